namespace TaskBoard.Web;

/// <summary>A person in a small circle: initials on one of six tints that stays with the person.</summary>
public sealed record Avatar(string Name, string Initials, int Tint)
{
    public static Avatar For(string id, string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var initials = words.Length switch
        {
            0 => "?",
            1 => First(words[0]),
            _ => First(words[0]) + First(words[^1]),
        };
        return new Avatar(name, initials.ToUpperInvariant(), id.Sum(letter => letter) % 6);
    }

    // A text element, not a char: the first letter may be more than one char long.
    private static string First(string word) => System.Globalization.StringInfo.GetNextTextElement(word);
}
