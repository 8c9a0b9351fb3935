namespace OnboardingSdk.Definitions;

/// <summary>The moment lies in a range: at or after <paramref name="From"/>, before <paramref name="Until"/>.</summary>
/// <param name="From">The start, included; null: no start.</param>
/// <param name="Until">The end, excluded; null: no end.</param>
public sealed record TimeCondition(DateTimeOffset? From, DateTimeOffset? Until) : Condition;
