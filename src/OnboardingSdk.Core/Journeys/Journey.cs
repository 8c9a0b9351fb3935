using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OnboardingSdk.Journeys;

/// <summary>
/// One user's, or one account's, recorded progress: the fold of its entries. Immutable; bounded in size by the catalog, never by
/// history.
/// </summary>
public sealed partial record Journey
{
    /// <summary>Whose it is.</summary>
    [JsonIgnore]
    public SubjectKey Subject { get; init; }

    /// <summary>A random text that a journey gets when it begins. A journey that was forgotten and begun anew has another one.</summary>
    [JsonIgnore]
    public string Epoch { get; init; } = "";

    /// <summary>Grows by one with every entry. 0: nothing was ever recorded.</summary>
    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>When the subject began: as told by identify (sign-up), else the first entry's time.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Whether <see cref="StartedAt"/> was told by identify.</summary>
    public bool StartedAtKnown { get; init; }

    /// <summary>When the last entry was recorded.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The user that this one was merged into: what comes late is recorded for that one, and nothing else is kept here. Null: none.</summary>
    public string? MergedInto { get; init; }

    /// <summary>A user's current account.</summary>
    public string? Account { get; init; }

    /// <summary>Fingerprint of the facts and recorded conditions that it was kept with (<see cref="Catalog.Fingerprint"/>).</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The attributes.</summary>
    [JsonConverter(typeof(MapConverter<PropertyValue>))]
    public ImmutableSortedDictionary<string, PropertyValue> Attributes { get; init => field = value ?? PropertyMap.Empty; } = PropertyMap.Empty;

    /// <summary>What happened, by event name and, for filtered uses of an event, by <c>name{filter}</c>.</summary>
    [JsonConverter(typeof(MapConverter<FactState>))]
    public ImmutableSortedDictionary<string, FactState> Facts { get; init => field = value ?? Map<FactState>.Empty; } = Map<FactState>.Empty;

    /// <summary>The milestones that were reached.</summary>
    [JsonConverter(typeof(MapConverter<MilestoneState>))]
    public ImmutableSortedDictionary<string, MilestoneState> Milestones { get; init => field = value ?? Map<MilestoneState>.Empty; } = Map<MilestoneState>.Empty;

    /// <summary>The flows by id; in a user's journey those of an account-wide checklist by <c>id@account</c>.</summary>
    [JsonConverter(typeof(MapConverter<FlowState>))]
    public ImmutableSortedDictionary<string, FlowState> Flows { get; init => field = value ?? Map<FlowState>.Empty; } = Map<FlowState>.Empty;

    /// <summary>The latest flows that offered themselves and were on screen, by kind, ascending; at most 20 of each.</summary>
    [JsonConverter(typeof(MapConverter<ImmutableArray<Exposure>>))]
    public ImmutableSortedDictionary<string, ImmutableArray<Exposure>> Exposures { get; init => field = value ?? Map<ImmutableArray<Exposure>>.Empty; } =
        Map<ImmutableArray<Exposure>>.Empty;

    /// <summary>Which interrupting flow that had offered itself was on screen last, and when.</summary>
    public Exposure? LastOnScreen { get; init; }

    /// <summary>The accounts that a user has left, and when; null: none. At most the latest 100.</summary>
    [JsonConverter(typeof(MapConverter<DateTimeOffset>))]
    public ImmutableSortedDictionary<string, DateTimeOffset>? Left { get; init => field = value is { IsEmpty: true } ? null : value; }

    /// <summary>Whether a user has left an account, and was not told to have come back.</summary>
    public bool HasLeft(string account) => Left?.ContainsKey(account) == true;

    /// <summary>The experiments that made a difference, or that the host forced a variant of; null: none.</summary>
    [JsonConverter(typeof(MapConverter<ExperimentState>))]
    public ImmutableSortedDictionary<string, ExperimentState>? Experiments { get; init => field = value is { IsEmpty: true } ? null : value; }

    /// <summary>The journey of somebody of whom nothing is known yet.</summary>
    public static Journey Empty(SubjectKey subject) => new() { Subject = subject };

    /// <summary>A flow's state; one that was never started has the state of that.</summary>
    public FlowState Flow(string key) => Flows.TryGetValue(key, out var state) ? state : FlowState.None;

    internal Journey With(string key, FlowState state) => this with { Flows = Flows.SetItem(key, state) };
}
