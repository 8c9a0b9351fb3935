using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>A milestone, a segment, an experiment, an event or an attribute: what it says, and what uses it.</summary>
internal static class DefinitionOutline
{
    private const int Column = 10;

    /// <summary>Shows all that have this id; false where there is none.</summary>
    public static bool Write(Screen screen, IReadOnlyList<InventorySection> sections, string id)
    {
        var found = sections.Where(s => s.Name != "flows").SelectMany(s => s.Items).Where(item => item.Id == id).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            if (i > 0)
            {
                screen.Blank();
            }

            var item = found[i];
            screen.Line(Styled.Strong(item.Id), Styled.Faint($"  {item.Is}"));
            if (item.Place.File is not null)
            {
                screen.Line(Styled.Faint(item.Place.ToString()));
            }

            screen.Blank();
            screen.PairText(0, Column, Styled.Faint("says"), item.Says.Length > 0 ? item.Says : "nothing more");
            screen.PairText(0, Column, Styled.Faint("used by"), item.UsedBy.Count > 0 ? string.Join(", ", item.UsedBy) : "nothing");
        }

        return found.Count > 0;
    }
}
