using Microsoft.EntityFrameworkCore;
using TaskBoard.Accounts;
using TaskBoard.Data;
using TaskBoard.Projects;

namespace TaskBoard.Tasks;

/// <summary>Every write to tasks. Each method saves once and returns what happened.</summary>
public sealed class TaskService(TaskBoardDb db, TimeProvider clock)
{
    /// <summary>Adds a task at the end of a column.</summary>
    public async Task<BoardTask> AddAsync(
        Project project, User by, string title, TaskState state, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var last = await db.Tasks
            .Where(t => t.ProjectId == project.Id && t.State == state)
            .MaxAsync(t => (int?)t.Position, cancellationToken);
        var task = new BoardTask
        {
            Id = Guid.CreateVersion7(now),
            ProjectId = project.Id,
            Title = title.Trim(),
            State = state,
            Position = (last ?? -1) + 1,
            CreatedById = by.Id,
            CreatedAt = now,
            CompletedAt = state == TaskState.Done ? now : null,
        };
        db.Tasks.Add(task);
        await db.SaveChangesAsync(cancellationToken);
        return task;
    }

    /// <summary>Changes what is written on a task. An assignee who is not a member of the workspace is ignored.</summary>
    public async Task<TaskEdited> EditAsync(BoardTask task, TaskDetails details, CancellationToken cancellationToken = default)
    {
        var assigneeId = await MemberOrNoneAsync(task, details.AssigneeId, cancellationToken);
        var assigneeChanged = task.AssigneeId != assigneeId;
        var dueDateChanged = task.DueDate != details.DueDate;

        task.Title = details.Title.Trim();
        task.Description = details.Description?.Trim() ?? "";
        task.AssigneeId = assigneeId;
        task.DueDate = details.DueDate;
        TaskCompleted? completed = null;
        if (task.State != details.State)
        {
            completed = Enter(task, details.State);
            await PlaceAsync(task, before: null, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new TaskEdited(task, assigneeChanged, dueDateChanged, completed);
    }

    /// <summary>Moves a task into a column, in front of another task there or to its end.</summary>
    public async Task<TaskMoved> MoveAsync(
        BoardTask task, TaskState state, Guid? before = null, CancellationToken cancellationToken = default)
    {
        var from = task.State;
        var completed = from == state ? null : Enter(task, state);
        await PlaceAsync(task, before, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new TaskMoved(task, from, completed);
    }

    public async Task DeleteAsync(BoardTask task, CancellationToken cancellationToken = default)
    {
        db.Tasks.Remove(task);
        await db.SaveChangesAsync(cancellationToken);
    }

    private TaskCompleted? Enter(BoardTask task, TaskState state)
    {
        task.State = state;
        task.CompletedAt = state == TaskState.Done ? clock.GetUtcNow() : null;
        return state == TaskState.Done ? new TaskCompleted(OnTime: task.DueDate >= clock.Today()) : null;
    }

    private async Task PlaceAsync(BoardTask task, Guid? before, CancellationToken cancellationToken)
    {
        var column = await db.Tasks
            .Where(t => t.ProjectId == task.ProjectId && t.State == task.State && t.Id != task.Id)
            .OrderBy(t => t.Position)
            .ToListAsync(cancellationToken);
        var index = column.FindIndex(t => t.Id == before);
        column.Insert(index < 0 ? column.Count : index, task);
        for (var i = 0; i < column.Count; i++)
        {
            column[i].Position = i;
        }
    }

    private async Task<string?> MemberOrNoneAsync(BoardTask task, string? userId, CancellationToken cancellationToken)
    {
        var isMember = userId is not null && await db.Projects.AnyAsync(
            p => p.Id == task.ProjectId && p.Workspace.Members.Any(m => m.UserId == userId), cancellationToken);
        return isMember ? userId : null;
    }
}
