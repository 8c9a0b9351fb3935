namespace OnboardingSdk.Definitions;

/// <summary>
/// What the audience of an experiment may not ask for, itself or through its segments: the page, since nobody is in a variant on one page only; and, where
/// accounts are put into variants, what only one of their members knows.
/// </summary>
internal sealed class AudienceRules(Names names, Findings found, ExperimentDefinition experiment, string owner)
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);

    public void Check(Condition condition, SegmentCondition? through = null)
    {
        foreach (var part in ConditionWalk.All(condition))
        {
            if (part is PageCondition)
            {
                Report(DiagnosticCodes.PageInRecorded, part, through, "asks for the page. Give it to the flows instead: who is in a variant is so on every page.");
            }
            else if (experiment.Unit == Scope.Account && IsUsers(part))
            {
                Report(DiagnosticCodes.OtherJourney, part, through, "puts accounts into variants, and asks for what each member has for themselves. Ask for the account's.");
            }

            if (part is SegmentCondition s && visited.Add(s.Segment) && names.Segments.TryGetValue(s.Segment, out var segment))
            {
                Check(segment.When, through ?? s);
            }
        }
    }

    // An event that does not say whose means the user's in an audience.
    private bool IsUsers(Condition part) => part switch
    {
        EventCondition e => e.Of != Scope.Account,
        AttributeCondition a => a.Of == Scope.User,
        MilestoneCondition m => names.Milestones.GetValueOrDefault(m.Milestone)?.Scope == Scope.User,
        ExperimentCondition x => names.Experiments.GetValueOrDefault(x.Experiment)?.Unit == Scope.User,
        FlowCondition => true,
        _ => false,
    };

    private void Report(string code, Condition part, SegmentCondition? through, string problem)
    {
        var at = through ?? part;
        var place = through is null ? "" : $" (through the segment '{through.Segment}', {part.Location})";
        found.Error(code, at.Location.File is null ? experiment.At("audience") : at.Location, $"{owner}{place} {problem}");
    }
}
