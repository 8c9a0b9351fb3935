using System.Globalization;

namespace OnboardingSdk.Definitions;

/// <summary>Closes a sentence over a value that is not there: "Welcome, {{user.firstName}}!" is "Welcome!".</summary>
internal static class GapClosing
{
    private const string Ends = ".!?…:;)。！？،؟";
    private const string Commas = ",،、，";

    /// <summary>The text without its gaps.</summary>
    /// <param name="text">With <see cref="Placeholders.Gap"/> where a value is missing.</param>
    /// <param name="culture">For the capital at the beginning.</param>
    /// <param name="isBeginning">Whether nothing stands before it on its line.</param>
    /// <param name="isEnd">Whether nothing stands behind it.</param>
    public static string Of(string text, CultureInfo culture, bool isBeginning = true, bool isEnd = true)
    {
        for (var gap = text.IndexOf(Placeholders.Gap, StringComparison.Ordinal); gap >= 0; gap = text.IndexOf(Placeholders.Gap, StringComparison.Ordinal))
        {
            text = Close(text[..gap], text[(gap + 1)..], culture, isBeginning, isEnd);
        }

        return text;
    }

    private static string Close(string before, string behind, CultureInfo culture, bool isBeginning, bool isEnd)
    {
        if (before.Length == 0 && isBeginning)
        {
            // "{{user.firstName}}, welcome" begins with what follows the comma.
            behind = behind.TrimStart().TrimStart([.. Commas]).TrimStart();
            return behind.Length > 0 ? char.ToUpper(behind[0], culture) + behind[1..] : "";
        }

        var next = behind.TrimStart();
        if (next.Length == 0 ? isEnd : Ends.Contains(next[0], StringComparison.Ordinal))
        {
            return before.TrimEnd().TrimEnd([.. Commas]).TrimEnd() + next;
        }

        return next.Length > 0 && Commas.Contains(next[0], StringComparison.Ordinal) ? before.TrimEnd() + next
            : before.EndsWith(' ') ? before + next
            : before + behind;
    }
}
