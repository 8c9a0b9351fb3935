using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskBoard.Data;
using TaskBoard.Facts;
using TaskBoard.Projects;
using TaskBoard.Tasks;
using TaskBoard.Web;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages.Projects;

/// <summary>
/// A project's board and the editor of one of its tasks. Every post answers a plain form with a redirect, and the page's
/// script with the changed card as JSON.
/// </summary>
public sealed class BoardModel(
    ProjectService projects,
    TaskService tasks,
    TaskQueries queries,
    WorkspaceService workspaces,
    CurrentWorkspace current,
    ProductFacts facts,
    TimeProvider clock) : PageModel
{
    private IReadOnlyList<TaskCard> cards = [];

    public Project Project { get; private set; } = null!;

    public IReadOnlyList<Member> Members { get; private set; } = [];

    /// <summary>The task in the editor.</summary>
    public TaskCard? Open { get; private set; }

    /// <summary>The column that just got a task and is ready for another.</summary>
    public TaskState? AddedTo { get; private set; }

    public ProjectSummary Summary => new(
        Project.Id, Project.Name, Project.Color, Project.Description, cards.Count, Column(TaskState.Done).Count, 0);

    public IReadOnlyList<TaskCard> Column(TaskState state) => [.. cards.Where(card => card.State == state)];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? task, TaskState? added, CancellationToken cancellationToken)
    {
        if (!await FindProjectAsync(id, cancellationToken))
        {
            return NotFound();
        }

        AddedTo = added;
        return await BoardAsync(task, cancellationToken);
    }

    public Task<IActionResult> OnGetTaskAsync(Guid id, Guid task, CancellationToken cancellationToken) =>
        WithTaskAsync(id, task, found => Task.FromResult<IActionResult>(new JsonResult(Card(found))), cancellationToken);

    public async Task<IActionResult> OnPostAddAsync(
        Guid id,
        [Required(ErrorMessage = "Please give the task a title.")] [StringLength(200)] string title,
        [EnumDataType(typeof(TaskState))] TaskState state,
        CancellationToken cancellationToken)
    {
        if (!await FindProjectAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Request.WantsJson() ? BadRequest() : RedirectToPage(new { id });
        }

        var task = await tasks.AddAsync(Project, current.User, title, state, cancellationToken);
        await facts.TaskCreatedAsync(current.User, Project);
        return Done(Card(task), () => RedirectToPage(null, null, new { id, added = state }, $"add-{state}"));
    }

    public Task<IActionResult> OnPostMoveAsync(
        Guid id, Guid task, TaskState state, Guid? before, CancellationToken cancellationToken) =>
        WithTaskAsync(id, task, async found =>
        {
            if (!Enum.IsDefined(state))
            {
                return BadRequest();
            }

            var moved = await tasks.MoveAsync(found, state, before, cancellationToken);
            await facts.TaskCompletedAsync(current.User, Project, moved.Completed);
            return Done(Card(moved.Task), () => BackToBoard(id, $"Moved to {state.Label()}"));
        }, cancellationToken);

    public Task<IActionResult> OnPostEditAsync(
        Guid id, Guid task, [Bind(Prefix = "Input")] TaskForm form, CancellationToken cancellationToken) =>
        WithTaskAsync(id, task, async found =>
        {
            if (!ModelState.IsValid)
            {
                return Request.WantsJson() ? BadRequest() : await BoardAsync(task, cancellationToken);
            }

            var edited = await tasks.EditAsync(found, form.ToDetails(), cancellationToken);
            await facts.TaskEditedAsync(current.User, Project, edited);
            return Done(Card(edited.Task), () => BackToBoard(id, "Task saved"));
        }, cancellationToken);

    public Task<IActionResult> OnPostDeleteAsync(Guid id, Guid task, CancellationToken cancellationToken) =>
        WithTaskAsync(id, task, async found =>
        {
            await tasks.DeleteAsync(found, cancellationToken);
            return Done(Card(found), () => BackToBoard(id, "Task deleted"));
        }, cancellationToken);

    private async Task<IActionResult> WithTaskAsync(
        Guid id, Guid task, Func<BoardTask, Task<IActionResult>> handle, CancellationToken cancellationToken) =>
        await FindProjectAsync(id, cancellationToken) && await queries.FindAsync(Project, task, cancellationToken) is { } found
            ? await handle(found)
            : NotFound();

    // A link to a board of another of one's workspaces leads there, so that links can be passed on within a team.
    private async Task<bool> FindProjectAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await projects.FindAsync(current.User, id, cancellationToken) is not { } project)
        {
            return false;
        }

        if (project.WorkspaceId != current.Workspace.Id)
        {
            await workspaces.SwitchAsync(current.User, project.WorkspaceId, cancellationToken);
            await current.LoadAsync(User, cancellationToken);
        }

        Project = project;
        return true;
    }

    private async Task<IActionResult> BoardAsync(Guid? open, CancellationToken cancellationToken)
    {
        cards = [.. (await queries.BoardAsync(Project, cancellationToken)).Select(Card)];
        Members = await workspaces.MembersAsync(Project.WorkspaceId, cancellationToken);
        Open = cards.FirstOrDefault(card => card.Id == open);
        return Page();
    }

    private IActionResult Done(TaskCard card, Func<IActionResult> redirect) =>
        Request.WantsJson() ? new JsonResult(card) : redirect();

    private RedirectToPageResult BackToBoard(Guid id, string message)
    {
        this.Notify(message);
        return RedirectToPage(null, null, new { id });
    }

    private TaskCard Card(BoardTask task) => TaskCard.For(task, clock.Today());
}
