namespace OnboardingSdk.Cli.Schemas.Describing;

/// <summary>What somebody might write there, as JSON.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ExamplesAttribute(params string[] json) : Attribute
{
    public IReadOnlyList<string> Json => json;
}
