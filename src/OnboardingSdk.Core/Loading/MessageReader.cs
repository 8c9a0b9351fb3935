using System.Globalization;

namespace OnboardingSdk.Definitions;

/// <summary>Reads modals, banners, hints and announcements.</summary>
internal static class MessageReader
{
    public static ModalDefinition Modal(Fields fields) => Message(
        new ModalDefinition
        {
            Id = fields.Text("id") ?? "",
            Title = "",
            Variant = fields.Word("variant", Vocabulary.OverlayVariants) ?? OverlayVariant.Dialog,
            Side = fields.Word("side", Vocabulary.OverlaySides) ?? OverlaySide.Right,
            Media = MediaReader.Read(fields),
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

    public static AnnouncementDefinition Announcement(Fields fields)
    {
        var date = Day(fields);
        return Message(
            new AnnouncementDefinition
            {
                Id = fields.Text("id") ?? "",
                Title = "",
                Date = date ?? default,
                HasNoDate = date is null,
                Label = fields.Text("label"),
                Media = MediaReader.Read(fields),
            },
            fields);
    }

    private static DateOnly? Day(Fields fields)
    {
        if (fields.Take("date") is null)
        {
            fields.Missing("date", "the day of the news, such as \"2026-12-01\"");
        }
        else if (fields.Text("date") is { } text)
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            fields.Found.Error(DiagnosticCodes.BadDate, fields.Take("date")!.Location, "'date' must be a day in ISO 8601, such as \"2026-12-01\".");
        }

        return null;
    }

    private static T Message<T>(T message, Fields fields)
        where T : MessageDefinition => (T)((MessageDefinition)FlowReader.Common(message, fields) with
        {
            Title = fields.Text("title") ?? "",
            Body = fields.Text("body"),
            Primary = ButtonReader.Read(fields, "primary", "A button"),
            Secondary = ButtonReader.Read(fields, "secondary", "A button"),
            Overrides = FlowTextReader.Overrides(fields),
        });
}
