using System.Globalization;
using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes what only modals, banners, hints and announcements have.</summary>
internal static class MessageWriter
{
    public static void Write(Utf8JsonWriter json, MessageDefinition message)
    {
        switch (message)
        {
            case ModalDefinition modal: Write(json, modal); break;
            case BannerDefinition banner: Write(json, banner); break;
            case HintDefinition hint: Write(json, hint); break;
            case AnnouncementDefinition announcement: Write(json, announcement); break;
        }

        if (message.Primary is { } primary)
        {
            ButtonWriter.Write(json, "primary"u8, primary);
        }

        if (message.Secondary is { } secondary)
        {
            ButtonWriter.Write(json, "secondary"u8, secondary);
        }
    }

    /// <summary>How a modal or a survey lies over the page.</summary>
    public static void WriteOverlay(Utf8JsonWriter json, OverlayVariant variant, OverlayVariant usual, OverlaySide side)
    {
        if (variant != usual)
        {
            json.WriteString("variant"u8, Vocabulary.OverlayVariants.For(variant));
        }

        if (side != OverlaySide.Right)
        {
            json.WriteString("side"u8, Vocabulary.OverlaySides.For(side));
        }
    }

    private static void Write(Utf8JsonWriter json, ModalDefinition modal)
    {
        WriteOverlay(json, modal.Variant, OverlayVariant.Dialog, modal.Side);
        MediaWriter.Write(json, modal.Media);
    }

    private static void Write(Utf8JsonWriter json, AnnouncementDefinition announcement)
    {
        json.WriteString("date"u8, announcement.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteOptional("label"u8, announcement.Label);
        MediaWriter.Write(json, announcement.Media);
    }

    private static void Write(Utf8JsonWriter json, BannerDefinition banner)
    {
        if (banner.Position != BannerPosition.Top)
        {
            json.WriteString("position"u8, Vocabulary.BannerPositions.For(banner.Position));
        }

        json.WriteUnless(false, "overlay"u8, banner.Overlay);
        json.WriteOptional("target"u8, banner.Target);
    }

    private static void Write(Utf8JsonWriter json, HintDefinition hint)
    {
        json.WriteString("target"u8, hint.Target);
        if (hint.Placement != Placement.Auto)
        {
            json.WriteString("placement"u8, Vocabulary.Placements.For(hint.Placement));
        }

        json.WriteUnless(false, "openOnHover"u8, hint.OpenOnHover);
    }
}
