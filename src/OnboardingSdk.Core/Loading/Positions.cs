using System.Text;

namespace OnboardingSdk.Definitions;

/// <summary>
/// Turns offsets into lines and columns. Offsets come in ascending order, so each byte is looked at once, however long the lines are.
/// </summary>
internal sealed class Positions(string file, ReadOnlyMemory<byte> content)
{
    private int offset;
    private int line = 1;
    private int column = 1;

    public SourceLocation At(long target)
    {
        var end = (int)Math.Min(target, content.Length);
        var passed = content.Span[offset..Math.Max(offset, end)];
        var breaks = passed.Count((byte)'\n');
        if (breaks > 0)
        {
            line += breaks;
            column = 1;
            passed = passed[(passed.LastIndexOf((byte)'\n') + 1)..];
        }

        column += Encoding.UTF8.GetCharCount(passed);
        offset = Math.Max(offset, end);
        return new(file, line, column);
    }
}
