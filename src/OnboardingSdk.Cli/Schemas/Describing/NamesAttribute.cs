namespace OnboardingSdk.Cli.Schemas.Describing;

/// <summary>What the names of an object's fields have to look like, which are the author's own.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NamesAttribute(Type form) : Attribute
{
    public Type Form => form;
}
