using System.Text;

namespace OnboardingSdk.Definitions;

/// <summary>The values of a text's variables for one user, in their order.</summary>
/// <param name="Texts">As sentences have them; null: no value and no default.</param>
/// <param name="Raw">As addresses have them.</param>
internal readonly record struct FilledValues(string?[] Texts, string?[] Raw)
{
    private const int LongestInAddress = 500;

    /// <summary>A text with its values; a gap for what is missing. In one pass: what a value says is never looked at again.</summary>
    public string In(string text)
    {
        if (!Placeholders.IsIn(text))
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 32);
        foreach (var c in text)
        {
            filled.Append(Placeholders.VariableOf(c) is >= 0 and var i ? Texts[i] ?? Placeholders.Gap.ToString() : c.ToString());
        }

        return filled.ToString();
    }

    /// <summary>An address with its values, each encoded so that it is one piece of it; null: one is missing, or would climb out of its place.</summary>
    public string? InAddress(string address)
    {
        var filled = new StringBuilder(address.Length + 32);
        foreach (var c in address)
        {
            if (Placeholders.VariableOf(c) is not (>= 0 and var i))
            {
                filled.Append(c);
            }
            else if (Raw[i] is { Length: <= LongestInAddress } raw && raw.Trim('.').Length > 0)
            {
                filled.Append(Uri.EscapeDataString(raw));
            }
            else
            {
                return null;
            }
        }

        return filled.ToString();
    }
}
