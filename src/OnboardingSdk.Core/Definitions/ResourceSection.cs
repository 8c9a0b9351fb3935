namespace OnboardingSdk.Definitions;

/// <summary>A section of a resource center: items, or the feed of announcements.</summary>
public sealed record ResourceSection : Definition
{
    /// <summary>Its id, unique in the center.</summary>
    public required string Id { get; init; }

    /// <summary>The heading, or the tab's name, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Who finds it. Default: everybody who has the center.</summary>
    public Condition? When { get; init; }

    /// <summary>Whether it is the feed of all announcements, the latest first; then it has no items. Default: false.</summary>
    public bool Announcements { get; init; }

    /// <summary>Its items.</summary>
    public IReadOnlyList<ResourceItem> Items { get; init; } = [];
}
