namespace OnboardingSdk.Stores;

/// <summary>
/// What ids and names may be, in every store: text that UTF-8 can hold (no half of a surrogate pair), without NUL characters (PostgreSQL
/// has none), not empty, and short enough for an index. Everything else is allowed and kept as it is: case, spaces, forms of accents.
/// </summary>
public static class KeyText
{
    /// <summary>The longest tenant, subject id or name of an entry, in UTF-16 units.</summary>
    public const int MaxLength = SubjectKey.MaxIdLength;

    /// <summary>The longest id of an entry: room for <c>cmd:</c>, a user's id and an id of 64.</summary>
    public const int MaxEntryIdLength = 300;

    /// <summary>Whether a text can be a key.</summary>
    public static bool IsValid(string? text, int maxLength = MaxLength) =>
        text is { Length: > 0 } && text.Length <= maxLength && !text.Contains('\0') && IsWellFormed(text);

    /// <summary>Whether a text has no half of a surrogate pair, so that it comes back from UTF-8 as it was.</summary>
    public static bool IsWellFormed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.AsSpan();
        while (rest.IndexOfAnyInRange('\ud800', '\udfff') is var place && place >= 0)
        {
            if (place + 1 >= rest.Length || !char.IsSurrogatePair(rest[place], rest[place + 1]))
            {
                return false;
            }

            rest = rest[(place + 2)..];
        }

        return true;
    }
}
