using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnboardingSdk.Definitions;

internal sealed class TextNodeConverter : JsonConverter<TextNode>
{
    public override TextNode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Text nodes are written, never read.");

    public override void Write(Utf8JsonWriter writer, TextNode value, JsonSerializerOptions options) => Write(writer, value);

    private static void Write(Utf8JsonWriter writer, TextNode node)
    {
        if (node.Kind == TextNodeKind.Text)
        {
            writer.WriteStringValue(node.Value);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("t"u8, Tag(node.Kind));
        switch (node.Kind)
        {
            case TextNodeKind.Code or TextNodeKind.Preformatted:
                writer.WriteString("v"u8, node.Value);
                break;
            case TextNodeKind.Image:
                writer.WriteString("src"u8, node.Address);
                writer.WriteString("alt"u8, node.Alternative ?? "");
                break;
            case TextNodeKind.LineBreak:
                break;
            default:
                if (node.Kind == TextNodeKind.Link)
                {
                    writer.WriteString("href"u8, node.Address);
                }

                writer.WriteStartArray("c"u8);
                foreach (var child in node.Children)
                {
                    Write(writer, child);
                }

                writer.WriteEndArray();
                break;
        }

        writer.WriteEndObject();
    }

    private static ReadOnlySpan<byte> Tag(TextNodeKind kind) => kind switch
    {
        TextNodeKind.Paragraph => "p"u8,
        TextNodeKind.Heading => "h"u8,
        TextNodeKind.BulletList => "ul"u8,
        TextNodeKind.NumberedList => "ol"u8,
        TextNodeKind.ListItem => "li"u8,
        TextNodeKind.Quote => "quote"u8,
        TextNodeKind.Preformatted => "pre"u8,
        TextNodeKind.Bold => "b"u8,
        TextNodeKind.Italic => "i"u8,
        TextNodeKind.Strikethrough => "s"u8,
        TextNodeKind.Code => "code"u8,
        TextNodeKind.LineBreak => "br"u8,
        TextNodeKind.Link => "a"u8,
        TextNodeKind.Image => "img"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
