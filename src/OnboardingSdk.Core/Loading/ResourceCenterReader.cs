namespace OnboardingSdk.Definitions;

/// <summary>Reads a resource center.</summary>
internal static class ResourceCenterReader
{
    public static ResourceCenterDefinition Read(Fields fields) => FlowReader.Common(
        new ResourceCenterDefinition
        {
            Id = fields.Text("id") ?? "",
            Title = fields.Text("title") ?? "",
            Body = fields.Text("body"),
            Side = fields.Word("side", Vocabulary.OverlaySides) ?? OverlaySide.Right,
            Layout = fields.Word("layout", Vocabulary.ResourceLayouts) ?? ResourceLayout.Tabs,
            Search = fields.Flag("search") ?? true,
            Overrides = FlowTextReader.Overrides(fields),
            Sections = [.. fields.Objects("sections", "A section").Select(Section)],
            Contact = fields.Object("contact") is { } contact ? Item(new Fields(contact, fields.Found, "A contact"), ResourceItem.ContactId) : null,
        },
        fields);

    private static ResourceSection Section(Fields fields)
    {
        var section = new ResourceSection
        {
            Location = fields.Location,
            Fields = fields.Locations(),
            Description = fields.Text("description"),
            Id = fields.Text("id") ?? "",
            Title = fields.Text("title") ?? "",
            When = fields.Condition("when"),
            Announcements = fields.Flag("announcements") ?? false,
            Items = [.. fields.Objects("items", "An item").Select(item => Item(item, null))],
        };
        fields.Done();
        return section;
    }

    private static ResourceItem Item(Fields fields, string? id)
    {
        if (fields.Take("type") is null)
        {
            fields.Missing("type", string.Join(", ", Vocabulary.ResourceItemTypes.All));
        }

        var type = fields.Word("type", Vocabulary.ResourceItemTypes);
        var item = new ResourceItem
        {
            Location = fields.Location,
            Fields = fields.Locations(),
            Description = fields.Text("description"),
            Id = id ?? fields.Text("id") ?? "",
            Type = type ?? ResourceItemType.Article,
            IsUnread = type is null,
            Title = fields.Text("title"),
            Summary = fields.Text("summary"),
            Body = fields.Text("body"),
            Media = MediaReader.Read(fields),
            Url = fields.Text("url"),
            Flow = fields.Text("flow"),
            Always = fields.Flag("always") ?? false,
            Action = ButtonReader.Read(fields, "action", "An action"),
            When = fields.Condition("when"),
            Keywords = fields.Texts("keywords"),
        };
        fields.Done();
        return item;
    }
}
