namespace OnboardingSdk.Definitions;

/// <summary>A product tour: ordered steps.</summary>
public sealed record TourDefinition : FlowDefinition
{
    /// <inheritdoc/>
    public override FlowKind Kind => FlowKind.Tour;

    /// <summary>What users know it by where it is listed, plain text. Default: its first step's title.</summary>
    public string? Title { get; init; }

    /// <summary>The steps, at least one. Each leads to the one after it, unless its <see cref="StepDefinition.Next"/> says otherwise.</summary>
    public required IReadOnlyList<StepDefinition> Steps { get; init; }
}
