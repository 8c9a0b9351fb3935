namespace OnboardingSdk.Journeys;

/// <summary>What a user meets on a page.</summary>
/// <param name="Verdicts">One for every flow of the catalog, in the order in which they were considered.</param>
/// <param name="RecheckAt">When time alone may change it; null: only something that happens can.</param>
public sealed record Decision(IReadOnlyList<Verdict> Verdicts, DateTimeOffset? RecheckAt)
{
    /// <summary>
    /// The experiments that make a difference to it and that the user is not known to have been exposed to yet: to be recorded before it is acted on.
    /// </summary>
    public IReadOnlyList<Assignment> Exposures { get; init; } = [];

    /// <summary>What is shown.</summary>
    public IEnumerable<Verdict> Shown => Verdicts.Where(v => v.Shown);
}
