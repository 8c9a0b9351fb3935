using System.Text.Json;

namespace OnboardingSdk;

/// <summary>A push as JSON; docs/reference/wire.md describes it.</summary>
internal static class PushMessage
{
    public static string Of(JourneyChange change)
    {
        var journey = change.Journey;
        var account = journey.Subject.Kind == SubjectKind.Account;
        var view = new PushView
        {
            Subject = account ? "account" : "user",
            Account = account ? OpaqueId.Of(journey.Subject) : null,
            Epoch = journey.Epoch,
            From = change.From,
            Version = journey.Version,
            Stale = change.Stale,
            Changes = [.. change.Changes.Select(c => View(c, change)).OfType<PushChangeView>()],
        };
        return JsonSerializer.Serialize(view, WireJson.Default.PushView);
    }

    /// <summary>Where a journey is when somebody connects: news only for a tab that knows an older version.</summary>
    public static string Greeting(Journey journey) => Of(new(journey, journey.Version, [], Stale: true, Catalog.Empty));

    private static PushChangeView? View(Change change, JourneyChange of) => change switch
    {
        EventRecorded e => new() { Type = "event", Event = e.Event, At = e.At },
        MilestoneReached m => new() { Type = "milestone.reached", Milestone = m.Milestone, At = m.At, Activation = m.Activation },
        TaskCompleted t when of.Catalog.Flows.GetValueOrDefault(t.Flow) is ChecklistDefinition checklist => Task(t, checklist, of.Journey, of.Catalog),
        TaskProgressed p => new() { Type = "task.progress", Flow = p.Flow, Task = p.Task, Done = p.Done, Total = p.Total },
        _ => null,
    };

    private static PushChangeView Task(TaskCompleted task, ChecklistDefinition checklist, Journey journey, Catalog catalog)
    {
        var state = journey.Flow(checklist.Id);
        checklist = (ChecklistDefinition)catalog.Editions.Of(checklist, state, journey.Subject.Kind == SubjectKind.User ? journey : null, journey.UpdatedAt ?? default).Flow;
        var (done, total, percent) = Checklists.Progress(checklist, state);
        return new()
        {
            Type = "task.completed", Flow = task.Flow, Task = task.Task, At = task.At,
            Done = done, Total = total, Percent = percent, Completed = state.Status == FlowStatus.Completed,
        };
    }
}
