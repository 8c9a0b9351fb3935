namespace OnboardingSdk.Definitions;

/// <summary>What each task of a checklist waits for: by the checklist's order and by its own word.</summary>
internal static class TaskWaits
{
    /// <summary>By a task's id the ids of those that have to be done first, in the order of the list.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Of(ChecklistDefinition checklist)
    {
        var counted = Checklists.Counted(checklist).Select(task => task.Id).ToHashSet(StringComparer.Ordinal);
        var waits = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        for (var place = 0; place < checklist.Tasks.Count; place++)
        {
            var (task, at) = (checklist.Tasks[place], place);
            if (checklist.Order == TaskOrder.Any && task.DependsOn.Count == 0)
            {
                waits[task.Id] = [];
                continue;
            }

            waits[task.Id] =
            [
                .. checklist.Tasks.Where((other, before) => task.DependsOn.Contains(other.Id)
                    || (checklist.Order == TaskOrder.Sequential && before < at && counted.Contains(other.Id))).Select(other => other.Id),
            ];
        }

        return waits;
    }
}
