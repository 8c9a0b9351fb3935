namespace OnboardingSdk.Cli;

/// <summary>What the tool says to whoever started it.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing is wrong.</summary>
    public const int Fine = 0;

    /// <summary>It ran, and found something that is wrong.</summary>
    public const int Found = 1;

    /// <summary>It could not run: a mistake in the command line, no such folder, a file that cannot be read or written.</summary>
    public const int CouldNotRun = 2;
}
