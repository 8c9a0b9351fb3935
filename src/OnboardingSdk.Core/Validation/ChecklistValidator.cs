namespace OnboardingSdk.Definitions;

/// <summary>Checks checklists.</summary>
internal sealed class ChecklistValidator(Names names, ButtonValidator buttons, ConditionValidator conditions, DeclarationValidator declarations, Findings found)
{
    private readonly TextCheck texts = new(found);

    public void Check(ChecklistDefinition checklist)
    {
        texts.RequiredLine(checklist.Title, $"The checklist '{checklist.Id}'", "title", checklist.At("title"));
        texts.Body(checklist.Body, "The body", checklist.At("body"));
        texts.Body(checklist.Completed, "What it says when all is done", checklist.At("completed"));
        declarations.Ids("The task", "A task", checklist.Tasks, t => t.Id, t => t.At("id"));
        if (checklist.Tasks.Count == 0)
        {
            found.Error(DiagnosticCodes.EmptyFlow, checklist.At("tasks"), $"The checklist '{checklist.Id}' needs at least one task.");
        }

        foreach (var task in checklist.Tasks)
        {
            Check(checklist, task);
        }

        new TaskOrderCheck(checklist, found).Check();
        new PlanValidator(names, conditions, declarations, found).Check(checklist);
    }

    private void Check(ChecklistDefinition checklist, TaskDefinition task)
    {
        var owner = $"The task '{task.Id}'";
        texts.RequiredLine(task.Title, owner, "title", task.At("title"));
        texts.Body(task.Body, "The body", task.At("body"));
        if (task.Complete is { } complete)
        {
            conditions.Check(complete, new(owner, "complete", task.At("complete"), checklist.Scope));
        }
        else if (!task.Manual && !task.Progress)
        {
            found.Error(
                DiagnosticCodes.Missing, task.Location, $"{owner} needs a 'complete': what has to be true; or \"manual\": true, or \"progress\": true.");
        }

        if (task.Action is { } action)
        {
            buttons.Check(action, owner, checklist, "start", "navigate");
        }
    }
}
