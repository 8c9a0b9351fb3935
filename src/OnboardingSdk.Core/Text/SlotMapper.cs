namespace OnboardingSdk.Definitions;

/// <summary>Goes through the slots of one object of a definition.</summary>
internal readonly struct SlotMapper(Func<TextSlot, string?> map, string prefix)
{
    /// <summary>The slots of an object within.</summary>
    public SlotMapper In(string field) => new(map, $"{prefix}{field}/");

    /// <summary>The slots of an item of a list.</summary>
    public SlotMapper In(string list, string id) => new(map, $"{prefix}{list}/{id}/");

    public string? Line(string field, string what, string? text, Definition owner) => Line(field, what, text, owner.At(field));

    public string? Line(string field, string what, string? text, SourceLocation at) => map(new(prefix + field, text, TextFormat.Line, what, at)) ?? text;

    public string? Markdown(string field, string what, string? text, Definition owner) =>
        map(new(prefix + field, text, TextFormat.Markdown, what, owner.At(field))) ?? text;
}
