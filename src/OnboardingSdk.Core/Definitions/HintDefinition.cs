namespace OnboardingSdk.Definitions;

/// <summary>A beacon on a part of the page, and a card that it opens. Many of them may be on a page at once.</summary>
public sealed record HintDefinition : MessageDefinition
{
    /// <inheritdoc/>
    public override FlowKind Kind => FlowKind.Hint;

    /// <summary>CSS selector of what the beacon sits on.</summary>
    public required string Target { get; init; }

    /// <summary>Where the card goes, relative to the target.</summary>
    public Placement Placement { get; init; } = Placement.Auto;

    /// <summary>Whether it opens when the pointer rests on the beacon too. Default: false, a click or a key opens it.</summary>
    public bool OpenOnHover { get; init; }
}
