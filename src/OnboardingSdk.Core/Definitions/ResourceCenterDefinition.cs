namespace OnboardingSdk.Definitions;

/// <summary>A place for who looks for help: articles, videos, links, flows to see again, what is new, and a way to a person. It opens when it is asked for.</summary>
public sealed record ResourceCenterDefinition : FlowDefinition
{
    internal const int MostSections = 12;
    internal const int MostItems = 200;

    /// <inheritdoc/>
    public override FlowKind Kind => FlowKind.ResourceCenter;

    internal override bool Stands => true;

    /// <summary>The title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>A few words below the title, Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>The side on which it comes. Default: right.</summary>
    public OverlaySide Side { get; init; } = OverlaySide.Right;

    /// <summary>How its sections are laid out. Default: as tabs.</summary>
    public ResourceLayout Layout { get; init; } = ResourceLayout.Tabs;

    /// <summary>Whether it can be searched. Default: true.</summary>
    public bool Search { get; init; } = true;

    /// <summary>Its sections, at least one and at most 12; together they have at most 200 items.</summary>
    public required IReadOnlyList<ResourceSection> Sections { get; init; }

    /// <summary>The way to a person, at its foot on every page of it: a link (also <c>mailto</c>) or an action. Default: none.</summary>
    public ResourceItem? Contact { get; init; }

    /// <summary>All items, wherever they stand.</summary>
    internal IEnumerable<ResourceItem> Items => Contact is null ? Sections.SelectMany(s => s.Items) : Sections.SelectMany(s => s.Items).Append(Contact);

    /// <summary>The conditions of its sections and items.</summary>
    internal IEnumerable<Condition> Conditions => Sections.Select(s => s.When).Concat(Items.Select(i => i.When)).OfType<Condition>();
}
