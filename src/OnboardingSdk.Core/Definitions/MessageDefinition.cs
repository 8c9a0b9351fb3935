namespace OnboardingSdk.Definitions;

/// <summary>What modals, banners, hints and announcements have in common: something is said, with up to two buttons.</summary>
public abstract record MessageDefinition : FlowDefinition
{
    /// <summary>The title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The body, Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>The button that completes it. Default: of a modal and a hint the widget's own word, of a banner none.</summary>
    public ButtonDefinition? Primary { get; init; }

    /// <summary>The quiet button beside it, which dismisses it. Default: none.</summary>
    public ButtonDefinition? Secondary { get; init; }
}
