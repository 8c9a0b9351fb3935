namespace OnboardingSdk.Cli.Schemas.Describing;

/// <summary>The field that tells which of several objects it is.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TellingAttribute : Attribute;
