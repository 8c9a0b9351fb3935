namespace OnboardingSdk.Definitions;

/// <summary>
/// Reads the fields of one object and remembers which were asked for, so that <see cref="Done"/> can report the others. What is
/// absent comes back as null and is validation's business; what is there and wrong is reported here, where it is written.
/// </summary>
internal sealed class Fields(ObjectNode node, Findings found, string what)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public Findings Found => found;

    public SourceLocation Location => node.Location;

    public Node? Take(string name)
    {
        known.Add(name);
        return node[name];
    }

    public string? Text(string name)
    {
        switch (Take(name))
        {
            case null: return null;
            case ScalarNode { Value.Text: { } text }: return text;
            case var other: WrongType(found, name, "a text", other); return null;
        }
    }

    public bool? Flag(string name)
    {
        switch (Take(name))
        {
            case null: return null;
            case ScalarNode { Value.Boolean: { } truth }: return truth;
            case var other: WrongType(found, name, "true or false", other); return null;
        }
    }

    public ObjectNode? Object(string name)
    {
        switch (Take(name))
        {
            case null: return null;
            case ObjectNode value: return value;
            case var other: WrongType(found, name, "an object", other); return null;
        }
    }

    public IReadOnlyList<Node> List(string name)
    {
        switch (Take(name))
        {
            case null: return [];
            case ArrayNode list: return list.Items;
            case var other: WrongType(found, name, "a list", other); return [];
        }
    }

    /// <summary>The objects of a list, each as fields.</summary>
    public IEnumerable<Fields> Objects(string name, string each)
    {
        foreach (var item in List(name))
        {
            if (item is ObjectNode value)
            {
                yield return new(value, found, each);
            }
            else
            {
                WrongType(found, name, "a list of objects", item);
            }
        }
    }

    /// <summary>The members of an object whose field names are names of ours.</summary>
    public IReadOnlyList<Member> Members(string name) => Object(name)?.Members ?? [];

    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var item in List(name))
        {
            if (item is ScalarNode { Value.Text: { } text })
            {
                texts.Add(text);
            }
            else
            {
                WrongType(found, name, "a list of texts", item);
            }
        }

        return texts;
    }

    /// <summary>A whole number from 1 to <paramref name="most"/>.</summary>
    public int? Whole(string name, int most)
    {
        switch (Take(name))
        {
            case null: return null;
            case ScalarNode { Value.Number: { } number } when number >= 1 && number <= most && number == Math.Floor(number): return (int)number;
            case ScalarNode { Value.Number: not null } scalar: found.Error(DiagnosticCodes.BadNumber, scalar.Location, $"'{name}' must be a whole number from 1 to {most}."); return null;
            case var other: WrongType(found, name, "a whole number", other); return null;
        }
    }

    public TimeSpan? Duration(string name) => Take(name) is { } value ? Duration(found, name, value) : null;

    public T? Word<T>(string name, Words<T> words)
        where T : struct, Enum
    {
        if (Text(name) is not { } word)
        {
            return null;
        }

        if (words.TryGet(word, out var value))
        {
            return value;
        }

        UnknownWord(name, word, words.All);
        return null;
    }

    public void UnknownWord(string name, string word, IEnumerable<string> words)
    {
        var all = words.ToList();
        var hint = Nearest.Find(word, all) is { } near ? $" Did you mean '{near}'?" : $" Allowed: {string.Join(", ", all)}.";
        found.Error(DiagnosticCodes.UnknownWord, Take(name)!.Location, $"'{name}' cannot be '{word}'.{hint}");
    }

    /// <summary>One page pattern or a list of them.</summary>
    public IReadOnlyList<PagePattern> Pages(string name) => Take(name) is { } value ? Pages(found, name, value) : [];

    public Condition? Condition(string name) => Take(name) is { } value ? ConditionReader.Read(value, found) : null;

    public Condition RequiredCondition(string name) => Condition(name) ?? new InvalidCondition(true) { Location = Location };

    public IReadOnlyDictionary<string, SourceLocation> Locations() =>
        node.Members.ToDictionary(member => member.Name, member => member.Value.Location, StringComparer.Ordinal);

    /// <summary>Reports that a field is not there, and what would stand in it.</summary>
    public void Missing(string name, string expected) => found.Error(DiagnosticCodes.Missing, Location, $"{what} needs '{name}': {expected}.");

    /// <summary>Reports the fields that nobody asked for.</summary>
    public void Done(params ReadOnlySpan<string> ignored)
    {
        found.Asked?.Invoke(what, known);
        foreach (var member in node.Members)
        {
            if (!known.Contains(member.Name) && !ignored.Contains(member.Name))
            {
                found.Error(
                    DiagnosticCodes.UnknownField, member.Location, $"{what} has no field '{member.Name}'.{Nearest.Hint(member.Name, known)}");
            }
        }
    }

    public static TimeSpan? Duration(Findings found, string name, Node value)
    {
        if (value is not ScalarNode { Value.Text: { } text })
        {
            WrongType(found, name, DurationText.Expected, value);
            return null;
        }

        if (DurationText.TryParse(text, out var duration))
        {
            return duration;
        }

        found.Error(DiagnosticCodes.BadDuration, value.Location, $"'{name}' must be {DurationText.Expected}, more than nothing and at most ten years.");
        return null;
    }

    public static IReadOnlyList<PagePattern> Pages(Findings found, string name, Node value)
    {
        var patterns = new List<PagePattern>();
        foreach (var item in value is ArrayNode list ? list.Items : [value])
        {
            if (item is not ScalarNode { Value.Text: { } text })
            {
                WrongType(found, name, "a page or a list of pages", item);
            }
            else if (PagePattern.TryParse(text, out var pattern, out var error))
            {
                patterns.Add(pattern);
            }
            else
            {
                found.Error(DiagnosticCodes.BadPage, item.Location, error);
            }
        }

        return patterns;
    }

    public static void WrongType(Findings found, string name, string expected, Node actual) => found.Error(
        DiagnosticCodes.WrongJsonType,
        actual.Location,
        $"'{name}' must be {expected}, not {actual.What}{(actual.What == "null" ? "; leave the field out instead" : "")}.");
}
