namespace OnboardingSdk.Definitions;

/// <summary>
/// Reads definitions from JSON, with comments and trailing commas. It finds all that is wrong at once: only a file that is not
/// JSON is left unread, and only that one.
/// </summary>
public static class DefinitionLoader
{
    /// <summary>The version of the file format.</summary>
    public const int SchemaVersion = 1;

    internal static readonly string[] Kinds =
        ["tour", "checklist", "modal", "banner", "hint", "survey", "tracker", "launcher", "resourceCenter", "announcement", "events", "attributes", "segments", "milestones", "limits", "experiments", "embeds", "localization", "translations"];

    /// <summary>The kind that only the host writes: it is in catalogs that are in force, and not in what people write.</summary>
    internal const string Earlier = "earlier";

    /// <summary>Reads files, in the order of their names.</summary>
    public static LoadedDefinitions Load(IEnumerable<DefinitionFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Load(files, new());
    }

    internal static LoadedDefinitions Load(IEnumerable<DefinitionFile> files, Findings found)
    {
        var definitions = new List<DefinitionSet>();
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            if (JsonTree.Read(file, found) is { } root)
            {
                definitions.Add(ReadRoot(root, found));
            }
        }

        var diagnostics = Findings.Sort(found.Items);
        return new(DefinitionSet.Join(definitions) with { Found = diagnostics }, diagnostics);
    }

    private static DefinitionSet ReadRoot(Node root, Findings found)
    {
        if (root is not ObjectNode file)
        {
            found.Error(DiagnosticCodes.WrongJsonType, root.Location, $"A definition file holds one object with a 'kind', or {{ \"definitions\": […] }}, not {root.What}.");
            return new();
        }

        if (file["schemaVersion"] is { } version && version is not ScalarNode { Value.Number: SchemaVersion })
        {
            found.Error(DiagnosticCodes.SchemaVersion, version.Location, $"This version reads files of 'schemaVersion' {SchemaVersion} only.");
            return new();
        }

        if (file["definitions"] is null)
        {
            return ReadDefinition(file, found, "$schema", "schemaVersion");
        }

        var fields = new Fields(file, found, "A file of definitions");
        fields.Text("description");
        var definitions = new List<DefinitionSet>();
        foreach (var node in fields.List("definitions"))
        {
            if (node is ObjectNode definition)
            {
                definitions.Add(ReadDefinition(definition, found));
            }
            else
            {
                Fields.WrongType(found, "definitions", "a list of objects", node);
            }
        }

        var draft = FlowReader.Draft(fields);
        fields.Done("$schema", "schemaVersion");
        var all = DefinitionSet.Join(definitions);
        return draft is null ? all : all with { Flows = [.. all.Flows.Select(flow => flow.Draft is null ? flow with { Draft = draft } : flow)] };
    }

    private static DefinitionSet ReadDefinition(ObjectNode node, Findings found, params ReadOnlySpan<string> ignored)
    {
        var kind = (node["kind"] as ScalarNode)?.Value.Text;
        var fields = new Fields(node, found, kind is null ? "A definition" : $"A definition of kind '{kind}'");
        fields.Take("kind");
        fields.Text("description");
        DefinitionSet definitions;
        if (kind == Earlier)
        {
            definitions = new() { Earlier = ReadEarlier(fields) };
            fields.Done(ignored);
            return definitions;
        }

        if (!Kinds.Contains(kind, StringComparer.Ordinal))
        {
            UnknownKind(node, kind, found);

            // Read as what it probably is, it shows all else that is wrong, and what refers to it is not.
            kind = Nearest.Find(kind ?? "", Kinds) ?? Array.Find(Kinds, k => node[Telling(k)] is not null);
        }

        switch (kind)
        {
            case "tour": definitions = new() { Flows = [TourReader.Read(fields)] }; break;
            case "checklist": definitions = new() { Flows = [ChecklistReader.Read(fields)] }; break;
            case "modal": definitions = new() { Flows = [MessageReader.Modal(fields)] }; break;
            case "banner": definitions = new() { Flows = [MessageReader.Banner(fields)] }; break;
            case "hint": definitions = new() { Flows = [MessageReader.Hint(fields)] }; break;
            case "survey": definitions = new() { Flows = [SurveyReader.Read(fields)] }; break;
            case "tracker": definitions = new() { Flows = [TrackerReader.Read(fields)] }; break;
            case "launcher": definitions = new() { Flows = [LauncherReader.Read(fields)] }; break;
            case "resourceCenter": definitions = new() { Flows = [ResourceCenterReader.Read(fields)] }; break;
            case "announcement": definitions = new() { Flows = [MessageReader.Announcement(fields)] }; break;
            case "events": definitions = new() { Events = CatalogReader.Events(fields) }; break;
            case "segments": definitions = new() { Segments = CatalogReader.Segments(fields) }; break;
            case "milestones": definitions = new() { Milestones = CatalogReader.Milestones(fields) }; break;
            case "experiments": definitions = new() { Experiments = CatalogReader.Experiments(fields) }; break;
            case "limits": definitions = new() { Limits = [RuleReader.Limits(fields)] }; break;
            case "embeds": definitions = new() { Embeds = [new() { Location = fields.Location, Fields = fields.Locations(), Hosts = fields.Texts("hosts") }] }; break;
            case "localization": definitions = new() { Localization = [FlowTextReader.Localization(fields)] }; break;
            case "translations": definitions = new() { Translations = [FlowTextReader.Translations(fields)] }; break;
            case "attributes":
                definitions = new()
                {
                    UserAttributes = CatalogReader.Properties(fields, "user", areAttributes: true),
                    AccountAttributes = CatalogReader.Properties(fields, "account", areAttributes: true),
                };
                break;
            default:
                return new();
        }

        fields.Done(ignored);
        return definitions;
    }

    private static List<FlowDefinition> ReadEarlier(Fields fields)
    {
        var versions = new List<FlowDefinition>();
        foreach (var member in fields.Members("versions"))
        {
            if (member.Value is ObjectNode version)
            {
                versions.AddRange(ReadDefinition(version, fields.Found).Flows);
            }
            else
            {
                Fields.WrongType(fields.Found, member.Name, "an object", member.Value);
            }
        }

        return versions;
    }

    /// <summary>The field that only a definition of this kind has.</summary>
    private static string Telling(string kind) => kind switch
    {
        "tour" => "steps",
        "checklist" => "tasks",
        "modal" => "variant",
        "banner" => "position",
        "hint" => "openOnHover",
        "survey" => "questions",
        "tracker" => "on",
        "launcher" => "icon",
        "resourceCenter" => "sections",
        "announcement" => "date",
        "embeds" => "hosts",
        "attributes" => "user",
        "localization" => "defaultCulture",
        "translations" => "flows",
        _ => kind,
    };

    private static void UnknownKind(ObjectNode node, string? kind, Findings found)
    {
        var at = node["kind"]?.Location ?? node.Location;
        var hint = kind is not null && Nearest.Find(kind, Kinds) is { } near ? $"Did you mean '{near}'?" : $"It is one of: {string.Join(", ", Kinds)}.";
        found.Error(DiagnosticCodes.UnknownKind, at, (kind is null ? "A definition needs a 'kind'. " : $"There is no kind '{kind}'. ") + hint);
    }
}
