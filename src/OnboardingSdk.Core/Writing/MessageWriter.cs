using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes what only modals, banners and hints have.</summary>
internal static class MessageWriter
{
    public static void Write(Utf8JsonWriter json, MessageDefinition message)
    {
        switch (message)
        {
            case ModalDefinition modal: Write(json, modal); break;
            case BannerDefinition banner: Write(json, banner); break;
            case HintDefinition hint: Write(json, hint); break;
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
        if (modal.Image is { } image)
        {
            json.WriteStartObject("image"u8);
            json.WriteString("src"u8, image.Src);
            json.WriteString("alt"u8, image.Alt);
            json.WriteEndObject();
        }
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
