using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>The list for people: each definition with what it says, and below it what uses it.</summary>
internal static class InventoryText
{
    private const int Indent = 2;

    public static void Write(Screen screen, IReadOnlyList<InventorySection> sections)
    {
        var isFirst = true;
        foreach (var section in sections.Where(s => s.Items.Count > 0 || sections.Count == 1))
        {
            if (!isFirst)
            {
                screen.Blank();
            }

            isFirst = false;
            screen.Line(Styled.Strong($"{char.ToUpperInvariant(section.Name[0])}{section.Name[1..]}"), Styled.Faint($"  {section.Items.Count}"));
            var column = Math.Clamp(section.Items.Select(i => i.Id.Length).DefaultIfEmpty(0).Max() + 2, 12, screen.Width == int.MaxValue ? 40 : Math.Min(28, screen.Width / 3));
            foreach (var item in section.Items)
            {
                screen.Pair(Indent, column, Styled.Accent(item.Id), Styled.Faint(item.Says.Length > 0 ? item.Is + "  " : item.Is), item.Says);
                // A flow that nothing names is offered by itself, a milestone is an end in itself, and settings hold for all.
                if (section.Name is not ("flows" or "milestones" or "settings") || item.UsedBy.Count > 0)
                {
                    screen.Indented(
                        Indent + column, item.UsedBy.Count == 0 ? Styled.Caution("used by nothing") : Styled.Faint("used by " + string.Join(", ", item.UsedBy)));
                }
            }
        }
    }
}
