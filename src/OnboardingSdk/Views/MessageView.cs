namespace OnboardingSdk;

internal abstract record MessageView : FlowView
{
    public required int Run { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<TextNode> Body { get; init; }
    public ButtonView? Primary { get; init; }
    public ButtonView? Secondary { get; init; }
}

internal sealed record ModalView : MessageView
{
    public override string Kind => "modal";
    public required string Variant { get; init; }
    public string? Side { get; init; }
    public ImageView? Image { get; init; }
    public VideoView? Video { get; init; }
    public EmbedView? Embed { get; init; }
}

internal sealed record BannerView : MessageView
{
    public override string Kind => "banner";
    public required string Position { get; init; }
    public required bool Overlay { get; init; }
    public string? Target { get; init; }
}

internal sealed record HintView : MessageView
{
    public override string Kind => "hint";
    public required string Target { get; init; }
    public required string Placement { get; init; }
    public required bool OpenOnHover { get; init; }
}
