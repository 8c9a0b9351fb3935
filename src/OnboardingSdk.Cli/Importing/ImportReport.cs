using System.Text;
using OnboardingSdk.Cli.Findings;
using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli.Importing;

/// <summary>What came of the files: on the screen, and as a page of Markdown to work through.</summary>
internal static class ImportReport
{
    public static void Write(Screen screen, IReadOnlyList<ImportedFile> files)
    {
        foreach (var file in files)
        {
            screen.Line(Styled.Strong(file.Source), Styled.Faint(file.Format is null ? "" : $"  {file.Format}"));
            if (file.Failure is { } failure)
            {
                screen.Hanging(2, 4, Styled.Bad("not imported"), $"  line {failure.Line}: {failure.Message}");
            }

            foreach (var flow in file.Flows)
            {
                screen.Hanging(2, 4, Styled.Good("→ "), Styled.Strong($"{flow.Kind} {flow.Id}"), Styled.Faint($"  {flow.Size}"));
            }

            foreach (var note in Grouped(file.Notes.All))
            {
                screen.Pair(2, 9, Word(note.Kind), Styled.Faint($"{note.Where} "), note.What);
            }

            screen.Blank();
        }

        screen.Line(Summary(files));
    }

    public static string Page(IReadOnlyList<ImportedFile> files)
    {
        var page = new StringBuilder("# Import\n\n").Append(Summary(files)).Append("\n\n**lost** has no counterpart here. **check** wants to be looked at. **changed** is there in another form.\n");
        foreach (var file in files)
        {
            page.Append("\n## ").Append(file.Source).Append("\n\n");
            if (file.Failure is { } failure)
            {
                page.Append("Not imported. Line ").Append(failure.Line).Append(": ").Append(failure.Message).Append('\n');
            }

            foreach (var flow in file.Flows)
            {
                page.Append("- [x] ").Append(flow.Kind).Append(" `").Append(flow.Id).Append("`, ").Append(flow.Size).Append('\n');
            }

            foreach (var note in file.Notes.All)
            {
                var where = note.Where.Length == 0 ? "" : $", {note.Where}";
                page.Append("- [ ] **").Append(Name(note.Kind)).Append("** line ").Append(note.Line).Append(where).Append(": ").Append(note.What).Append('\n');
            }
        }

        return page.ToString();
    }

    private static string Summary(IReadOnlyList<ImportedFile> files)
    {
        var flows = files.Sum(f => f.Flows.Count);
        var notes = files.SelectMany(f => f.Notes.All).ToList();
        int Count(ImportNoteKind kind) => notes.Count(n => n.Kind == kind);
        return $"{FindingSummary.Count(flows, "flow")} from {FindingSummary.Count(files.Count(f => f.Failure is null), "file")}: "
            + $"{Count(ImportNoteKind.Lost)} lost, {Count(ImportNoteKind.Check)} to check, {Count(ImportNoteKind.Changed)} changed."
            + (files.Any(f => f.Failure is not null) ? $" {FindingSummary.Count(files.Count(f => f.Failure is not null), "file")} could not be imported." : "");
    }

    /// <summary>What is said of many steps is said once.</summary>
    private static IEnumerable<(ImportNoteKind Kind, string Where, string What)> Grouped(IReadOnlyList<ImportNote> notes) =>
        notes.GroupBy(note => (note.Kind, note.What)).OrderBy(group => group.Key.Kind).Select(group => (
            group.Key.Kind,
            group.Count() > 3 ? $"line {group.First().Line} and {group.Count() - 1} more:"
                : string.Join("; ", group.Select(note => note.Where.Length == 0 ? $"line {note.Line}" : $"line {note.Line}, {note.Where}")) + ":",
            group.Key.What));

    private static Styled Word(ImportNoteKind kind) => kind switch
    {
        ImportNoteKind.Lost => Styled.Bad(Name(kind)),
        ImportNoteKind.Check => Styled.Caution(Name(kind)),
        _ => Styled.Faint(Name(kind)),
    };

    private static string Name(ImportNoteKind kind) => kind switch
    {
        ImportNoteKind.Lost => "lost",
        ImportNoteKind.Check => "check",
        _ => "changed",
    };
}
