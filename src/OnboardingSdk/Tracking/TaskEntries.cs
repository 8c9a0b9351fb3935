using System.Collections.Immutable;

namespace OnboardingSdk;

/// <summary>What an entry about a task says, and whose it is: the catalog decides that, not who sends it.</summary>
internal static class TaskEntries
{
    /// <summary>The largest number that every reader of JSON holds exactly.</summary>
    private const long Most = 1L << 53;

    /// <summary>The checklist that a report is about; or why there is none, in words.</summary>
    public static string? Find(Catalog catalog, string task, string? checklist, long done, long total, out ChecklistDefinition? found)
    {
        var lists = catalog.Definitions.Flows.OfType<ChecklistDefinition>().ToList();
        var with = lists.FindAll(list => (checklist is null || list.Id == checklist) && list.Tasks.Any(t => t.Id == task));
        found = with.Count == 1 ? with[0] : null;
        if (checklist is not null && !lists.Exists(list => list.Id == checklist))
        {
            return $"There is no checklist '{checklist}'.{Nearest.Hint(checklist, lists.Select(list => list.Id))}";
        }

        if (found is null)
        {
            return with.Count > 1
                ? $"The task '{task}' is in several checklists: {string.Join(", ", with.Select(list => $"'{list.Id}'"))}. Name one in ProgressOptions.Checklist."
                : $"There is no task '{task}'.{Nearest.Hint(task ?? "", lists.Where(l => checklist is null || l.Id == checklist).SelectMany(l => l.Tasks).Select(t => t.Id))}";
        }

        return total is < 0 or > Most ? $"The total of '{task}' cannot be {total}: it is from 1 to 2^53."
            : done < 0 ? $"The progress of '{task}' cannot be {done}." : null;
    }

    public static ImmutableSortedDictionary<string, PropertyValue> Properties(Catalog catalog, string checklist, string task)
    {
        var properties = ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal)
            .Add(EntryNames.Flow, PropertyValue.From(checklist)).Add(EntryNames.Task, PropertyValue.From(task));
        return catalog.Flows.GetValueOrDefault(checklist) is ChecklistDefinition { Scope: Scope.Account }
            ? properties.Add(EntryNames.Whose, PropertyValue.From(Vocabulary.Scopes.For(Scope.Account)))
            : properties;
    }
}
