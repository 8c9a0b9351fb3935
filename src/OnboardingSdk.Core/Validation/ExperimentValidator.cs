namespace OnboardingSdk.Definitions;

/// <summary>Checks experiments: that they compare something, whom they reach, and that those of a layer have nobody in common.</summary>
internal sealed class ExperimentValidator(Names names, ConditionValidator conditions, Findings found)
{
    private readonly VariantCheck variants = new(names, found);

    public void Check(DefinitionSet definitions)
    {
        foreach (var experiment in definitions.Experiments)
        {
            CheckVariants(experiment);
            CheckAudience(experiment);
            CheckSchedule(experiment);
            if (experiment.Otherwise is { } otherwise)
            {
                variants.Check(experiment.Id, otherwise, experiment.At("otherwise"), withHoldout: false);
            }
        }

        new LayerCheck(found).Check(definitions.Experiments);
        new ExperimentFlows(names, variants, found).Check(definitions.Flows);
    }

    private void CheckVariants(ExperimentDefinition experiment)
    {
        if (experiment.IsUnread)
        {
            return;
        }

        var at = experiment.At("variants");
        foreach (var variant in experiment.Variants)
        {
            var place = variant.Location.File is null ? at : variant.Location;
            NameRules.CheckId(found, "A variant", variant.Name, place);
            if (variant.Name == ExperimentDefinition.HoldoutName)
            {
                found.Error(DiagnosticCodes.BadVariants, place, "No variant can be called 'holdout': that is the name of those who get nothing of the experiment.");
            }

            if (variant.Weight is < 0 or > ExperimentDefinition.MaxWeight)
            {
                found.Error(DiagnosticCodes.BadNumber, place, $"The weight of '{variant.Name}' must be a whole number from 0 to {ExperimentDefinition.MaxWeight}.");
            }
        }

        if (experiment.Variants.GroupBy(v => v.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            found.Error(DiagnosticCodes.DuplicateName, at, $"The variant '{twice.Key}' of '{experiment.Id}' is there twice.");
        }

        if (experiment.Holdout is < 0 or > ExperimentDefinition.MaxHoldout)
        {
            found.Error(DiagnosticCodes.BadNumber, experiment.At("holdout"), $"'holdout' must be a whole number from 0 to {ExperimentDefinition.MaxHoldout}: the percentage that gets nothing of the experiment.");
        }

        if (!experiment.Variants.Any(v => v.Weight > 0))
        {
            found.Error(DiagnosticCodes.BadVariants, at, $"The experiment '{experiment.Id}' needs a variant with a weight above 0: {{ \"control\": 50, \"short\": 50 }}.");
        }
        else if (experiment.Variants.Count + (experiment.Holdout > 0 ? 1 : 0) < 2)
        {
            found.Error(DiagnosticCodes.BadVariants, at, $"The experiment '{experiment.Id}' compares nothing: it needs a second variant, or a 'holdout'.");
        }
    }

    private void CheckAudience(ExperimentDefinition experiment)
    {
        if (experiment.Audience is not { } audience)
        {
            return;
        }

        var owner = $"The experiment '{experiment.Id}'";
        conditions.Check(audience, new(owner, "audience", experiment.At("audience"), null));
        new AudienceRules(names, found, experiment, owner).Check(audience);
    }

    private void CheckSchedule(ExperimentDefinition experiment)
    {
        if (experiment.Schedule is not { } schedule)
        {
            return;
        }

        var at = experiment.At("schedule");
        if (schedule.Begins >= schedule.Ends)
        {
            found.Error(DiagnosticCodes.BadSchedule, at, $"The experiment '{experiment.Id}' takes nobody: its schedule ends ({schedule.Ends:u}) {(schedule.Ends == schedule.Begins ? "when" : "before")} it begins ({schedule.Begins:u}).");
        }

        if (schedule.Days.Count > 0 || schedule.Hours is not null)
        {
            found.Error(DiagnosticCodes.BadRule, at, $"The experiment '{experiment.Id}' cannot have 'days' or 'hours': who comes at other times would be somebody else. Give them to its flows.");
        }

        if (!schedule.TimeZone.HasIanaId)
        {
            found.Error(DiagnosticCodes.BadSchedule, at, $"The time zone '{schedule.TimeZone.Id}' is not an IANA zone, so it cannot be written down for other machines.");
        }
    }
}
