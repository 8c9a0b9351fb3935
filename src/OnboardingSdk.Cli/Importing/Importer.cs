using System.Text;
using OnboardingSdk.Cli.Formatting;
using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Reads files of other tools and makes flows of them that fit into a folder.</summary>
internal sealed class Importer(Workspace workspace, string? format, IReadOnlyDictionary<string, string> strings, ToolHost host)
{
    private readonly Declarations declarations = new(workspace.Definitions);

    // A flow that an earlier import has written keeps its id: whether its file may be overwritten is asked before it is.
    private readonly Ids ids = new(workspace.Definitions.Flows
        .Where(f => f.Location.File != host.Shown(Path.Combine(workspace.Folder, $"{f.Id}.{Vocabulary.FlowKinds.For(f.Kind)}.json"))).Select(f => f.Id));

    /// <summary>Reads one file. What is wrong with it keeps no other from being read.</summary>
    public ImportedFile Read(string path)
    {
        var notes = new ImportNotes();
        var source = host.Shown(path);
        try
        {
            var context = new ImportContext(Path.GetFileNameWithoutExtension(path), notes, declarations, strings);
            var flows = new List<FlowDraft>();
            string? name = null;
            foreach (var document in SourceReader.Read(path))
            {
                var reader = Format(document);
                name = reader.Name;
                flows.AddRange(reader.Read(document, context));
            }

            foreach (var flow in flows)
            {
                Finish(flow, context);
            }

            return new(source, name, flows, notes, null);
        }
        catch (ImportException e)
        {
            return new(source, null, [], notes, e);
        }
    }

    /// <summary>The files to write, by their full paths.</summary>
    public IReadOnlyDictionary<string, string> Write(IEnumerable<ImportedFile> imported)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var flow in imported.SelectMany(file => file.Flows))
        {
            files[Path.Combine(workspace.Folder, $"{flow.Id}.{flow.Kind}.json")] = JsonLayout.Of(flow.ToJson()) + "\n";
        }

        if (!declarations.IsEmpty)
        {
            files[Free("imported")] = JsonLayout.Of(declarations.ToJson()) + "\n";
        }

        return files;
    }

    /// <summary>The folder as it would be with these files.</summary>
    public Workspace With(IReadOnlyDictionary<string, string> files) =>
        workspace.With(files.Select(file => new DefinitionFile(host.Shown(file.Key), Encoding.UTF8.GetBytes(file.Value))));

    private IImportFormat Format(SourceNode document)
    {
        if (format is not null)
        {
            return ImportFormats.All.First(f => f.Name == format);
        }

        return ImportFormats.All.FirstOrDefault(f => f.Fits(document))
            ?? throw new ImportException(document.Line, $"It looks like none of {string.Join(", ", ImportFormats.All.Select(f => f.Name))}. If it is one, say so with --from.");
    }

    private void Finish(FlowDraft flow, ImportContext context)
    {
        flow.Finish();
        var wanted = Ids.Slug(flow.WantedId);
        flow.Id = ids.Next(flow.WantedId, Ids.Slug(context.FileName) is { Length: > 0 } name ? name : "imported");
        if (wanted.Length > 0 && flow.Id.Length > wanted.Length)
        {
            flow.Source.Changed($"there is a flow '{wanted}' already: this one is '{flow.Id}'");
        }
    }

    private string Free(string name)
    {
        var path = Path.Combine(workspace.Folder, name + ".json");
        for (var i = 2; File.Exists(path); i++)
        {
            path = Path.Combine(workspace.Folder, $"{name}-{i}.json");
        }

        return path;
    }
}
