namespace OnboardingSdk.Definitions;

/// <summary>
/// Finds flows that wait for themselves: each needs another to have begun, and none can be the first. It looks for what can happen, one thing
/// after the other, and takes everything for possible that it cannot know (events, attributes, pages, times, every 'not'); what is not
/// among that can never happen by itself. Code of the host's may start any flow, so it is a warning.
/// </summary>
internal sealed class StartCircles(Names names, Findings found)
{
    private readonly Dictionary<string, List<string>> starters = Starters(names);
    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    private enum Kind
    {
        Begin,
        Completed,
        Milestone,
        Segment,
    }

    public void Check()
    {
        var ever = Possible(null);
        foreach (var flow in names.Flows.Values.Where(flow => (flow.Audience ?? flow.Start.When) is not null))
        {
            // A checklist that is completed before it has begun is not shown any more; an account's may have been completed in another one.
            var isTooLateOnceDone = flow is ChecklistDefinition { Scope: Scope.User } && ever.Contains((Kind.Begin, flow.Id));
            var possible = isTooLateOnceDone ? Possible(flow) : ever;
            if (!possible.Contains((Kind.Begin, flow.Id)))
            {
                Tell(Circle(flow, possible));
            }
        }
    }

    /// <summary>What can happen; or, of one flow, what can happen before it has begun and without it being completed.</summary>
    private HashSet<(Kind Kind, string Id)> Possible(FlowDefinition? before)
    {
        List<(Kind Kind, string Id)> open =
        [
            .. names.Segments.Keys.Select(id => (Kind.Segment, id)),
            .. names.Milestones.Keys.Select(id => (Kind.Milestone, id)),
            .. names.Flows.Keys.Select(id => (Kind.Begin, id)),
            .. names.Flows.Keys.Where(id => id != before?.Id).Select(id => (Kind.Completed, id)),
        ];
        var possible = new HashSet<(Kind Kind, string Id)>();
        while ((before is null || !possible.Contains((Kind.Begin, before.Id))) && open.RemoveAll(node => Missing(node, possible) is null && possible.Add(node)) > 0)
        {
            // A long chain is gone through in one pass in one of the directions.
            open.Reverse();
        }

        return possible;
    }

    /// <summary>The first thing that keeps another from happening, and the condition that says so; null: nothing does.</summary>
    private (Kind Kind, string Id, Condition? Says)? Missing((Kind Kind, string Id) node, HashSet<(Kind Kind, string Id)> possible)
    {
        switch (node.Kind)
        {
            case Kind.Segment:
                return Missing(names.Segments[node.Id].When, possible);
            case Kind.Milestone:
                return Missing(names.Milestones[node.Id].When, possible);
            case Kind.Completed:
                return names.Flows[node.Id] is ChecklistDefinition { Tasks.Count: > 0 } checklist
                    ? FirstMissing(Checklists.Counted(checklist).Where(task => !task.Manual && !task.Progress).Select(task => task.Complete).OfType<Condition>(), possible)
                    : possible.Contains((Kind.Begin, node.Id)) ? null : (Kind.Begin, node.Id, null);
            default:
                var flow = names.Flows[node.Id];
                return Missing(flow.Audience, possible) ?? (IsStartedOtherwise(flow, possible) ? null : Missing(flow.Start.When, possible));
        }
    }

    /// <summary>A button or code that starts it does not ask for its start condition, but for its audience.</summary>
    private bool IsStartedOtherwise(FlowDefinition flow, HashSet<(Kind Kind, string Id)> possible) =>
        !flow.Start.Auto || (starters.TryGetValue(flow.Id, out var others) && others.Exists(id => possible.Contains((Kind.Begin, id))));

