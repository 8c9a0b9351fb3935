using System.Globalization;

namespace OnboardingSdk.Definitions;

/// <summary>A number as plural rules look at it, in CLDR's letters: as it is shown, with at most three decimals.</summary>
internal readonly record struct PluralNumber
{
    public PluralNumber(double number)
    {
        var text = Math.Abs(number).ToString("0.###", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        N = double.Parse(text, CultureInfo.InvariantCulture);

        // Only the last digits of a number decide; but whether it is a multiple of a million, its last six.
        I = long.Parse(whole.Length > 15 ? "1" + whole[^15..] : whole, CultureInfo.InvariantCulture);
        V = point < 0 ? 0 : text.Length - point - 1;
        F = point < 0 ? 0 : long.Parse(text[(point + 1)..], CultureInfo.InvariantCulture);
    }

    /// <summary>The number itself, without its sign.</summary>
    public double N { get; }

    /// <summary>Its digits before the point.</summary>
    public long I { get; }

    /// <summary>How many digits there are behind the point.</summary>
    public int V { get; }

    /// <summary>The digits behind the point. They never end in zeros, so CLDR's <c>t</c> is the same.</summary>
    public long F { get; }

    public bool IsWhole => V == 0;
}
