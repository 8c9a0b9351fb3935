namespace OnboardingSdk.Definitions;

/// <summary>A definition file that somebody has read: the core does no I/O.</summary>
/// <param name="Name">Its name in findings, as a rule the path relative to the folder.</param>
/// <param name="Content">Its bytes, UTF-8 with or without a byte order mark.</param>
public sealed record DefinitionFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>The largest file allowed, in bytes: 1 MB.</summary>
    public const int MaxLength = 1024 * 1024;
}
