namespace OnboardingSdk.Definitions;

/// <summary>Reads what flows say to somebody else: overrides and translations.</summary>
internal static class FlowTextReader
{
    public static LocalizationDefinition Localization(Fields fields)
    {
        var localization = new LocalizationDefinition { Location = fields.Location, Fields = fields.Locations() };
        return fields.Text("defaultCulture") is { } culture ? localization with { DefaultCulture = culture } : localization;
    }

    public static TranslationDefinition Translations(Fields fields)
    {
        var tree = new TextTree(fields.Found, hasSources: true);
        foreach (var flow in fields.Members("flows"))
        {
            tree.Read(flow.Name, flow.Value, flow.Location);
        }

        return new()
        {
            Location = fields.Location,
            Fields = fields.Locations(),
            Culture = fields.Text("culture") ?? "",
            Texts = [.. tree.Texts.Select(t => new TranslatedText(t.Path, t.Text, t.Source) { Location = t.Location })],
        };
    }

    public static IReadOnlyList<FlowOverride> Overrides(Fields flow)
    {
        var overrides = new List<FlowOverride>();
        foreach (var node in flow.List("overrides"))
        {
            if (node is ObjectNode item)
            {
                overrides.Add(Override(item, flow.Found));
            }
            else
            {
                Fields.WrongType(flow.Found, "overrides", "a list of objects", node);
            }
        }

        return overrides;
    }

    private static FlowOverride Override(ObjectNode node, Findings found)
    {
        var fields = new Fields(node, found, "An override");
        var tree = new TextTree(found, hasSources: false);
        foreach (var member in node.Members.Where(m => m.Name is not ("segment" or "description")))
        {
            tree.Read(member.Name, member.Value, member.Location);
        }

        var locations = new Dictionary<string, SourceLocation>(fields.Locations(), StringComparer.Ordinal);
        foreach (var (path, at) in tree.Omitted)
        {
            locations[FlowOverride.OmitField(Id(path))] = at;
        }

        return new()
        {
            Location = node.Location,
            Fields = locations,
            Segment = fields.Text("segment") ?? "",
            Description = fields.Text("description"),
            Texts = [.. tree.Texts.Select(t => new OverrideText(t.Path, t.Text) { Location = t.Location })],
            Omit = [.. tree.Omitted.Select(o => Id(o.Path))],
        };
    }

    /// <summary>The id of a step, a task or a question, or a button's field; anything else as it is, which no flow has.</summary>
    private static string Id(string path) => path.Split('/') is ["steps" or "tasks" or "questions", var id] ? id : path;
}