    private (Kind Kind, string Id, Condition? Says)? Missing(Condition? condition, HashSet<(Kind Kind, string Id)> possible) => condition switch
    {
        AllCondition all when ConditionWalk.IsBounded(all) => FirstMissing(all.Conditions, possible),
        AnyCondition { Conditions.Count: > 0 } any when ConditionWalk.IsBounded(any) =>
            any.Conditions.All(c => Missing(c, possible) is not null) ? Missing(any.Conditions[0], possible) : null,
        SegmentCondition s when names.Segments.ContainsKey(s.Segment) => Unless(Kind.Segment, s.Segment, s, possible),
        MilestoneCondition m when names.Milestones.ContainsKey(m.Milestone) => Unless(Kind.Milestone, m.Milestone, m, possible),
        FlowCondition f when names.Flows.ContainsKey(f.Flow) => f.Is switch
        {
            FlowTest.Seen or FlowTest.Active or FlowTest.Dismissed => Unless(Kind.Begin, f.Flow, f, possible),
            FlowTest.Completed => Unless(Kind.Completed, f.Flow, f, possible),
            FlowTest.Ended when Unless(Kind.Completed, f.Flow, f, possible) is not null => Unless(Kind.Begin, f.Flow, f, possible),
            _ => null,
        },
        // Who has not answered passes a test for no answer; every other takes the survey to have begun.
        SurveyCondition { Test.Operator: not (ValueOperator.NotEqual or ValueOperator.NotIn or ValueOperator.Exists) } s when names.Flows.ContainsKey(s.Survey) =>
            Unless(Kind.Begin, s.Survey, s, possible),
        _ => null,
    };

    private (Kind Kind, string Id, Condition? Says)? FirstMissing(IEnumerable<Condition> conditions, HashSet<(Kind Kind, string Id)> possible) =>
        conditions.Select(c => Missing(c, possible)).FirstOrDefault(missing => missing is not null);

    private static (Kind Kind, string Id, Condition? Says)? Unless(Kind kind, string id, Condition says, HashSet<(Kind Kind, string Id)> possible) =>
        possible.Contains((kind, id)) ? null : (kind, id, says);

    /// <summary>From what is missing to what that misses, until it comes round.</summary>
    private List<(Kind Kind, string Id, Condition? Says)> Circle(FlowDefinition flow, HashSet<(Kind Kind, string Id)> possible)
    {
        var way = new List<(Kind Kind, string Id, Condition? Says)>();
        (Kind Kind, string Id) node = (Kind.Begin, flow.Id);
        while (!way.Exists(w => (w.Kind, w.Id) == node))
        {
            // Where nothing is missing it is the flow's own completion, which would come too late.
            var next = Missing(node, possible) ?? (Kind.Begin, flow.Id, null);
            way.Add((node.Kind, node.Id, next.Says));
            node = (next.Kind, next.Id);
        }

        return way[way.FindIndex(w => (w.Kind, w.Id) == node)..];
    }

    /// <summary>Once for each circle, at its first flow. One without a flow is an error already.</summary>
    private void Tell(List<(Kind Kind, string Id, Condition? Says)> circle)
    {
        var first = circle.FindIndex(part => part.Kind == Kind.Begin);
        if (first < 0 || !told.Add(string.Join(' ', circle.Select(part => $"{part.Kind}/{part.Id}").Order(StringComparer.Ordinal))))
        {
            return;
        }

        circle = [.. circle[first..], .. circle[..first]];
        var flow = names.Flows[circle[0].Id];

        // A flow's beginning and its completion are one to whoever reads this.
        var labels = circle.Select(part => Label(part.Kind, part.Id)).Distinct().ToList();
        found.Warning(
            DiagnosticCodes.NeverStarts,
            circle[0].Says is { Location: { File: not null } at } ? at : flow.At("start"),
            $"The {labels[0]} waits for itself: {string.Join(" → ", labels.Append(labels[0]))}. It is never shown, unless code starts one of them.");
    }

    private string Label(Kind kind, string id) => kind switch
    {
        Kind.Segment => $"segment '{id}'",
        Kind.Milestone => $"milestone '{id}'",
        _ => $"{Vocabulary.FlowKinds.For(names.Flows[id].Kind)} '{id}'",
    };

    private static Dictionary<string, List<string>> Starters(Names names)
    {
        var starters = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var flow in names.Flows.Values)
        {
            foreach (var start in FlowButtons.Of(flow).Select(b => b.Button.Start).OfType<string>())
            {
                starters.TryAdd(start, []);
                starters[start].Add(flow.Id);
            }
        }

        return starters;
    }
}
