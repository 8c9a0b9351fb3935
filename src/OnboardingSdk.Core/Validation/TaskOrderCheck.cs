namespace OnboardingSdk.Definitions;

/// <summary>Checks what the tasks of a checklist wait for: that it exists, and that some task can be the first.</summary>
internal sealed class TaskOrderCheck(ChecklistDefinition checklist, Findings found)
{
    public void Check()
    {
        var known = checklist.Tasks.Select(task => task.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var task in checklist.Tasks)
        {
            foreach (var id in task.DependsOn.Where(id => !known.Contains(id)))
            {
                found.Error(
                    DiagnosticCodes.UnknownTask, task.At("dependsOn"), $"The checklist '{checklist.Id}' has no task '{id}'.{Nearest.Hint(id, known.Where(other => other != task.Id))}");
            }
        }

        // Where an id is there twice, what waits for what cannot be told.
        if (known.Count == checklist.Tasks.Count && !HasCircle())
        {
            CheckOptional();
        }
    }

    private bool HasCircle()
    {
        var waits = TaskWaits.Of(checklist);
        var finished = new Dictionary<string, bool>(StringComparer.Ordinal);
        var way = new List<string>();
        return checklist.Tasks.Any(task => Visit(task.Id));

        bool Visit(string id)
        {
            if (finished.TryGetValue(id, out var isFinished))
            {
                if (!isFinished)
                {
                    Tell([.. way.SkipWhile(task => task != id)]);
                }

                return !isFinished;
            }

            finished[id] = false;
            way.Add(id);
            var found = waits[id].Any(Visit);
            way.RemoveAt(way.Count - 1);
            finished[id] = true;
            return found;
        }
    }

    private void Tell(IReadOnlyList<string> circle)
    {
        // It is told where somebody wrote it: the order of the list alone makes no circle.
        var written = circle.Select((id, place) => (Task: checklist.Tasks.First(t => t.Id == id), Next: circle[(place + 1) % circle.Count]))
            .First(pair => pair.Task.DependsOn.Contains(pair.Next)).Task;
        var order = checklist.Order == TaskOrder.Sequential ? " The order of a sequential list counts too." : "";
        found.Error(
            DiagnosticCodes.Cycle,
            written.At("dependsOn"),
            $"The task '{circle[0]}' waits for itself: {string.Join(" → ", circle.Append(circle[0]).Select(id => $"'{id}'"))}.{order}");
    }

    private void CheckOptional()
    {
        var optional = checklist.Tasks.Except(Checklists.Counted(checklist)).Select(task => task.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var task in Checklists.Counted(checklist))
        {
            if (task.DependsOn.FirstOrDefault(optional.Contains) is { } needed)
            {
                found.Warning(
                    DiagnosticCodes.WaitsForOptional, task.At("dependsOn"), $"The task '{task.Id}' is required and waits for '{needed}', which is optional: without that the checklist is never complete.");
            }
        }
    }
}
