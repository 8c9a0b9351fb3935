namespace OnboardingSdk.Definitions;

/// <summary>
/// A closed predicate over facts, attributes, the page and the time. It has no text to parse and no code to run: each kind is
/// one of the types that derive from it, and nothing else can. Written in JSON as an object whose first field names the kind.
/// </summary>
public abstract record Condition
{
    /// <summary>Version of the condition language. A file that asks for a newer one is refused.</summary>
    public const int LanguageVersion = 1;

    /// <summary>The deepest nesting allowed, segments included.</summary>
    public const int MaxDepth = 8;

    /// <summary>The most conditions allowed in one, groups included.</summary>
    public const int MaxSize = 64;

    private protected Condition() { }

    /// <summary>Where it was written: the name that it asks for, or the group. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }
}
