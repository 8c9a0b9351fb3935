namespace OnboardingSdk.Cli.Importing;

/// <summary>What is to be said about the import of one file.</summary>
internal sealed class ImportNotes
{
    private readonly List<ImportNote> all = [];

    /// <summary>In the order of the file; what was said twice is there once.</summary>
    public IReadOnlyList<ImportNote> All => [.. all.Distinct().OrderBy(note => note.Line)];

    public void Lost(int line, string where, string what) => all.Add(new(ImportNoteKind.Lost, line, where, what));

    public void Changed(int line, string where, string what) => all.Add(new(ImportNoteKind.Changed, line, where, what));

    public void Check(int line, string where, string what) => all.Add(new(ImportNoteKind.Check, line, where, what));
}
