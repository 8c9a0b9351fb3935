using System.Globalization;
using TaskBoard.Tasks;
using TaskBoard.Workspaces;

namespace TaskBoard.Imports;

/// <summary>What a pasted or uploaded sheet says: rows that can be imported, and what is wrong with the others.</summary>
public sealed record TaskSheet(IReadOnlyList<ImportRow> Rows, IReadOnlyList<ImportProblem> Problems)
{
    public const int MostRows = 5000;
    public const int MostCharacters = 1_000_000;

    private static readonly string[] Known = ["title", "assignee", "due", "state"];

    public static TaskSheet Read(string text, IReadOnlyList<Member> members)
    {
        if (text.Length > MostCharacters)
        {
            return Failed(1, "This is more than a million characters. Please bring it over in parts.");
        }

        var records = CsvText.Read(text);
        if (records.Count == 0)
        {
            return Failed(1, "There is nothing here yet. Paste your rows, or choose a file.");
        }

        var header = records[0].Fields.Select(name => name.ToLowerInvariant()).ToList();
        var problems = header
            .Where(name => name.Length > 0 && !Known.Contains(name))
            .Select(name => new ImportProblem(records[0].Line, $"There is no column “{Short(name)}”. The columns are title, assignee, due and state."))
            .ToList();
        problems.AddRange(header.Where(name => name.Length > 0).GroupBy(name => name).Where(same => same.Count() > 1 && Known.Contains(same.Key))
            .Select(same => new ImportProblem(records[0].Line, $"The column “{same.Key}” is there twice.")));
        if (!header.Contains("title"))
        {
            problems.Insert(0, new(records[0].Line, "The first line names the columns, and one of them has to be “title”."));
        }

        if (problems.Count > 0)
        {
            return new([], problems);
        }

        var rows = new List<ImportRow>();
        foreach (var record in records.Skip(1))
        {
            var wrong = problems.Count;
            var row = RowOf(record, header, members, problems);
            if (problems.Count == wrong)
            {
                rows.Add(row);
            }
        }

        if (records.Count == 1)
        {
            problems.Add(new(records[0].Line, "Below the names of the columns there is no task yet."));
        }
        else if (records.Count - 1 > MostRows)
        {
            problems.Insert(0, new(records[MostRows + 1].Line, $"{records.Count - 1} tasks are too many for one import; {MostRows} are the most."));
        }

        return new(rows, problems);
    }

    private static ImportRow RowOf(CsvRecord record, List<string> header, IReadOnlyList<Member> members, List<ImportProblem> problems)
    {
        void Wrong(string text) => problems.Add(new(record.Line, text));

        string Field(string name) => header.IndexOf(name) is >= 0 and var index && index < record.Fields.Count ? record.Fields[index] : "";

        if (record.Problem is { } quotes)
        {
            Wrong(quotes);
            return new(record.Line, "", null, null, default);
        }

        if (record.Fields.Skip(header.Count).Any(field => field.Length > 0))
        {
            Wrong($"The line has {record.Fields.Count} fields for {header.Count} columns. A text with a comma needs quotation marks around it.");
        }

        var title = string.Join(' ', Field("title").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (title.Length == 0)
        {
            Wrong("The task has no title.");
        }
        else if (title.Length > 200)
        {
            Wrong($"The title has {title.Length} characters; 200 are the most.");
        }

        return new(record.Line, title, AssigneeOf(Field("assignee"), members, Wrong), DueOf(Field("due"), Wrong), StateOf(Field("state"), Wrong));
    }

    private static string? AssigneeOf(string text, IReadOnlyList<Member> members, Action<string> wrong)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var found = members.Where(member => Same(member.Email, text)).ToList();
        found = found.Count > 0 ? found : [.. members.Where(member => Same(member.Name, text))];
        if (found.Count != 1)
        {
            wrong(found.Count > 1
                ? $"More than one member is called “{Short(text)}”. Use an e-mail address."
                : $"Nobody in this workspace is “{Short(text)}”. Use a member’s name or e-mail address, or leave it empty.");
        }

        return found is [var one] ? one.Id : null;
    }

    private static DateOnly? DueOf(string text, Action<string> wrong)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
        {
            return due;
        }

        wrong($"“{Short(text)}” is no due date. Write it as 2026-12-24.");
        return null;
    }

    private static TaskState StateOf(string text, Action<string> wrong)
    {
        if (text.Length == 0)
        {
            return TaskState.Todo;
        }

        foreach (var state in TaskStateNames.All)
        {
            if (Same(state.Label(), text) || Same(state.ToString(), text))
            {
                return state;
            }
        }

        wrong($"“{Short(text)}” is no state. There are To do, In progress and Done.");
        return default;
    }

    private static TaskSheet Failed(int line, string text) => new([], [new(line, text)]);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Short(string text) => text.Length > 40 ? text[..39] + "…" : text;
}
