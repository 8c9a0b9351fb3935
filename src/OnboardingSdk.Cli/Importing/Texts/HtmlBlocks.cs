using System.Globalization;
using AngleSharp.Dom;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Writes the blocks of HTML as Markdown.</summary>
internal sealed class HtmlBlocks(Action<string> lost)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "header", "footer", "main", "aside", "figure", "figcaption", "center", "address", "details", "summary", "dl", "dt", "dd",
        "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "table", "body",
    };

    private readonly HtmlInlines inlines = new(lost);

    public string Write(IEnumerable<INode> nodes) => string.Join("\n\n", List(nodes));

    private List<string> List(IEnumerable<INode> nodes)
    {
        var blocks = new List<string>();
        var line = new List<INode>();
        void EndLine()
        {
            if (inlines.Write(line).Trim(' ', '\n') is { Length: > 0 } text)
            {
                // What stood at the edge of a paragraph breaks no line.
                blocks.Add(string.Join("  \n", text.Split('\n').Select(l => MarkdownEscape.LineStart(l.Trim())).Where(l => l.Length > 0)));
            }

            line.Clear();
        }

        foreach (var node in nodes)
        {
            if (node is IElement element && (Blocks.Contains(element.LocalName) || element.Children.Any(HoldsBlock)))
            {
                EndLine();
                Block(element, blocks);
            }
            else
            {
                line.Add(node);
            }
        }

        EndLine();
        return blocks;
    }

    private static bool HoldsBlock(IElement element) => Blocks.Contains(element.LocalName) || element.Children.Any(HoldsBlock);

    private void Block(IElement element, List<string> blocks)
    {
        switch (element.LocalName)
        {
            case "ul": Add(blocks, Items(element, _ => "- ")); break;
            case "ol":
                var first = int.TryParse(element.GetAttribute("start"), CultureInfo.InvariantCulture, out var start) ? start : 1;
                Add(blocks, Items(element, i => string.Create(CultureInfo.InvariantCulture, $"{first + i}. ")));
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                var words = inlines.Write(element.ChildNodes).ReplaceLineEndings(" ").Trim();
                Add(blocks, words.Length == 0 ? "" : new string('#', element.LocalName[1] - '0') + " " + words);
                break;
            case "blockquote":
                Add(blocks, string.Join('\n', Write(element.ChildNodes).Split('\n').Select(l => l.Length == 0 ? ">" : "> " + l)));
                break;
            case "pre":
                Add(blocks, Fenced(element.TextContent));
                break;
            case "hr":
                lost("<hr> draws no line");
                break;
            case "table":
                lost("a table is lines of text here");
                blocks.AddRange(element.QuerySelectorAll("tr").Select(row => string.Join(" · ", row.Children.Select(cell => inlines.Write(cell.ChildNodes).Trim()))).Where(row => row.Length > 0));
                break;
            default:
                blocks.AddRange(List(element.ChildNodes));
                break;
        }
    }

    private static void Add(List<string> blocks, string block)
    {
        if (block.Length > 0)
        {
            blocks.Add(block);
        }
    }

    /// <summary>Code, between fences that it does not hold itself.</summary>
    public static string Fenced(string code)
    {
        var fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return $"{fence}\n{code.Trim('\r', '\n')}\n{fence}";
    }

    private string Items(IElement list, Func<int, string> marker)
    {
        var items = list.Children.Where(child => child.LocalName == "li").Select(item => List(item.ChildNodes)).ToList();
        var isTight = items.All(item => item.Count(block => !IsList(block)) <= 1);
        return string.Join(isTight ? "\n" : "\n\n", items.Select((blocks, i) =>
        {
            var mark = marker(i);
            var text = string.Join(isTight ? "\n" : "\n\n", blocks);
            return mark + text.Replace("\n", "\n" + new string(' ', mark.Length), StringComparison.Ordinal);
        }));
    }

    private static bool IsList(string block) => block.StartsWith("- ", StringComparison.Ordinal) || (block.Length > 1 && char.IsAsciiDigit(block[0]) && block.Contains(". ", StringComparison.Ordinal));
}
