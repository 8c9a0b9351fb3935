namespace OnboardingSdk.Definitions;

/// <summary>Something that validation found.</summary>
/// <param name="Code">A stable code, such as <c>ONB0102</c>; <c>docs/reference/diagnostics.md</c> explains each.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">What is wrong and what was expected, with the nearest valid name where there is one.</param>
/// <param name="Location">Where.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, SourceLocation Location)
{
    /// <summary>The finding on one line, in the form that compilers use: <c>file(line,column): error ONB0102: message</c>.</summary>
    public override string ToString() => $"{Location}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message}";
}
