using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Usertour: versions of content as its API gives them, expanded by <c>steps</c> or <c>data</c>; one, or a list of them.</summary>
internal sealed class UsertourFormat : IImportFormat
{
    public string Name => "usertour";

    public bool Fits(SourceNode document) => Versions(document).Any();

    public IEnumerable<FlowDraft> Read(SourceNode document, ImportContext context)
    {
        var versions = Versions(document).ToList();
        var rules = new UsertourRules(context.Declarations, versions.ToDictionary(ContentId, v => new Ids().Next(Title(v) ?? context.FileName, "imported"), StringComparer.Ordinal));
        return versions.Select(version => Flow(context.Fields(version, Title(version) is { } title && versions.Count > 1 ? title : ""), version, rules, context)).OfType<FlowDraft>().ToList();
    }

    private static IEnumerable<SourceMap> Versions(SourceNode document) => document switch
    {
        SourceMap map when IsVersion(map) => [map],
        SourceMap map when map["results"] is SourceList list => list.Items.OfType<SourceMap>().Where(IsVersion),
        SourceList list => list.Items.OfType<SourceMap>().Where(IsVersion),
        _ => [],
    };

    private static bool IsVersion(SourceMap map) =>
        (map["steps"] is SourceList steps && steps.Items.OfType<SourceMap>().Any(step => step["content"] is SourceList || step["object"] is SourceScalar { Text: "step" }))
        || (map["data"] is SourceMap && (map["object"] is not null || map["startRules"] is not null || map["type"] is not null));

    private static string? Title(SourceMap version) => (version["name"] as SourceScalar)?.Text ?? ((version["content"] as SourceMap)?["name"] as SourceScalar)?.Text;

    private static string ContentId(SourceMap version) =>
        (version["contentId"] as SourceScalar)?.Text ?? ((version["content"] as SourceMap)?["id"] as SourceScalar)?.Text ?? (version["id"] as SourceScalar)?.Text ?? $"line {version.Line}";

    private static FlowDraft? Flow(SourceFields fields, SourceMap version, UsertourRules rules, ImportContext context)
    {
        fields.Same("object", "id", "contentId", "number", "createdAt", "updatedAt", "published", "editedVersionId", "publishedVersionId", "type", "name", "content");
        fields.Lost("themeId", "looks are set by the host's stylesheet");
        FlowDraft draft;
        if (version["steps"] is SourceList)
        {
            draft = UsertourSteps.Read(fields, rules);
        }
        else if (fields.Map("data") is { } data && version["data"] is SourceMap body && (body["items"] is SourceList || (version["type"] as SourceScalar)?.Text == "checklist"))
        {
            draft = UsertourChecklist.Read(data, rules);
        }
        else
        {
            fields.Lost($"content of type '{(version["type"] as SourceScalar)?.Text ?? "unknown"}' is not imported: flows and checklists are");
            fields.Same("data", "startRules", "hideRules");
            fields.Done();
            return null;
        }

        draft.Name = Title(version);
        draft.WantedId = Title(version) ?? context.FileName;
        rules.Start(fields.Map("startRules"), draft);
        if (fields.Map("hideRules") is { } hide)
        {
            draft.Hide = rules.Hide(hide);
            hide.Done();
        }

        fields.Done();
        return draft;
    }
}
