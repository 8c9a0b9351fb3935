namespace OnboardingSdk.Cli.Importing;

/// <summary>A file cannot be imported.</summary>
internal sealed class ImportException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
