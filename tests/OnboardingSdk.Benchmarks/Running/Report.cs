using System.Globalization;
using System.Text;

namespace OnboardingSdk.Benchmarks;

/// <summary>Collects the tables, and puts them into docs/benchmarks.md between its two marks.</summary>
internal sealed class Report(Machine machine, string fileSystem)
{
    private const string Begin = "<!-- measured: written by ./build.sh bench -->";
    private const string End = "<!-- end of what is measured -->";
    private readonly List<Row> rows = [];
    private readonly List<string> others = [];
    private readonly string loadAtStart = Machine.LoadAverage();
    private string finish = "";

    public void Add(Row row)
    {
        rows.Add(row);
        Console.WriteLine(row.ToMarkdown());
    }

    /// <summary>Another table, as Markdown.</summary>
    public void AddTable(string table) => others.Add(table);

    public void Finish(TimeSpan elapsed) => finish = string.Create(
        CultureInfo.InvariantCulture,
        $"{DateTime.UtcNow:yyyy-MM-dd}, in {elapsed:m\\:ss} minutes; load average {loadAtStart} at the start, {Machine.LoadAverage()} at the end");

    public string Tables()
    {
        var text = new StringBuilder();
        text.Append("Measured on ").Append(machine.Text).Append("; files on ").Append(fileSystem).Append("; ").Append(finish).Append(".\n\n");
        text.Append("| what | floor | ours | ratio: median [min..max] | pairs | target | verdict |\n| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var row in rows)
        {
            text.Append(row.ToMarkdown()).Append('\n');
        }

        foreach (var other in others)
        {
            text.Append('\n').Append(other);
        }

        return text.ToString();
    }

    public string WriteDocument()
    {
        const string Name = "docs/benchmarks.md";
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OnboardingSdk.sln")))
        {
            folder = folder.Parent;
        }

        var path = Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The repository was not found above the program."), Name);
        var text = File.ReadAllText(path);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin)
        {
            throw new InvalidOperationException($"{Name} has lost the marks between which the tables stand.");
        }

        File.WriteAllText(path, $"{text[..begin]}{Begin}\n\n{Tables()}\n{text[end..]}");
        return Name;
    }
}
