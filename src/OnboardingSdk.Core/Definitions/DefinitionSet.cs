namespace OnboardingSdk.Definitions;

/// <summary>Definitions as they were written, before validation: from files, from C#, or from both.</summary>
public sealed record DefinitionSet
{
    /// <summary>The events.</summary>
    public IReadOnlyList<EventDefinition> Events { get; init; } = [];

    /// <summary>The attributes of users.</summary>
    public IReadOnlyList<PropertyDefinition> UserAttributes { get; init; } = [];

    /// <summary>The attributes of accounts.</summary>
    public IReadOnlyList<PropertyDefinition> AccountAttributes { get; init; } = [];

    /// <summary>The segments.</summary>
    public IReadOnlyList<SegmentDefinition> Segments { get; init; } = [];

    /// <summary>The milestones.</summary>
    public IReadOnlyList<MilestoneDefinition> Milestones { get; init; } = [];

    /// <summary>The experiments.</summary>
    public IReadOnlyList<ExperimentDefinition> Experiments { get; init; } = [];

    /// <summary>The flows.</summary>
    public IReadOnlyList<FlowDefinition> Flows { get; init; } = [];

    /// <summary>Earlier versions of flows with <see cref="ChangePolicy.Keep"/>, for who is in the middle of them. The host puts them there when definitions come into force.</summary>
    public IReadOnlyList<FlowDefinition> Earlier { get; init; } = [];

    /// <summary>The limits of delivery; at most one.</summary>
    public IReadOnlyList<DeliveryLimits> Limits { get; init; } = [];

    /// <summary>Which sites may be embedded; at most one.</summary>
    public IReadOnlyList<EmbedRules> Embeds { get; init; } = [];

    /// <summary>In which culture the flows are written; at most one.</summary>
    public IReadOnlyList<LocalizationDefinition> Localization { get; init; } = [];

    /// <summary>The translations.</summary>
    public IReadOnlyList<TranslationDefinition> Translations { get; init; } = [];

    /// <summary>What was found while the definitions were read. Validation reports it together with what it finds itself.</summary>
    internal IReadOnlyList<Diagnostic> Found { get; init; } = [];

    /// <summary>Both sets together; what is in both is found by validation.</summary>
    public DefinitionSet Add(DefinitionSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Join([this, other]);
    }

    /// <summary>All sets together, in one pass.</summary>
    internal static DefinitionSet Join(IReadOnlyList<DefinitionSet> sets) => new()
    {
        Events = [.. sets.SelectMany(s => s.Events)],
        UserAttributes = [.. sets.SelectMany(s => s.UserAttributes)],
        AccountAttributes = [.. sets.SelectMany(s => s.AccountAttributes)],
        Segments = [.. sets.SelectMany(s => s.Segments)],
        Milestones = [.. sets.SelectMany(s => s.Milestones)],
        Experiments = [.. sets.SelectMany(s => s.Experiments)],
        Flows = [.. sets.SelectMany(s => s.Flows)],
        Earlier = [.. sets.SelectMany(s => s.Earlier)],
        Limits = [.. sets.SelectMany(s => s.Limits)],
        Embeds = [.. sets.SelectMany(s => s.Embeds)],
        Localization = [.. sets.SelectMany(s => s.Localization)],
        Translations = [.. sets.SelectMany(s => s.Translations)],
        Found = [.. sets.SelectMany(s => s.Found)],
    };
}
