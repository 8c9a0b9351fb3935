namespace OnboardingSdk.Cli.Schemas.Describing;

/// <summary>One of several objects, told apart by a field that only one of them has: its <see cref="TellingAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ByFieldAttribute(string otherwise, params Type[] forms) : Attribute
{
    /// <summary>What is said where an object has none of these fields.</summary>
    public string Otherwise => otherwise;

    public IReadOnlyList<Type> Forms => forms;
}
