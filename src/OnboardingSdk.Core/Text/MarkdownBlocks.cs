using Markdig.Syntax;

namespace OnboardingSdk.Definitions;

/// <summary>Turns Markdig's blocks into nodes.</summary>
internal sealed class MarkdownBlocks(ICollection<string>? problems)
{
    /// <summary>Blocks nested deeper than this are shown without their nesting. It keeps the JSON within every reader's depth.</summary>
    private const int MaxDepth = 6;

    private readonly MarkdownInlines inlines = new(problems);

    public IReadOnlyList<TextNode> Read(ContainerBlock container, int depth)
    {
        var nodes = new List<TextNode>();
        foreach (var block in container)
        {
            Read(block, depth, nodes);
        }

        return nodes;
    }

    private void Read(Block block, int depth, List<TextNode> nodes)
    {
        switch (block)
        {
            case ContainerBlock nested when depth >= MaxDepth:
                nodes.AddRange(Read(nested, depth));
                break;
            case ListBlock list:
                nodes.Add(new(list.IsOrdered ? TextNodeKind.NumberedList : TextNodeKind.BulletList)
                {
                    Children = [.. list.OfType<ListItemBlock>().Select(item => Item(item, list.IsLoose, depth + 1))],
                });
                break;
            case QuoteBlock quote:
                nodes.Add(new(TextNodeKind.Quote) { Children = Read(quote, depth + 1) });
                break;
            case CodeBlock code:
                nodes.Add(new(TextNodeKind.Preformatted) { Value = code.Lines.ToString() });
                break;
            case HeadingBlock heading:
                nodes.Add(new(TextNodeKind.Heading) { Children = inlines.Read(heading.Inline) });
                break;
            case ParagraphBlock paragraph:
                nodes.Add(new(TextNodeKind.Paragraph) { Children = inlines.Read(paragraph.Inline) });
                break;
            case LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case ContainerBlock other:
                nodes.AddRange(Read(other, depth));
                break;
        }
    }

    // In a tight list an item's text is not a paragraph of its own.
    private TextNode Item(ListItemBlock item, bool loose, int depth)
    {
        var nodes = new List<TextNode>();
        foreach (var block in item)
        {
            if (!loose && block is ParagraphBlock paragraph)
            {
                nodes.AddRange(inlines.Read(paragraph.Inline));
            }
            else
            {
                Read(block, depth, nodes);
            }
        }

        return new(TextNodeKind.ListItem) { Children = nodes };
    }
}
