namespace OnboardingSdk.Definitions;

/// <summary>Something that a resource center lists.</summary>
public sealed record ResourceItem : Definition
{
    /// <summary>The id of the center's contact, which has none of its own.</summary>
    internal const string ContactId = "contact";

    /// <summary>Its id, unique in the center.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required ResourceItemType Type { get; init; }

    /// <summary>What it is called, plain text. A flow's may be left out where the flow has a title; a list of tours has none.</summary>
    public string? Title { get; init; }

    /// <summary>A few words below that, plain text.</summary>
    public string? Summary { get; init; }

    /// <summary>The article, or what stands below the video, Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>The picture, video or embed of an article or a video.</summary>
    public MediaDefinition? Media { get; init; }

    /// <summary>Where a link leads: <c>http</c>, <c>https</c>, <c>mailto</c>, <c>tel</c>, or a path of the host's (<c>/help</c>).</summary>
    public string? Url { get; init; }

    /// <summary>Id of the flow that it starts.</summary>
    public string? Flow { get; init; }

    /// <summary>Whether a tour or a message is listed before the user has seen it, too. Default: false.</summary>
    public bool Always { get; init; }

    /// <summary>What an action does.</summary>
    public ButtonDefinition? Action { get; init; }

    /// <summary>Who finds it. Default: everybody who finds its section.</summary>
    public Condition? When { get; init; }

    /// <summary>Further words by which it is found.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Whether its type could not be read.</summary>
    internal bool IsUnread { get; init; }
}
