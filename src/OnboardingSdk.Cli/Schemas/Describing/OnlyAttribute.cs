namespace OnboardingSdk.Cli.Schemas.Describing;

/// <summary>That only objects of these types (the values of their field <c>type</c>) have the field.</summary>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
internal sealed class OnlyAttribute(params object[] types) : Attribute
{
    public IReadOnlyList<object> Types => types;

    /// <summary>Whether those that have it need it.</summary>
    public bool IsRequired { get; init; }
}
