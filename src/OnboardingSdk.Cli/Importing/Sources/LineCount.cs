namespace OnboardingSdk.Cli.Importing;

/// <summary>Lines of offsets that come in ascending order.</summary>
/// <param name="content">The file.</param>
/// <param name="fixedLine">The line of everything, for a text within another file.</param>
internal sealed class LineCount(byte[] content, int? fixedLine)
{
    private int offset;
    private int line = 1;

    public int At(long target)
    {
        if (fixedLine is { } only)
        {
            return only;
        }

        var end = (int)Math.Min(target, content.Length);
        line += content.AsSpan(offset, Math.Max(0, end - offset)).Count((byte)'\n');
        offset = Math.Max(offset, end);
        return line;
    }
}
