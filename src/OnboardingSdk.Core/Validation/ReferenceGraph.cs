namespace OnboardingSdk.Definitions;

/// <summary>
/// What depends on what: segments, milestones and the progress of checklists, by the conditions that name them. Finds what depends
/// on itself, and how large segments are with all that they bring in.
/// </summary>
internal sealed class ReferenceGraph
{
    private readonly Dictionary<string, List<(string Target, SourceLocation Location)>> edges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Depth, int Size)> segments = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly Names names;

    public ReferenceGraph(Names names)
    {
        this.names = names;
        foreach (var segment in names.Segments.Values)
        {
            Add(Segment(segment.Id), segment.When);
        }

        foreach (var milestone in names.Milestones.Values)
        {
            Add(Milestone(milestone.Id), milestone.When);
        }

        foreach (var experiment in names.Experiments.Values)
        {
            if (experiment.Audience is { } audience)
            {
                Add(Experiment(experiment.Id), audience);
            }
        }

        foreach (var checklist in names.Flows.Values.OfType<ChecklistDefinition>())
        {
            foreach (var complete in checklist.Tasks.Select(task => task.Complete).OfType<Condition>())
            {
                Add(Checklist(checklist.Id), complete);
            }
        }
    }

    /// <summary>Reports each circle once, where it closes. Then the sizes of segments are known.</summary>
    public void CheckCycles(Findings found)
    {
        var state = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var start in edges.Keys)
        {
            Visit(start, state, found);
        }

        // What a segment brings in was finished before it, so one pass is enough.
        foreach (var node in order)
        {
            if (node.StartsWith("segment ", StringComparison.Ordinal))
            {
                var segment = names.Segments[node["segment ".Length..]];
                segments[segment.Id] = Measure(segment.When);
            }
        }
    }

    /// <summary>Depth and size of a condition with its segments put in.</summary>
    public (int Depth, int Size) Measure(Condition condition) =>
        ConditionWalk.Measure(condition, id => segments.TryGetValue(id, out var size) ? size : null);

    private void Visit(string start, Dictionary<string, bool> finished, Findings found)
    {
        if (!finished.TryAdd(start, false))
        {
            return;
        }

        var path = new Stack<(string Node, int Next)>([(start, 0)]);
        while (path.TryPop(out var current))
        {
            var targets = edges.GetValueOrDefault(current.Node, []);
            if (current.Next == targets.Count)
            {
                finished[current.Node] = true;
                order.Add(current.Node);
                continue;
            }

            path.Push((current.Node, current.Next + 1));
            var (target, location) = targets[current.Next];
            if (finished.TryAdd(target, false))
            {
                path.Push((target, 0));
            }
            else if (!finished[target])
            {
                var circle = path.Select(p => p.Node).TakeWhile(node => node != target).Append(target).Reverse().ToList();
                found.Error(DiagnosticCodes.Cycle, location, $"The {Quoted(target)} depends on itself: {string.Join(" → ", circle.Append(target).Select(Quoted))}.");
            }
        }
    }

    private void Add(string node, Condition condition)
    {
        if (!edges.TryGetValue(node, out var targets))
        {
            edges[node] = targets = [];
        }

        foreach (var part in ConditionWalk.All(condition))
        {
            var target = part switch
            {
                SegmentCondition s when names.Segments.ContainsKey(s.Segment) => Segment(s.Segment),
                MilestoneCondition m when names.Milestones.ContainsKey(m.Milestone) => Milestone(m.Milestone),
                ExperimentCondition x when names.Experiments.ContainsKey(x.Experiment) => Experiment(x.Experiment),
                FlowCondition f when DependsOnTasks(f) => Checklist(f.Flow),
                _ => null,
            };
            if (target is not null)
            {
                targets.Add((target, part.Location));
            }
        }
    }

    // Seen and dismissed follow from what the user did alone; the other states of a checklist follow from its tasks too.
    private bool DependsOnTasks(FlowCondition condition) =>
        condition.Is is not (FlowTest.Seen or FlowTest.Dismissed) && names.Flows.GetValueOrDefault(condition.Flow) is ChecklistDefinition;

    private static string Segment(string id) => $"segment {id}";

    private static string Milestone(string id) => $"milestone {id}";

    private static string Experiment(string id) => $"experiment {id}";

    private static string Checklist(string id) => $"checklist {id}";

    private static string Quoted(string node) => $"{node[..node.IndexOf(' ', StringComparison.Ordinal)]} '{node[(node.IndexOf(' ', StringComparison.Ordinal) + 1)..]}'";
}
