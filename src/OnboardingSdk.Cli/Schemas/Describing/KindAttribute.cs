namespace OnboardingSdk.Cli.Schemas.Describing;

/// <summary>The <c>kind</c> of a definition.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KindAttribute(string kind) : Attribute
{
    public string Kind => kind;
}
