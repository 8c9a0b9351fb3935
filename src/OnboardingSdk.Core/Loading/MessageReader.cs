namespace OnboardingSdk.Definitions;

/// <summary>Reads modals, banners and hints.</summary>
internal static class MessageReader
{
    public static ModalDefinition Modal(Fields fields) => Message(
        new ModalDefinition
        {
            Id = fields.Text("id") ?? "",
            Title = "",
            Variant = fields.Word("variant", Vocabulary.OverlayVariants) ?? OverlayVariant.Dialog,
            Side = fields.Word("side", Vocabulary.OverlaySides) ?? OverlaySide.Right,
            Image = Image(fields),
        },
        fields);

    public static BannerDefinition Banner(Fields fields) => Message(
        new BannerDefinition
        {
            Id = fields.Text("id") ?? "",
            Title = "",
            Position = fields.Word("position", Vocabulary.BannerPositions) ?? BannerPosition.Top,
            Overlay = fields.Flag("overlay") ?? false,
            Target = fields.Text("target"),
        },
        fields);

    public static HintDefinition Hint(Fields fields) => Message(
        new HintDefinition
        {
            Id = fields.Text("id") ?? "",
            Title = "",
            Target = fields.Text("target") ?? "",
            Placement = fields.Word("placement", Vocabulary.Placements) ?? Placement.Auto,
            OpenOnHover = fields.Flag("openOnHover") ?? false,
        },
        fields);

    private static T Message<T>(T message, Fields fields)
        where T : MessageDefinition => (T)((MessageDefinition)FlowReader.Common(message, fields) with
        {
            Title = fields.Text("title") ?? "",
            Body = fields.Text("body"),
            Primary = ButtonReader.Read(fields, "primary", "A button"),
            Secondary = ButtonReader.Read(fields, "secondary", "A button"),
            Overrides = FlowTextReader.Overrides(fields),
        });

    private static MessageImage? Image(Fields owner)
    {
        if (owner.Object("image") is not { } node)
        {
            return null;
        }

        var fields = new Fields(node, owner.Found, "An image");
        var image = new MessageImage(fields.Text("src") ?? "", fields.Text("alt") ?? "") { Location = node.Location };
        foreach (var (name, what) in new[] { ("src", "its address"), ("alt", "what it shows, or \"\" if it only decorates") })
        {
            if (fields.Take(name) is null)
            {
                owner.Found.Error(DiagnosticCodes.Missing, node.Location, $"An image needs '{name}': {what}.");
            }
        }

        fields.Done();
        return image;
    }
}
