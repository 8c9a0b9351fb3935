namespace OnboardingSdk.Definitions;

/// <summary>An announcement: in the middle of the page, or beside it.</summary>
public sealed record ModalDefinition : MessageDefinition
{
    /// <inheritdoc/>
    public override FlowKind Kind => FlowKind.Modal;

    /// <summary>How it lies over the page. Default: a dialog.</summary>
    public OverlayVariant Variant { get; init; } = OverlayVariant.Dialog;

    /// <summary>The side of a slide-out. Default: right.</summary>
    public OverlaySide Side { get; init; } = OverlaySide.Right;

    /// <summary>A picture, video or embed above its title. Default: none.</summary>
    public MediaDefinition? Media { get; init; }
}
