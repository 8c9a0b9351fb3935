namespace OnboardingSdk.Definitions;

/// <summary>One parameter that a pattern asks for; without a value any will do.</summary>
internal sealed record QueryPart(string Text, string Name, string? Value)
{
    public bool Matches(PageAddress address) =>
        Value is null ? address.Query.Contains(Name) : address.Query[Name].Contains(Value, StringComparer.Ordinal);
}
