namespace OnboardingSdk.Cli.Importing;

/// <summary>
/// The fields of one object of another tool. It knows which of them were asked for, and <see cref="Done"/> says that the others are lost: so nothing
/// can be forgotten by a converter.
/// </summary>
internal sealed class SourceFields(SourceMap map, string where, ImportNotes notes)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public int Line => map.Line;

    public string Where => where;

    public ImportNotes Notes => notes;

    public SourceNode? Take(string name)
    {
        known.Add(name);
        return map[name];
    }

    /// <summary>A text, number or truth value as text; what is there and is none is lost.</summary>
    public string? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            switch (Take(name))
            {
                case SourceScalar { Text: { } text }:
                    return text;
                case null or SourceScalar:
                    break;
                case var other:
                    notes.Lost(other.Line, where, $"'{name}' is not a text: {other.Short}");
                    break;
            }
        }

        return null;
    }

    public bool? Flag(string name) => Text(name)?.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "YES" => true,
        "FALSE" or "0" or "NO" or "" => false,
        _ => null,
    };

    /// <summary>An object, as fields; what is there and is none is lost.</summary>
    public SourceFields? Map(string name, string? at = null)
    {
        switch (Take(name))
        {
            case SourceMap inner: return new(inner, at ?? where, notes);
            case null or SourceScalar { Text: null }: return null;
            case var other: notes.Lost(other.Line, where, $"'{name}': {other.Short}"); return null;
        }
    }

    /// <summary>The objects of a list; what is none of them is lost.</summary>
    public IEnumerable<SourceMap> Maps(string name)
    {
        foreach (var item in (Take(name) as SourceList)?.Items ?? [])
        {
            if (item is SourceMap value)
            {
                yield return value;
            }
            else
            {
                notes.Lost(item.Line, where, $"'{name}' has a part that is no object: {item.Short}");
            }
        }
    }

    /// <summary>A text, or the texts of a list.</summary>
    public IReadOnlyList<string> Texts(string name) => Take(name) switch
    {
        SourceList list => [.. list.Items.OfType<SourceScalar>().Select(item => item.Text).OfType<string>()],
        SourceScalar { Text: { Length: > 0 } text } => [text],
        _ => [],
    };

    /// <summary>Fields that are the same here without being said, or mean nothing outside of the tool.</summary>
    public void Same(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            known.Add(name);
        }
    }

    /// <summary>A field without a counterpart, with the reason.</summary>
    public void Lost(string name, string why)
    {
        if (Take(name) is { } value && !IsNothing(value))
        {
            notes.Lost(value.Line, where, $"'{name}' ({value.Short}): {why}");
        }
    }

    public void Lost(string what) => notes.Lost(map.Line, where, what);

    public void Changed(string what) => notes.Changed(map.Line, where, what);

    public void Check(string what) => notes.Check(map.Line, where, what);

    /// <summary>Says that what nobody asked for is lost.</summary>
    public void Done()
    {
        foreach (var (name, value) in map.Members.Where(member => !known.Contains(member.Key)))
        {
            if (!IsNothing(value))
            {
                notes.Lost(value.Line, where, $"'{name}' ({value.Short}) has no counterpart");
            }
        }
    }

    private static bool IsNothing(SourceNode value) => value is SourceScalar { Text: null or "" } or SourceList { Items.Count: 0 } or SourceMap { Members.Count: 0 };
}
