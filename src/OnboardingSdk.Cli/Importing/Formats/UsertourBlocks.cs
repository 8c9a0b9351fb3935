using System.Text.RegularExpressions;

namespace OnboardingSdk.Cli.Importing;

/// <summary>The blocks that Usertour's content is made of: a title, Markdown, and the buttons.</summary>
internal sealed partial record UsertourBlocks(string? Title, string? Markdown, IReadOnlyList<SourceFields> Buttons)
{
    public static UsertourBlocks Read(SourceFields owner, string field)
    {
        var texts = new List<string>();
        var buttons = new List<SourceFields>();
        foreach (var block in owner.Maps(field))
        {
            Read(new(block, owner.Where, owner.Notes), texts, buttons);
        }

        string? title = null;
        if (texts.Count > 0 && Heading().Match(texts[0]) is { Success: true } heading)
        {
            // A heading at the top is what is a title here.
            title = Markup.Plain(heading.Groups[1].Value).Trim();
            texts[0] = texts[0][heading.Length..].TrimStart();
        }

        var body = string.Join("\n\n", texts.Where(text => text.Length > 0));
        return new(title, body.Length == 0 ? null : body, buttons);
    }

    private static void Read(SourceFields block, List<string> texts, List<SourceFields> buttons)
    {
        switch (block.Text("type"))
        {
            case "text":
                texts.Add(Markup.FromMarkdown(WithoutPlaceholders(block.Text("markdown") ?? "", block), block.Lost));
                break;
            case "image":
                var url = block.Text("url");
                var link = block.Map("link");
                var picture = $"![{MarkdownEscape.Inline(block.Text("alt") ?? "")}]({url})";
                texts.Add(Markup.FromMarkdown(link?.Text("url") is { } to ? $"[{picture}]({to})" : picture, block.Lost));
                link?.Same("newTab");
                link?.Done();
                block.Same("width");
                break;
            case "embed":
                block.Lost($"what was embedded is a link: {block.Text("url")}");
                texts.Add($"<{block.Text("url")}>");
                block.Same("width", "height");
                break;
            case "columns":
                block.Lost("columns stand one below the other");
                foreach (var column in block.Maps("columns").Select(map => new SourceFields(map, block.Where, block.Notes)))
                {
                    foreach (var inner in column.Maps("blocks"))
                    {
                        Read(new(inner, block.Where, block.Notes), texts, buttons);
                    }

                    column.Same("width", "justify", "align", "padding");
                    column.Done();
                }

                break;
            case "button":
                buttons.Add(block);
                return;
            case "question":
                block.Lost("question", "ask it in a survey of its own");
                block.Same("actions");
                break;
            case var type:
                block.Lost($"a block of type '{type}'");
                return;
        }

        block.Same("object", "id", "margin");
        block.Done();
    }

    /// <summary>The text with what stands for an attribute that is not known.</summary>
    public static string WithoutPlaceholders(string text, SourceFields fields) => Placeholder().Replace(text, match =>
    {
        var otherwise = match.Groups["otherwise"].Value;
        fields.Lost($"the attribute '{match.Groups["name"].Value}' in a text: “{otherwise}” stands there for everybody");
        return otherwise;
    });

    [GeneratedRegex(@"^#{1,2}\s+([^\n]+)\n?")]
    private static partial Regex Heading();

    [GeneratedRegex("""\{\{\s*(?<name>[\w.]+)\s*(?:\|\s*default:\s*["“'](?<otherwise>[^"”']*)["”']\s*)?\}\}""")]
    private static partial Regex Placeholder();
}
