namespace OnboardingSdk.Definitions;

/// <summary>Something in a text that could not be read; it is shown as it was written.</summary>
internal readonly record struct TemplateProblem(string Code, string Message);
