namespace OnboardingSdk.Cli;

/// <summary>The tool cannot run, in a sentence that says what to do.</summary>
internal sealed class ToolException(string message) : Exception(message);
