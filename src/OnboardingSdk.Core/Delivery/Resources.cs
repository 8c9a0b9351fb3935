namespace OnboardingSdk.Journeys;

/// <summary>What a user finds in a resource center, by the same rules for the center itself and for "why is this not there".</summary>
internal static class Resources
{
    /// <summary>The flows that an item stands for, where the user finds it; null: they do not.</summary>
    public static IReadOnlyList<FlowDefinition>? Of(ResourceItem item, ResourceCenterDefinition center, in Situation situation) =>
        Refusal(item, center, situation, out var flows) is null ? flows : null;

    /// <summary>Whether the user finds a section at all.</summary>
    public static bool Has(ResourceSection section, in Situation situation) => section.When is null || Evaluator.Holds(section.When, situation);

    /// <summary>Why a flow is not there for the user to begin; null: it is. What stands has to be there now; what begins may, wherever they are.</summary>
    public static GateResult? Closed(string flow, in Situation situation)
    {
        if (!situation.Catalog.Flows.TryGetValue(flow, out var definition))
        {
            return new(Gate.Steps, false, $"There is no flow '{flow}'.");
        }

        if (definition.Stands)
        {
            return FlowGates.Check(definition, situation, null, all: false)[^1] is { Passed: false } failed ? failed : null;
        }

        return FlowGates.Refusal(definition, situation, EntryNames.FlowStarted) is { } refusal ? new(Gate.Steps, false, refusal) : null;
    }

    /// <summary>The announcements that are out for the user, the latest first.</summary>
    public static IReadOnlyList<Verdict> Announcements(Decision decision) =>
    [
        .. decision.Shown.Where(v => v.Flow is AnnouncementDefinition)
            .OrderByDescending(v => ((AnnouncementDefinition)v.Flow).Date).ThenBy(v => v.Flow.Id, StringComparer.Ordinal).Take(AnnouncementDefinition.MostListed),
    ];

    /// <summary>Whether it is news to the user: not read, and not older than they are.</summary>
    public static bool IsUnread(Verdict announcement, Journey user, DateTimeOffset now) =>
        announcement.State.CompletedAt is null && ((AnnouncementDefinition)announcement.Flow).Out.On(TimeSpan.FromDays(1)) > (user.StartedAt ?? now);

    public static IReadOnlyList<ExplainedItem> Explain(ResourceCenterDefinition center, in Situation situation)
    {
        var all = new List<ExplainedItem>();
        foreach (var section in center.Sections)
        {
            foreach (var item in section.Items)
            {
                all.Add(Explain(item, section, center, situation));
            }
        }

        if (center.Contact is { } contact)
        {
            all.Add(Explain(contact, null, center, situation));
        }

        return all;
    }

    private static ExplainedItem Explain(ResourceItem item, ResourceSection? section, ResourceCenterDefinition center, in Situation situation)
    {
        var traces = new List<ConditionTrace>();
        foreach (var when in new[] { section?.When, item.When }.OfType<Condition>())
        {
            traces.Add(ConditionTracer.Of(when, situation));
        }

        var refusal = section is null || Has(section, situation) ? Refusal(item, center, situation, out _) : "The condition of its section does not hold.";
        return new(section?.Id, item.Id, refusal is null, refusal ?? "It is listed.", traces);
    }

    private static string? Refusal(ResourceItem item, ResourceCenterDefinition center, in Situation situation, out IReadOnlyList<FlowDefinition> flows)
    {
        flows = [];
        if (item.When is { } when && !Evaluator.Holds(when, situation))
        {
            return "Its condition does not hold.";
        }

        switch (item.Type)
        {
            case ResourceItemType.Flow:
                if (Closed(item.Flow!, situation) is { } closed)
                {
                    return closed.Reason;
                }

                var flow = situation.Catalog.Flows[item.Flow!];
                flows = [flow];
                return item.Always || flow is ChecklistDefinition or SurveyDefinition || FlowStates.Of(flow, situation.User, situation.Account).SeenAt is not null
                    ? null : $"The user has not seen '{flow.Id}' yet.";
            case ResourceItemType.Tours:
                flows = Tours(center, situation);
                return flows.Count > 0 ? null : "The user has seen no tour that is not listed elsewhere.";
            case ResourceItemType.Action when item.Action is { Start: { } start }:
                return Closed(start, situation)?.Reason;
            default:
                return null;
        }
    }

    /// <summary>The tours that were seen and may be seen again; not those that the center lists by name.</summary>
    private static List<FlowDefinition> Tours(ResourceCenterDefinition center, in Situation situation)
    {
        var named = center.Items.Select(i => i.Flow ?? i.Action?.Start).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var tours = new List<FlowDefinition>();
        foreach (var tour in situation.Catalog.InPriority)
        {
            if (tour is TourDefinition && !named.Contains(tour.Id) && situation.User?.Flow(tour.Id).SeenAt is not null && Closed(tour.Id, situation) is null)
            {
                tours.Add(tour);
            }
        }

        return tours;
    }
}
