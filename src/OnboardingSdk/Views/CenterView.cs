namespace OnboardingSdk;

internal sealed record LauncherView : FlowView
{
    public override string Kind => "launcher";
    public required string Label { get; init; }
    public required string Variant { get; init; }
    public string? Icon { get; init; }
    public string? Position { get; init; }
    public string? Target { get; init; }
    public string? Placement { get; init; }
    public required ButtonView Action { get; init; }
}

/// <summary>A center as a page that nobody asks for help on has it: nothing of what it holds.</summary>
internal sealed record ResourceCenterView : FlowView
{
    public override string Kind => "resourceCenter";
    public required string Title { get; init; }
    public required string Side { get; init; }

    /// <summary>Ids of announcements that are news to the user.</summary>
    public required IReadOnlyList<string> Unread { get; init; }
}

/// <summary>What is in a center, once somebody has opened it.</summary>
internal sealed record ResourcesView
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<TextNode> Body { get; init; }
    public required string Layout { get; init; }
    public required bool Search { get; init; }
    public required IReadOnlyList<SectionView> Sections { get; init; }
    public ResourceItemView? Contact { get; init; }
}

internal sealed record SectionView
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public IReadOnlyList<ResourceItemView>? Items { get; init; }
    public IReadOnlyList<AnnouncementView>? Announcements { get; init; }
}

internal sealed record ResourceItemView
{
    public required string Id { get; init; }
    public required string Type { get; init; }
    public required string Title { get; init; }
    public string? Summary { get; init; }
    public IReadOnlyList<TextNode>? Body { get; init; }
    public ImageView? Image { get; init; }
    public VideoView? Video { get; init; }
    public EmbedView? Embed { get; init; }
    public string? Href { get; init; }
    public string? Flow { get; init; }
    public string? FlowKind { get; init; }
    public int? Done { get; init; }
    public int? Total { get; init; }
    public int? Percent { get; init; }
    public ButtonView? Action { get; init; }
    public IReadOnlyList<string>? Keywords { get; init; }
}

internal sealed record AnnouncementView
{
    public required string Id { get; init; }
    public required DateOnly Date { get; init; }
    public string? Label { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<TextNode> Body { get; init; }
    public ImageView? Image { get; init; }
    public VideoView? Video { get; init; }
    public EmbedView? Embed { get; init; }
    public ButtonView? Primary { get; init; }
    public required bool Unread { get; init; }
}
