namespace OnboardingSdk.Definitions;

/// <summary>A survey: questions, whose answers conditions can ask for.</summary>
public sealed record SurveyDefinition : FlowDefinition
{
    /// <inheritdoc/>
    public override FlowKind Kind => FlowKind.Survey;

    /// <summary>The title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>A few words below the title, Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>How it lies over the page. Default: a slide-out.</summary>
    public OverlayVariant Variant { get; init; } = OverlayVariant.SlideOut;

    /// <summary>The side of a slide-out. Default: right.</summary>
    public OverlaySide Side { get; init; } = OverlaySide.Right;

    /// <summary>Whether its questions come one after the other. Default: true; otherwise all at once, and then nothing branches.</summary>
    public bool OneAtATime { get; init; } = true;

    /// <summary>What it says once it was sent, Markdown. Default: the widget's own words.</summary>
    public string? Completed { get; init; }

    /// <summary>The questions, at least one and at most 20.</summary>
    public required IReadOnlyList<QuestionDefinition> Questions { get; init; }
}
