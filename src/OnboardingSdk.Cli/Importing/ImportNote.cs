namespace OnboardingSdk.Cli.Importing;

/// <summary>What became of something that could not be carried over as it was.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Line">Its line in the file.</param>
/// <param name="Where">The step or task; empty for the whole.</param>
/// <param name="What">What it was, and why.</param>
internal sealed record ImportNote(ImportNoteKind Kind, int Line, string Where, string What);

/// <summary>What became of something.</summary>
internal enum ImportNoteKind
{
    /// <summary>It has no counterpart here and is gone.</summary>
    Lost,

    /// <summary>A person has to look.</summary>
    Check,

    /// <summary>It is there in another form.</summary>
    Changed,
}
