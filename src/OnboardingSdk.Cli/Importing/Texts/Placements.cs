namespace OnboardingSdk.Cli.Importing;

/// <summary>Placements of others, in our words.</summary>
internal static class Placements
{
    /// <summary>The placement; null for the one that is usual here.</summary>
    public static string? Convert(string? raw, SourceFields fields)
    {
        var word = raw?.Trim().ToLowerInvariant();
        switch (word)
        {
            case null or "" or "auto" or "auto-start" or "auto-end":
                return null;
            case "over" or "floating" or "center" or "centre" or "middle":
                return "center";
            case "top-left-aligned" or "bottom-left-aligned" or "top-right-aligned" or "bottom-right-aligned" or "top-middle-aligned" or "bottom-middle-aligned":
                var parts = word.Split('-');
                return parts[1] switch { "left" => parts[0] + "-start", "right" => parts[0] + "-end", _ => parts[0] };
        }

        if (Vocabulary.Placements.TryGet(word, out _))
        {
            return word;
        }

        fields.Lost($"the placement '{raw}' is not known here: it goes where there is room");
        return null;
    }
}
