namespace OnboardingSdk.Simulating;

/// <summary>A catalog with what a simulation asks of it.</summary>
internal sealed class SimulatedCatalog
{
    public SimulatedCatalog(Catalog catalog)
    {
        Catalog = catalog;
        Flows = catalog.Definitions.Flows.ToDictionary(f => f.Id, f => PagelessFlow.Of(f, catalog), StringComparer.Ordinal);
        ReadsAccounts = Flows.Values.Any(f => f is ChecklistDefinition { Scope: Scope.Account } || Leaves(f).Any(IsAccounts));
    }

    public Catalog Catalog { get; }

    /// <summary>The flows, judged without a page.</summary>
    public IReadOnlyDictionary<string, FlowDefinition> Flows { get; }

    /// <summary>Whether its rules of delivery ask for anything of the account.</summary>
    public bool ReadsAccounts { get; }

    private IEnumerable<Condition> Leaves(FlowDefinition flow) => ConditionLeaves.Of(flow.Audience, Catalog.Segments)
        .Concat(ConditionLeaves.Of(flow.Start.When, Catalog.Segments)).Concat(ConditionLeaves.Of(flow.Hide?.When, Catalog.Segments));

    private bool IsAccounts(Condition leaf) => leaf switch
    {
        AttributeCondition a => a.Of == Scope.Account,
        EventCondition e => e.Of == Scope.Account,
        MilestoneCondition m => Catalog.Milestones.TryGetValue(m.Milestone, out var milestone) && milestone.Scope == Scope.Account,
        FlowCondition f => Catalog.Flows.GetValueOrDefault(f.Flow) is ChecklistDefinition { Scope: Scope.Account },
        _ => false,
    };
}
