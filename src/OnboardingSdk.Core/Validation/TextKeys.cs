namespace OnboardingSdk.Definitions;

/// <summary>The keys of texts, to find what somebody meant with one that does not exist.</summary>
internal sealed class TextKeys(IEnumerable<string> known)
{
    private readonly HashSet<string> keys = known.ToHashSet(StringComparer.Ordinal);

    public bool Has(string key) => keys.Contains(key);

    /// <summary>What is wrong with a key, from the first part that leads nowhere.</summary>
    public string Problem(string key)
    {
        var path = "";
        foreach (var part in key.Split('/'))
        {
            var here = keys.Where(k => k.StartsWith(path, StringComparison.Ordinal)).Select(k => k[path.Length..].Split('/')[0]).Distinct().ToList();
            if (!here.Contains(part))
            {
                return $"There is no '{part}'{(path.Length == 0 ? "" : $" in '{path.TrimEnd('/')}'")}.{(here.Count == 0 ? "" : Nearest.Hint(part, here))}";
            }

            path += part + '/';
        }

        var within = keys.Where(k => k.StartsWith(path, StringComparison.Ordinal)).Select(k => k[path.Length..].Split('/')[0]).Distinct().Order(StringComparer.Ordinal);
        return $"'{key}' is no text; it has {string.Join(", ", within.Select(w => $"'{w}'"))}.";
    }
}
