using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes pictures, videos and embeds, of whatever kind of flow.</summary>
internal static class MediaWriter
{
    public static void Write(Utf8JsonWriter json, MediaDefinition? media)
    {
        if (media is null)
        {
            return;
        }

        json.WriteStartObject(media.Field);
        json.WriteOptional("description"u8, media.Description);
        json.WriteString("src"u8, media.Src);
        switch (media)
        {
            case MediaImage image:
                json.WriteString("alt"u8, image.Alt);
                break;
            case MediaVideo video:
                json.WriteString("title"u8, video.Title);
                json.WriteOptional("poster"u8, video.Poster);
                json.WriteOptional("captions"u8, video.Captions);
                break;
            case MediaEmbed embed:
                json.WriteString("title"u8, embed.Title);
                break;
        }

        json.WriteEndObject();
    }
}
