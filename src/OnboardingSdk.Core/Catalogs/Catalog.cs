using System.Collections.Frozen;

namespace OnboardingSdk.Definitions;

/// <summary>
/// The immutable, validated set of definitions, compiled for evaluation: from an event's name it knows at once what that event touches.
/// Safe for concurrent use.
/// </summary>
public sealed class Catalog
{
    private readonly FrozenDictionary<TourDefinition, StepPath> paths;
    private readonly FrozenDictionary<ChecklistDefinition, Dictionary<string, IReadOnlyList<string>>> waits;
    private readonly ILookup<string, FlowDefinition> flowsOf;

    internal Catalog(DefinitionSet definitions, string hash)
    {
        Definitions = definitions;
        Hash = hash;
        Events = definitions.Events.ToFrozenDictionary(e => e.Name, StringComparer.Ordinal);
        Segments = definitions.Segments.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        Milestones = definitions.Milestones.ToFrozenDictionary(m => m.Id, StringComparer.Ordinal);
        Flows = definitions.Flows.ToFrozenDictionary(f => f.Id, StringComparer.Ordinal);
        Experiments = definitions.Experiments.ToFrozenDictionary(e => e.Id, StringComparer.Ordinal);
        Mentions = ExperimentMentions.Of(definitions, Segments).ToFrozenDictionary(StringComparer.Ordinal);
        flowsOf = definitions.Flows.Where(f => f.Experiment is not null && f.Draft is null).ToLookup(f => f.Experiment!.Id, StringComparer.Ordinal);
        UserAttributes = definitions.UserAttributes.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);
        AccountAttributes = definitions.AccountAttributes.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);
        Limits = definitions.Limits.Count > 0 ? definitions.Limits[0] : new();
        InPriority = [.. definitions.Flows.OrderByDescending(f => f.Start.Priority).ThenBy(f => f.Id, StringComparer.Ordinal)];
        Pages = new(InPriority);
        DefaultCulture = definitions.Localization.Count > 0 ? definitions.Localization[0].DefaultCulture : new LocalizationDefinition().DefaultCulture;
        Translations = definitions.Translations.GroupBy(t => t.Culture, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(
            g => g.Key,
            IReadOnlyDictionary<string, TranslatedText> (g) => g.SelectMany(t => t.Texts).ToFrozenDictionary(t => t.Key, StringComparer.Ordinal),
            StringComparer.OrdinalIgnoreCase);
        Editions = new(this);
        Texts = new(this);
        paths = Editions.All.Select(v => v.Flow).OfType<TourDefinition>().ToFrozenDictionary(t => t, t => StepPath.Of(t, Segments, UserAttributes), (IEqualityComparer<TourDefinition>)ReferenceEqualityComparer.Instance);
        waits = Editions.All.Select(v => v.Flow).OfType<ChecklistDefinition>().ToFrozenDictionary(c => c, TaskWaits.Of, (IEqualityComparer<ChecklistDefinition>)ReferenceEqualityComparer.Instance);
        Changeable = [.. definitions.Flows.Where(f => f.OnChange != ChangePolicy.Continue && f.Draft is null).OrderBy(f => f.Id, StringComparer.Ordinal)];
        Plans = [.. definitions.Flows.OfType<ChecklistDefinition>().Where(c => c.Template is not null)];
        Index = CatalogIndex.Build(this);
        Fingerprint = Index.Fingerprint(Segments);
    }

    /// <summary>The definitions.</summary>
    public DefinitionSet Definitions { get; }

    /// <summary>Hash of the definitions' canonical JSON: 16 hexadecimal digits of its SHA-256. The same definitions from C# and from JSON have the same.</summary>
    public string Hash { get; }

    /// <summary>Hash of what journeys keep and record, without texts and looks: where it changes, journeys are folded again.</summary>
    public string Fingerprint { get; }

    /// <summary>The events by name.</summary>
    public IReadOnlyDictionary<string, EventDefinition> Events { get; }

    /// <summary>The segments by id.</summary>
    public IReadOnlyDictionary<string, SegmentDefinition> Segments { get; }

    /// <summary>The milestones by id.</summary>
    public IReadOnlyDictionary<string, MilestoneDefinition> Milestones { get; }

    /// <summary>The flows by id.</summary>
    public IReadOnlyDictionary<string, FlowDefinition> Flows { get; }

    /// <summary>The experiments by id.</summary>
    public IReadOnlyDictionary<string, ExperimentDefinition> Experiments { get; }

    /// <summary>The attributes of users by name.</summary>
    public IReadOnlyDictionary<string, PropertyDefinition> UserAttributes { get; }

    /// <summary>The attributes of accounts by name.</summary>
    public IReadOnlyDictionary<string, PropertyDefinition> AccountAttributes { get; }

    /// <summary>The milestone marked as activation, or null.</summary>
    public MilestoneDefinition? Activation => Definitions.Milestones.FirstOrDefault(m => m.Activation);

    /// <summary>The limits of delivery; without any in the definitions, none.</summary>
    public DeliveryLimits Limits { get; }

    internal IReadOnlyList<FlowDefinition> InPriority { get; }

    /// <summary>Which flows may begin on a page.</summary>
    internal PageIndex Pages { get; }

    /// <summary>The culture in which the flows are written.</summary>
    public string DefaultCulture { get; }

    /// <summary>By culture the translations, by their keys.</summary>
    internal FrozenDictionary<string, IReadOnlyDictionary<string, TranslatedText>> Translations { get; }

    /// <summary>The flows as users of a segment meet them.</summary>
    internal FlowEditions Editions { get; }

    /// <summary>The texts in all cultures.</summary>
    internal CatalogTexts Texts { get; }

    /// <summary>The ways through all tours, as they are written and with their overrides.</summary>
    internal IEnumerable<StepPath> Paths => paths.Values;

    /// <summary>The way through a tour, as it is written or with an override.</summary>
    internal StepPath Path(TourDefinition tour) => paths[tour];

    /// <summary>By a task's id what it waits for, in a checklist as it is written or with an override.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Waits(ChecklistDefinition checklist) => waits[checklist];

    /// <summary>The flows for which a change of their definition asks for something, by id.</summary>
    internal IReadOnlyList<FlowDefinition> Changeable { get; }

    /// <summary>The checklists that are launch plans.</summary>
    internal IReadOnlyList<ChecklistDefinition> Plans { get; }

    /// <summary>By an experiment's id the flows that it can make a difference to.</summary>
    internal FrozenDictionary<string, IReadOnlyList<FlowDefinition>> Mentions { get; }

    internal CatalogIndex Index { get; }

    /// <summary>The flows that are for a variant of an experiment.</summary>
    internal IEnumerable<FlowDefinition> FlowsOf(string experiment) => flowsOf[experiment];

    /// <summary>The selector of a step's target, for logs.</summary>
    internal string Target(string flow, string step) =>
        (Flows.GetValueOrDefault(flow) as TourDefinition)?.Steps.FirstOrDefault(s => s.Id == step)?.Target ?? "";

    /// <summary>A catalog without definitions.</summary>
    public static Catalog Empty { get; } = Create(new()).Catalog!;

    /// <summary>Validates definitions and compiles them. There is a catalog unless a finding is an error.</summary>
    public static CatalogResult Create(DefinitionSet definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var diagnostics = DefinitionValidator.Validate(definitions);
        return diagnostics.Any(d => d.Severity == Severity.Error)
            ? new(null, diagnostics)
            : new(new Catalog(definitions, CatalogHash.Compute(definitions)), diagnostics);
    }
}
