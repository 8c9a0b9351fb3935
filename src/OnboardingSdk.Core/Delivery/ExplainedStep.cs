namespace OnboardingSdk.Journeys;

/// <summary>Where a tour stands for a user, and why it stands there.</summary>
/// <param name="Step">Id of its current step; of one that has not begun, the step that it would begin with.</param>
/// <param name="Way">Ids of the steps of the way that is foreseen now: what lies behind, the step, and what follows if nothing changes.</param>
/// <param name="Ways">What moves it on from the step: each of its ways, whether it is there, and what was found.</param>
/// <param name="Branches">The branches after the step, each with whether it holds now; empty: it has none.</param>
/// <param name="PassedOver">The steps of the tour that are passed over as things are now, each with its condition.</param>
public sealed record ExplainedStep(
    string Step, IReadOnlyList<string> Way, IReadOnlyList<ConditionTrace> Ways, IReadOnlyList<ConditionTrace> Branches, IReadOnlyList<ConditionTrace> PassedOver)
{
    /// <summary>Its place on the way, from 1.</summary>
    public int Place => Way.TakeWhile(id => id != Step).Count() + 1;
}
