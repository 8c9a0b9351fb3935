namespace OnboardingSdk.Journeys;

/// <summary>Whether a user finds an item in a resource center, and why.</summary>
/// <param name="Section">Id of its section; null: it is the center's contact.</param>
/// <param name="Item">Its id.</param>
/// <param name="Listed">Whether it is listed.</param>
/// <param name="Reason">Why, as a sentence.</param>
/// <param name="Conditions">The conditions of its section and its own, with what was found for each part.</param>
public sealed record ExplainedItem(string? Section, string Item, bool Listed, string Reason, IReadOnlyList<ConditionTrace> Conditions);
