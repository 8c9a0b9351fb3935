namespace OnboardingSdk.Stores;

/// <summary>An entry and its place in the journeys that take it in.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Subjects">The journeys, each with the version that the entry makes of it: its place in that journey's replay.</param>
public sealed record CommitEntry(Entry Entry, IReadOnlyList<SubjectVersion> Subjects);
