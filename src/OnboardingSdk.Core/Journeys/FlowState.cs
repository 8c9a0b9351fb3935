using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OnboardingSdk.Journeys;

/// <summary>A flow's state in a journey.</summary>
public sealed record FlowState
{
    internal static readonly FlowState None = new();

    /// <summary>How far it is.</summary>
    public FlowStatus Status { get; init; }

    /// <summary>Counts its starts, from 1. A command for an earlier run is refused.</summary>
    public int Run { get; init; }

    /// <summary>A tour's current step.</summary>
    public string? Step { get; init; }

    /// <summary>How many steps lie behind the current one.</summary>
    public int StepIndex { get; init; }

    /// <summary>The steps that lie behind the current one, in the order in which going back meets them; null: none, or not remembered.</summary>
    public ImmutableArray<string>? Trail { get; init => field = value is { IsDefaultOrEmpty: true } ? null : value; }

    /// <summary>Version that the run's start made.</summary>
    public long RunVersion { get; init; }

    /// <summary>Version at which the current step became the current one.</summary>
    public long StepVersion { get; init; }

    /// <summary>When the run started.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; of a tour that runs again, when the run before did.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How a dismissed flow was closed: <c>close</c>, <c>escape</c>, <c>outside</c>, <c>secondary</c> (a message's second button), <c>api</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>How the run of a tour before this one ended: what it goes back to if this one is never on screen.</summary>
    public FlowStatus Before { get; init; }

    /// <summary>How often it was really on screen.</summary>
    public int Impressions { get; init; }

    /// <summary>Whether this run was on screen yet. A run that never was is not used up by what was missing.</summary>
    public bool ShownInRun { get; init; }

    /// <summary>When it was last on screen.</summary>
    public DateTimeOffset? LastShownAt { get; init; }

    /// <summary>When it was first on screen. A new run does not change it.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>When it was first completed. A new run does not change it.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>When it was first dismissed. A new run does not change it; a checklist that the user opens again was not dismissed.</summary>
    public DateTimeOffset? DismissedAt { get; init; }

    /// <summary>Whether the latest run offered itself; else somebody asked for it.</summary>
    public bool Offered { get; init; }

    /// <summary>When its latest offered runs came on screen, ascending; at most 20.</summary>
    public ImmutableArray<DateTimeOffset> OfferedRuns { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Hash of the catalog of the last impression or of the end.</summary>
    public string? Catalog { get; init; }

    /// <summary>The override that the run began with, by its segment; null: the flow as it is written.</summary>
    public string? Override { get; init; }

    /// <summary>The version of the flow's definition that the user was last met with, 8 hexadecimal digits; null: not noted, and then no change of it is acted on.</summary>
    public string? Definition { get; init; }

    /// <summary>What the last change of the definition did to it; null: nothing was done.</summary>
    public FlowChange? Change { get; init; }

    /// <summary>Of a draft: until when a preview link shows it; null: none has opened it.</summary>
    public DateTimeOffset? PreviewUntil { get; init; }

    /// <summary>Whether a checklist is folded.</summary>
    public bool Collapsed { get; init; }

    /// <summary>Whether the closing words of a completed checklist were dismissed.</summary>
    public bool Acknowledged { get; init; }

    /// <summary>A checklist's tasks that are done.</summary>
    [JsonConverter(typeof(MapConverter<TaskState>))]
    public ImmutableSortedDictionary<string, TaskState> Tasks { get; init => field = value ?? Map<TaskState>.Empty; } = Map<TaskState>.Empty;

    /// <summary>How far a checklist's tasks that are not done have come, where the host reported it; null: nowhere.</summary>
    [JsonConverter(typeof(MapConverter<TaskProgress>))]
    public ImmutableSortedDictionary<string, TaskProgress>? Progress { get; init => field = value is { IsEmpty: true } ? null : value; }

    /// <summary>A survey's answers by question, the latest of each, from whichever run; null: none.</summary>
    [JsonConverter(typeof(MapConverter<SurveyAnswer>))]
    public ImmutableSortedDictionary<string, SurveyAnswer>? Answers { get; init => field = value is { IsEmpty: true } ? null : value; }

    /// <summary>An account's launch plan, once it was started; null: it was not, or this is none.</summary>
    public PlanState? Plan { get; init; }

    /// <summary>The version that the run goes on in though the definition has changed; null: none.</summary>
    internal string? KeptVersion => Change is { Policy: ChangePolicy.Keep } change && change.Run == Run ? Definition : null;

    /// <summary>The state with a task that is done. How far it had come is then of no more interest.</summary>
    internal FlowState With(string task, TaskState state) => this with { Tasks = Tasks.SetItem(task, state), Progress = Progress?.Remove(task) };
}
