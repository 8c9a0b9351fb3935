namespace OnboardingSdk.Definitions;

/// <summary>Everything that can be referred to, by its name. Where a name is there twice, the first definition counts.</summary>
internal sealed class Names
{
    public Names(DefinitionSet definitions)
    {
        Events = Index(definitions.Events, e => e.Name);
        UserAttributes = Index(definitions.UserAttributes, a => a.Name);
        AccountAttributes = Index(definitions.AccountAttributes, a => a.Name);
        Segments = Index(definitions.Segments, s => s.Id);
        Milestones = Index(definitions.Milestones, m => m.Id);
        Experiments = Index(definitions.Experiments, e => e.Id);
        Flows = Index(definitions.Flows, f => f.Id);
    }

    public Dictionary<string, EventDefinition> Events { get; }

    public Dictionary<string, PropertyDefinition> UserAttributes { get; }

    public Dictionary<string, PropertyDefinition> AccountAttributes { get; }

    public Dictionary<string, SegmentDefinition> Segments { get; }

    public Dictionary<string, MilestoneDefinition> Milestones { get; }

    public Dictionary<string, ExperimentDefinition> Experiments { get; }

    public Dictionary<string, FlowDefinition> Flows { get; }

    public Dictionary<string, PropertyDefinition> Attributes(Scope of) => of == Scope.Account ? AccountAttributes : UserAttributes;

    private static Dictionary<string, T> Index<T>(IEnumerable<T> definitions, Func<T, string> name)
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            index.TryAdd(name(definition), definition);
        }

        return index;
    }
}
