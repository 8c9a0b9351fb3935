using System.Globalization;
using System.Text;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Makes ids of titles, each unlike those that are there already.</summary>
internal sealed class Ids(IEnumerable<string> taken)
{
    private const int Longest = 40;

    private readonly HashSet<string> taken = new(taken, StringComparer.Ordinal);

    public Ids()
        : this([])
    {
    }

    /// <summary>An id for a text; one of other letters than Latin ones gets the other name.</summary>
    public string Next(string? text, string otherwise)
    {
        var wanted = Short(Slug(text)) is { Length: > 0 } slug ? slug : otherwise;
        var id = wanted;
        for (var i = 2; !taken.Add(id); i++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{i}");
        }

        return id;
    }

    /// <summary>Lower-case letters and digits with hyphens between words; empty if there are none.</summary>
    public static string Slug(string? text)
    {
        var slug = new StringBuilder();
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c is '.' or '_' && slug.Length > 0 && char.IsAsciiLetterOrDigit(slug[^1]))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’'))
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-', '.', '_');
    }

    private static string Short(string whole)
    {
        if (whole.Length <= Longest)
        {
            return whole;
        }

        var cut = whole.LastIndexOf('-', Longest);
        return whole[..(cut > Longest / 2 ? cut : Longest)].Trim('-', '.', '_');
    }
}
