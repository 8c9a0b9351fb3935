namespace OnboardingSdk.Cli.Schemas.Describing;

/// <summary>That where this field is, there is no other.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AloneAttribute : Attribute;
