using System.Text;
using AngleSharp.Dom;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Writes the inline part of HTML as Markdown.</summary>
internal sealed class HtmlInlines(Action<string> lost)
{
    public string Write(IEnumerable<INode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            Write(node, text);
        }

        return text.ToString();
    }

    private void Write(INode node, StringBuilder text)
    {
        switch (node)
        {
            case IText part:
                Append(text, Flat(part.Data));
                break;
            case IElement element:
                Write(element, text);
                break;
        }
    }

    // White space is one space, and none where there is one already.
    private static void Append(StringBuilder text, string flat)
    {
        if (flat.StartsWith(' ') && (text.Length == 0 || text[^1] is ' ' or '\n'))
        {
            flat = flat[1..];
        }

        text.Append(MarkdownEscape.Inline(flat));
    }

    private static string Flat(string data)
    {
        var flat = new StringBuilder();
        foreach (var c in data)
        {
            if (c is not (' ' or '\t' or '\r' or '\n' or '\f'))
            {
                flat.Append(c);
            }
            else if (flat.Length == 0 || flat[^1] != ' ')
            {
                flat.Append(' ');
            }
        }

        return flat.ToString();
    }

    private void Write(IElement element, StringBuilder text)
    {
        switch (element.LocalName)
        {
            case "b" or "strong": Wrap(text, "**", element); break;
            case "i" or "em" or "cite" or "dfn" or "var": Wrap(text, "*", element); break;
            case "s" or "del" or "strike": Wrap(text, "~~", element); break;
            case "code" or "kbd" or "samp" or "tt": Code(text, element.TextContent); break;
            case "br": text.Append("  \n"); break;
            case "a": Link(text, element); break;
            case "img": Image(text, element); break;
            case "script" or "style" or "template" or "noscript": lost($"<{element.LocalName}> is not shown"); break;
            case "iframe" or "video" or "audio" or "embed" or "object" or "source": Embedded(text, element); break;
            case "input" or "select" or "textarea" or "button" or "form":
                lost($"<{element.LocalName}> in a text can only be read");
                text.Append(Write(element.ChildNodes));
                break;
            case "svg" or "canvas" or "math": lost($"<{element.LocalName}> is not shown"); break;
            default: text.Append(Write(element.ChildNodes)); break;
        }
    }

    private void Wrap(StringBuilder text, string mark, IElement element)
    {
        var inner = Write(element.ChildNodes);
        var words = inner.Trim(' ', '\n');
        if (words.Length == 0)
        {
            text.Append(inner.Length > 0 ? " " : "");
            return;
        }

        // Marks stand at words, not at spaces.
        text.Append(inner.StartsWith(' ') ? " " : "").Append(mark).Append(words).Append(mark).Append(inner.EndsWith(' ') ? " " : "");
    }

    private static void Code(StringBuilder text, string code)
    {
        var flat = string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (flat.Length == 0)
        {
            return;
        }

        var longest = 0;
        for (int i = 0, run = 0; i < flat.Length; i++)
        {
            run = flat[i] == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', longest + 1);
        var room = flat.StartsWith('`') || flat.EndsWith('`') ? " " : "";
        text.Append(fence).Append(room).Append(flat).Append(room).Append(fence);
    }

    private void Link(StringBuilder text, IElement element)
    {
        var address = element.GetAttribute("href")?.Trim();
        var words = Write(element.ChildNodes).Trim();
        if (string.IsNullOrEmpty(address) || !SafeAddress.IsLink(address))
        {
            if (!string.IsNullOrEmpty(address))
            {
                lost($"the link to '{Shortened(address)}' is text here");
            }

            text.Append(words);
        }
        else if (words.Length > 0)
        {
            text.Append('[').Append(words).Append("](").Append(Address(address)).Append(')');
        }
    }

    private void Image(StringBuilder text, IElement element)
    {
        var address = element.GetAttribute("src")?.Trim() ?? "";
        var words = MarkdownEscape.Inline(element.GetAttribute("alt")?.Trim() ?? "");
        if (SafeAddress.IsImage(address))
        {
            text.Append("![").Append(words).Append("](").Append(Address(address)).Append(')');
        }
        else
        {
            lost($"the picture '{Shortened(address)}' has no address that can be shown");
            text.Append(words);
        }
    }

    private void Embedded(StringBuilder text, IElement element)
    {
        if (EmbeddedAddress(element) is { } address)
        {
            lost($"<{element.LocalName}> is a link here");
            text.Append('[').Append(MarkdownEscape.Inline(EmbeddedWords(element))).Append("](").Append(Address(address)).Append(')');
        }
        else
        {
            lost($"<{element.LocalName}> is not shown");
        }
    }

    /// <summary>Where something that is embedded lies; null where no link can lead.</summary>
    private static string? EmbeddedAddress(IElement element)
    {
        var address = (element.GetAttribute("src") ?? element.GetAttribute("data") ?? element.QuerySelector("source")?.GetAttribute("src"))?.Trim();
        return SafeAddress.IsLink(address) ? address : null;
    }

    /// <summary>The words of the link that stands for it; none without a link.</summary>
    public static string EmbeddedWords(IElement element) => EmbeddedAddress(element) is { } address ? element.GetAttribute("title") ?? address : "";

    /// <summary>The words that stand for a picture that cannot be shown.</summary>
    public static string PictureWords(IElement element) =>
        SafeAddress.IsImage(element.GetAttribute("src")?.Trim() ?? "") ? "" : element.GetAttribute("alt")?.Trim() ?? "";

    private static string Shortened(string address) => address.Length > 60 ? address[..60] + "…" : address;

    private static string Address(string address) => address.AsSpan().IndexOfAny("()<>") >= 0
        ? address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
        : address;
}
