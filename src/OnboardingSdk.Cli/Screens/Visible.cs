using System.Text;

namespace OnboardingSdk.Cli.Screens;

/// <summary>Text of files as it may go to a terminal: nothing in it can move the cursor, change colours or turn the direction round.</summary>
internal static class Visible
{
    public static string Of(string text)
    {
        if (!text.Any(IsTricky))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            shown.Append(!IsTricky(c) ? c : c < ' ' ? (char)(0x2400 + c) : c == '\x7f' ? '\u2421' : '\uFFFD');
        }

        return shown.ToString();
    }

    private static bool IsTricky(char c) =>
        c is < ' ' or (>= '\x7f' and <= '\x9f') or '\u200E' or '\u200F' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
