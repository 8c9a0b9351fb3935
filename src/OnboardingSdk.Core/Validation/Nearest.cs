namespace OnboardingSdk.Definitions;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class Nearest
{
    private const int LongestCompared = 64;
    private const int MostListed = 6;

    /// <summary>A sentence to put behind "there is no …": the nearest name, else the known ones if they are few.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var names = known.Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return Find(name, names) is { } near ? $" Did you mean '{near}'?"
            : names.Count == 0 ? " None is declared."
            : names.Count <= MostListed ? $" Known: {string.Join(", ", names.Order(StringComparer.Ordinal).Select(k => $"'{k}'"))}."
            : "";
    }

    public static string? Find(string name, IEnumerable<string> known)
    {
        if (name.Length is 0 or > LongestCompared)
        {
            return null;
        }

        var flat = Flatten(name, sorted: false);
        var sorted = Flatten(name, sorted: true);
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in known.Where(k => k.Length <= LongestCompared))
        {
            var distance = Flatten(candidate, sorted: false) == flat || Flatten(candidate, sorted: true) == sorted
                ? 0
                : Distance(name, candidate, Allowed(name));
            if (distance < bestDistance || (distance == bestDistance && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return bestDistance <= Allowed(name) ? best : null;
    }

    private static int Allowed(string name) => name.Length switch { < 2 => 0, < 6 => 1, < 10 => 2, _ => 3 };

    // 'projectCreated', 'project_created' and, with its words sorted, 'created.project' are all 'project.created' to a person.
    private static string Flatten(string name, bool sorted)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var separator = i < name.Length && !char.IsLetterOrDigit(name[i]);
            var hump = i > start && i < name.Length && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]);
            if (i == name.Length || separator || hump)
            {
                words.Add(name[start..i]);
                start = separator ? i + 1 : i;
            }
        }

        return string.Concat(sorted ? words.Order(StringComparer.OrdinalIgnoreCase) : words).ToUpperInvariant();
    }

    /// <summary>Damerau-Levenshtein, without touching a part twice; gives up with more than <paramref name="most"/>.</summary>
    internal static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return int.MaxValue;
        }

        var before = new int[b.Length + 1];
        var above = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, above[j] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above) = (above, row);
        }

        return above[b.Length];
    }
}
