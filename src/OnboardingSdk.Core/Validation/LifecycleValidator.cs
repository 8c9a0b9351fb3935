namespace OnboardingSdk.Definitions;

/// <summary>Checks what happens to flows over time: policies for changes, versions, and drafts with what rests on them.</summary>
internal sealed class LifecycleValidator(ConditionValidator conditions, Findings found)
{
    public void Check(DefinitionSet definitions)
    {
        foreach (var flow in definitions.Flows)
        {
            var owner = $"The {Vocabulary.FlowKinds.For(flow.Kind)} '{flow.Id}'";
            CheckPolicy(flow, owner);
            CheckDraft(flow, owner);
        }

        var drafts = definitions.Flows.Where(f => f.Draft is not null).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        if (drafts.Count > 0)
        {
            CheckPublished(definitions, drafts);
        }
    }

    private void CheckPolicy(FlowDefinition flow, string owner)
    {
        if (flow.Version < 1)
        {
            found.Error(DiagnosticCodes.BadNumber, flow.At("version"), "'version' must be a whole number from 1.");
        }

        var problem = flow switch
        {
            { OnChange: ChangePolicy.Continue } => null,
            TrackerDefinition => "shows nothing, so nobody is in the middle of it: leave 'onChange' out",
            { Stands: true } => "stands, and nobody is in the middle of it: leave 'onChange' out",
            ChecklistDefinition { Scope: Scope.Account } => "is all its members': it goes on as it is then; leave 'onChange' out",
            ChecklistDefinition { OnChange: ChangePolicy.Keep or ChangePolicy.Restart } => "follows from facts, and has nothing to begin anew or to keep: 'onChange' is 'continue', 'restartAll' or 'end'",
            _ => null,
        };
        if (problem is not null)
        {
            found.Error(DiagnosticCodes.BadChangePolicy, flow.At("onChange"), $"{owner} {problem}.");
        }
    }

    private void CheckDraft(FlowDefinition flow, string owner)
    {
        if (flow.Draft is not { } draft)
        {
            return;
        }

        if (draft.For is { } who)
        {
            conditions.Check(who, new(owner, "for", flow.At("draft"), null));
        }

        if (flow is ChecklistDefinition { Scope: Scope.Account })
        {
            found.Error(DiagnosticCodes.BadDraft, flow.At("draft"), $"{owner} is all its members', so it cannot be a draft that only some of them see. Try it as a checklist of the user's, or with an audience of one account.");
        }
    }

    /// <summary>What users meet cannot rest on what they do not.</summary>
    private void CheckPublished(DefinitionSet definitions, HashSet<string> drafts)
    {
        foreach (var segment in definitions.Segments)
        {
            CheckCondition(segment.When, $"The segment '{segment.Id}'", segment.At("when"), drafts);
        }

        foreach (var milestone in definitions.Milestones)
        {
            CheckCondition(milestone.When, $"The milestone '{milestone.Id}'", milestone.At("when"), drafts);
        }

        foreach (var experiment in definitions.Experiments)
        {
            CheckCondition(experiment.Audience, $"The experiment '{experiment.Id}'", experiment.At("audience"), drafts);
        }

        foreach (var flow in definitions.Flows.Where(f => f.Draft is null))
        {
            var owner = $"The {Vocabulary.FlowKinds.For(flow.Kind)} '{flow.Id}'";
            foreach (var (condition, at) in FlowConditions.Of(flow))
            {
                CheckCondition(condition, owner, at, drafts);
            }

            foreach (var (whose, button) in FlowButtons.Of(flow))
            {
                if (button.Start is { } start && drafts.Contains(start))
                {
                    found.Error(DiagnosticCodes.RestsOnDraft, button.At("start"), $"{whose} has a button that starts '{start}', which is a draft: users would press it for nothing.");
                }
            }
        }
    }

    private void CheckCondition(Condition? condition, string owner, SourceLocation at, HashSet<string> drafts)
    {
        foreach (var part in condition is null ? [] : ConditionWalk.All(condition))
        {
            var asked = part switch { FlowCondition f => f.Flow, SurveyCondition s => s.Survey, _ => null };
            if (asked is not null && drafts.Contains(asked))
            {
                found.Error(
                    DiagnosticCodes.RestsOnDraft, part.Location.File is null ? at : part.Location,
                    $"{owner} asks for '{asked}', which is a draft: nothing of it counts. Publish it, or make this a draft too.");
            }
        }
    }
}
