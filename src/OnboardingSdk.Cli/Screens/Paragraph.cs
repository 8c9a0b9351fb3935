namespace OnboardingSdk.Cli.Screens;

/// <summary>Breaks text into lines between words.</summary>
internal static class Paragraph
{
    /// <summary>Lines of at most <paramref name="width"/> columns. A word that is longer stays whole: a path or a selector can then be copied.</summary>
    /// <param name="parts">The text. Its line breaks are kept.</param>
    /// <param name="width">The room of a line.</param>
    public static IEnumerable<IReadOnlyList<Styled>> Lines(IEnumerable<Styled> parts, int width)
    {
        var line = new List<Styled>();
        var used = 0;
        foreach (var (word, spaces, isBreak) in Words(parts))
        {
            if (isBreak)
            {
                yield return line;
                (line, used) = ([], 0);
                continue;
            }

            var length = word.Sum(part => Cells.Of(part.Text));
            if (used > 0 && used + spaces + length > width)
            {
                yield return line;
                (line, used) = ([], 0);
            }
            else if (spaces > 0)
            {
                line.Add(new string(' ', spaces));
                used += spaces;
            }

            line.AddRange(word);
            used += length;
        }

        yield return line;
    }

    // A word may have several looks: "'welcome'." with a bold name is one.
    private static IEnumerable<(List<Styled> Word, int Spaces, bool IsBreak)> Words(IEnumerable<Styled> parts)
    {
        var word = new List<Styled>();
        var spaces = 0;
        foreach (var part in parts)
        {
            var start = 0;
            for (var i = 0; i <= part.Text.Length; i++)
            {
                if (i < part.Text.Length && part.Text[i] is not (' ' or '\n'))
                {
                    continue;
                }

                if (i > start)
                {
                    word.Add(part with { Text = part.Text[start..i] });
                }

                start = i + 1;
                if (i == part.Text.Length)
                {
                    break;
                }

                if (word.Count > 0)
                {
                    yield return (word, spaces, false);
                    (word, spaces) = ([], 0);
                }

                if (part.Text[i] == '\n')
                {
                    yield return ([], 0, true);
                    spaces = 0;
                }
                else
                {
                    spaces++;
                }
            }
        }

        if (word.Count > 0)
        {
            yield return (word, spaces, false);
        }
    }
}
