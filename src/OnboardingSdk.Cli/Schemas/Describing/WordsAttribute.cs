namespace OnboardingSdk.Cli.Schemas.Describing;

/// <summary>Which values of an enumeration are meant, where not all are.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WordsAttribute(params object[] values) : Attribute
{
    public IReadOnlyList<object> Values => values;
}
