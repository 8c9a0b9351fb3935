using System.Globalization;

namespace OnboardingSdk.Journeys;

/// <summary>Finds who meets which variant. Pure; the order of what is looked at is that of docs/decisions/0008.</summary>
internal static class Assignments
{
    public static Assignment Of(ExperimentDefinition experiment, in Situation situation)
    {
        var known = State(experiment, situation);
        if (known.Forced is { } forced && ExperimentGroups.Has(experiment, forced))
        {
            return Made(experiment, forced, AssignmentReason.Forced, $"The host forced '{forced}'.");
        }

        var recorded = ExperimentGroups.Has(experiment, known.Variant) ? known : ExperimentState.None;
        if (MetBefore(experiment, recorded, situation) is { } met)
        {
            return Made(experiment, met, AssignmentReason.MetBefore, $"The user had met a flow of '{met}' before, and goes on with it, outside the experiment.");
        }

        if (recorded.Variant is { } variant)
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"Assigned to '{variant}' on {recorded.At:u}.");
            return Made(experiment, variant, AssignmentReason.Recorded, words) with { At = recorded.At };
        }

        return Outside(experiment, situation) is var (reason, why)
            ? Made(experiment, experiment.Otherwise, reason, $"{why} {(experiment.Otherwise is null ? "So they meet no variant." : $"So they meet '{experiment.Otherwise}', outside the experiment.")}")
            : Draw(experiment, situation);
    }

    /// <summary>The variant of an experiment by its id, as conditions and flows ask for it; null: none.</summary>
    public static string? VariantOf(string experiment, in Situation situation) =>
        situation.Catalog.Experiments.TryGetValue(experiment, out var definition) && Of(definition, situation) is var assignment
            && !(situation.RecordedOnly && assignment.Reason == AssignmentReason.Drawn)
            ? assignment.Variant
            : null;

    /// <summary>Whose journey it is recorded in; null: an account's, and there is none.</summary>
    public static SubjectKey? Unit(ExperimentDefinition experiment, in Situation situation) => situation.Of(experiment.Unit)?.Subject;

    private static ExperimentState State(ExperimentDefinition experiment, in Situation situation) =>
        situation.Of(experiment.Unit)?.Experiments?.GetValueOrDefault(experiment.Id) ?? ExperimentState.None;

    /// <summary>Nobody's open tour is swapped: who had begun with a flow of one variant stays with it.</summary>
    private static string? MetBefore(ExperimentDefinition experiment, ExperimentState recorded, in Situation situation)
    {
        // A user's own assignment is recorded before anything is shown; a member of an account may have met a flow before the account was assigned.
        if (situation.User is null || (recorded.Variant is not null && experiment.Unit == Scope.User))
        {
            return null;
        }

        (string Variant, DateTimeOffset At)? latest = null;
        foreach (var flow in situation.Catalog.FlowsOf(experiment.Id))
        {
            var state = FlowStates.Of(flow, situation.User, situation.Account);
            if ((state.SeenAt ?? (state.Status == FlowStatus.Active ? state.StartedAt : null)) is { } at && !(at >= recorded.At) && !(at <= latest?.At))
            {
                latest = (flow.Experiment!.Variant, at);
            }
        }

        return latest?.Variant;
    }

    private static (AssignmentReason Reason, string Words)? Outside(ExperimentDefinition experiment, in Situation situation)
    {
        if (experiment.Schedule is { } schedule && !schedule.IsOpen(situation.Now))
        {
            return (AssignmentReason.Schedule, situation.Now >= schedule.Ends ? $"The experiment ended on {schedule.Ends:u}." : $"The experiment begins on {schedule.Begins:u}.");
        }

        if (Unit(experiment, situation) is not { } unit)
        {
            return (AssignmentReason.NoAccount, $"The experiment is for each {Vocabulary.Scopes.For(experiment.Unit)}, and there is no current one.");
        }

        if (!Evaluator.Holds(experiment.Audience, situation))
        {
            return (AssignmentReason.Audience, "They are not in the experiment's audience.");
        }

        if (experiment.Layer is not { } layer)
        {
            return null;
        }

        var bucket = ExperimentBuckets.OfLayer(layer.Id, unit);
        const int Percent = ExperimentBuckets.Count / 100;
        return bucket < layer.From * Percent || bucket >= layer.To * Percent
            ? (AssignmentReason.Layer, $"Bucket {bucket} of the layer '{layer.Id}' is outside the experiment's share ({layer.From} to {layer.To} %).")
            : Other(experiment, layer, situation) is { } other
                ? (AssignmentReason.OtherExperiment, $"They are in '{other}', which has the layer '{layer.Id}' too and still runs.")
                : null;
    }

    /// <summary>Shares may have been moved since somebody was assigned: one big change at a time all the same.</summary>
    private static string? Other(ExperimentDefinition experiment, ExperimentLayer layer, in Situation situation)
    {
        foreach (var other in situation.Catalog.Definitions.Experiments)
        {
            if (other.Id != experiment.Id && other.Layer?.Id == layer.Id && !(situation.Now >= other.Schedule?.Ends)
                && ExperimentGroups.Has(other, State(other, situation).Variant))
            {
                return other.Id;
            }
        }

        return null;
    }

    private static Assignment Draw(ExperimentDefinition experiment, in Situation situation)
    {
        var unit = Unit(experiment, situation)!.Value;
        var held = ExperimentBuckets.OfHoldout(experiment.Id, unit);
        var isHeld = held < experiment.Holdout * (ExperimentBuckets.Count / 100);
        var bucket = isHeld ? held : ExperimentBuckets.OfVariant(experiment.Id, unit);
        var drawn = isHeld ? ExperimentDefinition.HoldoutName : ExperimentGroups.Of(experiment, bucket);
        return situation.Suppose is { } suppose && suppose.Experiment == experiment.Id
            ? Made(experiment, suppose.Variant, AssignmentReason.Recorded, $"Supposed to be in '{suppose.Variant}'.")
            : Made(experiment, drawn, AssignmentReason.Drawn, $"Drawn into '{drawn}' (bucket {bucket} of {ExperimentBuckets.Count}); recorded when it first makes a difference.") with { Bucket = bucket };
    }

    private static Assignment Made(ExperimentDefinition experiment, string? variant, AssignmentReason reason, string words) =>
        new() { Experiment = experiment.Id, Variant = variant, Reason = reason, Words = words };
}
