using System.Text;
using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Formatting;
using OnboardingSdk.Cli.Schemas;
using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Translating;

/// <summary>The files in which the translations to a culture are, and what is to be added to them.</summary>
internal sealed class TranslationFiles(Workspace workspace, TranslationTexts texts, ToolHost host)
{
    /// <summary>Adds what is missing: each text with its source, to be translated. What is there stays as it is.</summary>
    /// <returns>The files that have changed, with how many texts were added to each.</returns>
    public IReadOnlyList<(string File, byte[] Content, int Texts)> Complete(string culture)
    {
        var missing = texts.Of(culture).Missing;
        var places = Existing(culture);
        var result = new List<(string, byte[], int)>();
        var forNew = new List<TextKey>();
        var perPlace = missing.ToLookup(t => PlaceFor(places, t.Key.Split('/')[0]));
        foreach (var group in perPlace)
        {
            if (group.Key is null)
            {
                forNew.AddRange(group);
            }
        }

        foreach (var file in places.Select(p => p.File).Distinct(StringComparer.Ordinal))
        {
            var additions = perPlace.Where(g => g.Key?.File == file).ToList();
            if (additions.Count == 0)
            {
                continue;
            }

            var edits = new JsonEdits(Content(file));
            foreach (var group in additions)
            {
                edits.Add(group.Key!.Of(edits.Root), new JsonObject { ["flows"] = Tree(group, t => Both(t.Text, t.Text)) });
            }

            result.Add((file, edits.Apply(), additions.Sum(g => g.Count())));
        }

        if (forNew.Count > 0)
        {
            result.Add((NewFile(culture), Encoding.UTF8.GetBytes(File(culture, null, Tree(forNew, t => Both(t.Text, t.Text)))), forNew.Count));
        }

        return result;
    }

    /// <summary>Says that stale translations are right for what is written now: their sources become that.</summary>
    public IReadOnlyList<(string File, byte[] Content, int Texts)> Accept(string culture)
    {
        var stale = texts.Of(culture).Stale;
        var result = new List<(string, byte[], int)>();
        foreach (var file in Existing(culture).GroupBy(p => p.File, StringComparer.Ordinal))
        {
            var edits = new JsonEdits(Content(file.Key));
            var changed = 0;
            foreach (var (place, text) in file.SelectMany(p => stale.Select(t => (p, t))))
            {
                var at = text.Key.Split('/').Aggregate(place.Of(edits.Root)["flows"], (node, part) => node?[part]);
                if (at?["source"] is { } source && source.Text == text.Was)
                {
                    edits.Replace(source, JsonValue.Create(text.Text));
                    changed++;
                }
            }

            if (changed > 0)
            {
                result.Add((file.Key, edits.Apply(), changed));
            }
        }

        return result;
    }

    /// <summary>A file with a translation of every text that a machine has made.</summary>
    public (string File, byte[] Content, int Texts) Pseudo(string culture) =>
        (NewFile(culture), Encoding.UTF8.GetBytes(File(
            culture,
            "Made by 'onboarding translations --pseudo': shows what is not translated, and what does not fit. Not for people.",
            Tree(texts.All, t => JsonValue.Create(PseudoText.Of(t.Text, texts.IsLine(t.Key)))))), texts.All.Count);

    /// <summary>Where the culture's definitions are.</summary>
    private List<TranslationPlace> Existing(string culture)
    {
        var found = new List<TranslationPlace>();
        foreach (var file in workspace.Files.Where(f => workspace.Definitions.Translations.Any(t => t.Location.File == f.Name)))
        {
            var root = JsonPlace.Read(WithoutBom(file.Content.Span));
            var all = root["definitions"] is { } several ? several.Items.Select((d, i) => (Definition: d, Index: (int?)i)) : [(root, null)];
            found.AddRange(all
                .Where(d => d.Definition["kind"]?.Text == "translations" && culture.Equals(d.Definition["culture"]?.Text, StringComparison.OrdinalIgnoreCase))
                .Select(d => new TranslationPlace(file.Name, d.Index, [.. d.Definition["flows"]?.Members.Keys ?? []])));
        }

        return found;
    }

    /// <summary>Where others of the flow's texts are; else the culture's first file.</summary>
    private static TranslationPlace? PlaceFor(List<TranslationPlace> places, string flow) => places.Find(p => p.Flows.Contains(flow)) ?? places.FirstOrDefault();

    private byte[] Content(string file) => workspace.Content(file)!.Value.ToArray();

    /// <summary>A file of its own, which holds nothing of anybody else's.</summary>
    private string NewFile(string culture)
    {
        var path = Path.Combine(workspace.Folder, $"{culture}.translations.json");
        var name = host.Shown(path);
        return !System.IO.File.Exists(path) || Existing(culture).Exists(p => p.File == name && p.Index is null)
            ? name
            : throw new ToolException($"'{name}' is there and holds something else than translations to '{culture}'. Move it, or begin a file for '{culture}' yourself.");
    }

    private string File(string culture, string? description, JsonObject flows)
    {
        var schemas = Path.Combine(Path.GetDirectoryName(workspace.Folder)!, SchemaFiles.UsualFolder, SchemaFiles.NameOf("translations"));
        var file = new JsonObject();
        if (System.IO.File.Exists(schemas))
        {
            file["$schema"] = $"../{SchemaFiles.UsualFolder}/{SchemaFiles.NameOf("translations")}";
        }

        file["kind"] = "translations";
        file["culture"] = culture;
        if (description is not null)
        {
            file["description"] = description;
        }

        file["flows"] = flows;
        return JsonLayout.Of(file) + "\n";
    }

    /// <summary>Texts in the shape of their flows.</summary>
    private static JsonObject Tree(IEnumerable<TextKey> texts, Func<TextKey, JsonNode> value)
    {
        var tree = new JsonObject();
        foreach (var text in texts)
        {
            var parts = text.Key.Split('/');
            var at = tree;
            foreach (var part in parts[..^1])
            {
                at = (JsonObject)(at[part] ??= new JsonObject());
            }

            at[parts[^1]] = value(text);
        }

        return tree;
    }

    private static JsonObject Both(string text, string source) => new() { ["text"] = text, ["source"] = source };

    private static ReadOnlySpan<byte> WithoutBom(ReadOnlySpan<byte> content) => content.StartsWith("\uFEFF"u8) ? content[3..] : content;
}
