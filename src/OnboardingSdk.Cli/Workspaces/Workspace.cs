namespace OnboardingSdk.Cli.Workspaces;

/// <summary>A folder of definitions, read and validated as the host does it.</summary>
internal sealed class Workspace
{
    private readonly Dictionary<string, DefinitionFile> files;

    private Workspace(string folder, Dictionary<string, DefinitionFile> files, DefinitionSet definitions, IReadOnlyList<Diagnostic> diagnostics)
    {
        Folder = folder;
        this.files = files;
        Definitions = definitions;
        Diagnostics = diagnostics;
    }

    /// <summary>The folder, in full.</summary>
    public string Folder { get; }

    public IReadOnlyCollection<DefinitionFile> Files => files.Values;

    /// <summary>All that could be read.</summary>
    public DefinitionSet Definitions { get; }

    /// <summary>What was found, sorted by place.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count - Errors;

    /// <summary>The content of a file that a finding names; null if it could not be read.</summary>
    public ReadOnlyMemory<byte>? Content(string name) => files.TryGetValue(name, out var file) ? file.Content : null;

    /// <summary>Reads the folder; findings name files as people at the host's folder would.</summary>
    public static Workspace Read(string folder, ToolHost host)
    {
        var unreadable = new List<Diagnostic>();
        var files = DefinitionFolder.Read(folder, host.Shown(folder), unreadable).ToDictionary(file => Tidy(file.Name), file => file with { Name = Tidy(file.Name) }, StringComparer.Ordinal);
        return Of(folder, files, unreadable);
    }

    /// <summary>A folder that is not there yet.</summary>
    public static Workspace Empty(string folder) => Of(folder, [], []);

    /// <summary>The same, with other files beside it or in the place of some.</summary>
    public Workspace With(IEnumerable<DefinitionFile> others)
    {
        var all = new Dictionary<string, DefinitionFile>(files, StringComparer.Ordinal);
        foreach (var file in others)
        {
            all[file.Name] = file;
        }

        return Of(Folder, all, [.. Diagnostics.Where(d => d.Code == DiagnosticCodes.Unreadable)]);
    }

    private static Workspace Of(string folder, Dictionary<string, DefinitionFile> files, List<Diagnostic> unreadable)
    {
        var loaded = DefinitionLoader.Load(files.Values);
        return new(folder, files, loaded.Definitions, [.. unreadable, .. DefinitionValidator.Validate(loaded.Definitions)]);
    }

    private static string Tidy(string name) => name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
}
