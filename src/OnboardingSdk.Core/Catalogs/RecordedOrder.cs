namespace OnboardingSdk.Definitions;

/// <summary>Puts the recorded conditions into the order of evaluation: each after what it depends on.</summary>
internal static class RecordedOrder
{
    public static List<RecordedCondition> Of(Catalog catalog)
    {
        var all = catalog.Definitions.Milestones.OrderBy(m => m.Id, StringComparer.Ordinal)
            .Select(m => new RecordedCondition(0, m.Scope, m.When, m, null, null))
            .Concat(catalog.Definitions.Flows.OfType<ChecklistDefinition>().Where(c => c.Draft is null).OrderBy(c => c.Id, StringComparer.Ordinal)
                .SelectMany(c => c.Tasks.Select(t => new RecordedCondition(0, c.Scope, t.Complete, null, c, t))))
            .ToList();
        var byChange = all.ToLookup(r => r.Changes, StringComparer.Ordinal);
        var tasks = all.Where(r => r.Task is not null).ToDictionary(r => (r.Checklist!.Id, r.Task!.Id));
        var order = new List<RecordedCondition>(all.Count);
        var placed = new HashSet<RecordedCondition>(ReferenceEqualityComparer.Instance);
        foreach (var item in all)
        {
            Place(item);
        }

        return [.. order.Select((item, place) => item with { Order = place })];

        // Validation has refused cycles, so the recursion ends; `placed` keeps it from running twice over the same item.
        void Place(RecordedCondition item)
        {
            if (!placed.Add(item))
            {
                return;
            }

            foreach (var key in ConditionLeaves.Of(item.Condition, catalog.Segments).Select(ConditionLeaves.ChangeKey).OfType<string>())
            {
                foreach (var needed in byChange[key])
                {
                    Place(needed);
                }
            }

            foreach (var leaf in ConditionLeaves.Of(item.Condition, catalog.Segments).OfType<FlowCondition>())
            {
                if (leaf.Task is { } task && tasks.TryGetValue((leaf.Flow, task), out var needed))
                {
                    Place(needed);
                }
            }

            foreach (var id in item.Checklist is { } checklist ? catalog.Waits(checklist)[item.Task!.Id] : [])
            {
                Place(tasks[(item.Checklist!.Id, id)]);
            }

            order.Add(item);
        }
    }
}
