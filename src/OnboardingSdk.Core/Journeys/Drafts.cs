namespace OnboardingSdk.Journeys;

/// <summary>What there is to see of drafts though nothing of them is recorded (docs/decisions/0017).</summary>
internal static class Drafts
{
    /// <summary>The state of a draft checklist with the tasks that are done as things are now, beside those that the user has ticked.</summary>
    /// <param name="checklist">The checklist as the user meets it.</param>
    /// <param name="state">What is kept of it.</param>
    /// <param name="situation">The user's journey, as the fold sees it.</param>
    public static FlowState Looked(ChecklistDefinition checklist, FlowState state, in Situation situation)
    {
        foreach (var task in checklist.Tasks)
        {
            if (!state.Tasks.ContainsKey(task.Id) && task.Complete is { } condition && Evaluator.Since(condition, situation) is { } at)
            {
                state = state with { Tasks = state.Tasks.SetItem(task.Id, new(at == Evaluator.Always ? situation.Now : at, situation.Catalog.Hash)) };
            }
        }

        return Checklists.WithStatus(state, checklist, situation.Catalog.Hash);
    }
}
