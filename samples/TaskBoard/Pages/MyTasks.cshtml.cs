using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingSdk;
using TaskBoard.Data;
using TaskBoard.Tasks;
using TaskBoard.Web;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages;

public sealed class MyTasksModel(TaskQueries queries, TaskService tasks, CurrentWorkspace current, IOnboarding onboarding, TimeProvider clock) : PageModel
{
    public DateOnly Today { get; } = clock.Today();

    public IReadOnlyList<TaskGroup> Groups { get; private set; } = [];

    public int Count => Groups.Sum(group => group.Tasks.Count);

    /// <summary>Whether the empty page leads to the newest board, and not to the list of projects: an experiment (onboarding/experiments.json).</summary>
    public bool LeadsToBoard { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var mine = await queries.AssignedAsync(current.Workspace.Id, current.User.Id, cancellationToken);
        TaskGroup[] groups =
        [
            new("overdue", "Overdue", [.. mine.Where(task => task.DueDate < Today)]),
            new("today", "Today", [.. mine.Where(task => task.DueDate == Today)]),
            new("later", "Later", [.. mine.Where(task => task.DueDate > Today)]),
            new("undated", "No due date", [.. mine.Where(task => task.DueDate is null)]),
        ];
        Groups = [.. groups.Where(group => group.Tasks.Count > 0)];
        if (Count == 0)
        {
            // Asked only where it makes a difference: whoever has tasks is not part of it.
            var assignment = await onboarding.VariantAsync(new(current.User.Id), "my-tasks-empty", cancellationToken);
            LeadsToBoard = assignment?.Variant == "newest-board";
        }
    }

    public async Task<IActionResult> OnPostCompleteAsync(Guid task, CancellationToken cancellationToken)
    {
        if (await queries.FindAssignedAsync(current.Workspace.Id, current.User.Id, task, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var moved = await tasks.MoveAsync(found, TaskState.Done, cancellationToken: cancellationToken);
        this.Notify(moved.Completed is { OnTime: true } ? "Done, and on time" : "Done");
        return RedirectToPage();
    }

    public sealed record TaskGroup(string Key, string Title, IReadOnlyList<BoardTask> Tasks);
}
