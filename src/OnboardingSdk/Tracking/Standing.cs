namespace OnboardingSdk;

/// <summary>What a user has reached and belongs to, with the current account, at one moment.</summary>
public sealed class Standing
{
    private readonly Catalog catalog;
    private readonly Journey user;
    private readonly Journey? account;
    private readonly DateTimeOffset moment;

    internal Standing(Catalog catalog, Journey user, Journey? account, DateTimeOffset moment)
    {
        this.catalog = catalog;
        this.user = user;
        this.account = account;
        this.moment = moment;
    }

    /// <summary>Whether the user, or for a milestone of accounts the account, has reached a milestone. One that the catalog does not have: false.</summary>
    public bool HasReached(string milestoneId)
    {
        ArgumentNullException.ThrowIfNull(milestoneId);
        return catalog.Milestones.TryGetValue(milestoneId, out var milestone)
            && (milestone.Scope == Scope.Account ? account : user)?.Milestones.ContainsKey(milestoneId) == true;
    }

    /// <summary>
    /// Which variant of an experiment the user, or for an experiment of accounts the account, is in or would be put into. Nothing is recorded: to act on it,
    /// ask <see cref="IOnboarding.VariantAsync"/>. Null: the catalog does not have the experiment.
    /// </summary>
    public Assignment? VariantOf(string experimentId)
    {
        ArgumentNullException.ThrowIfNull(experimentId);
        return catalog.Experiments.TryGetValue(experimentId, out var experiment)
            ? Assignments.Of(experiment, new Situation(catalog, user, account, Scope.User, moment, null))
            : null;
    }

    /// <summary>Whether the user is in a segment. One that the catalog does not have: false.</summary>
    public bool IsInSegment(string segmentId)
    {
        ArgumentNullException.ThrowIfNull(segmentId);
        return catalog.Segments.TryGetValue(segmentId, out var segment) && Evaluator.Holds(segment.When, new Situation(catalog, user, account, Scope.User, moment, null));
    }
}
