using Microsoft.EntityFrameworkCore;
using TaskBoard.Data;
using TaskBoard.Projects;
using TaskBoard.Tasks;
using TaskBoard.Web;

namespace TaskBoard.Insights;

public sealed class ProjectInsights(TaskBoardDb db, TimeProvider clock)
{
    private const int Weeks = 8;

    public async Task<ProjectFigures> OfAsync(Project project, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var tasks = await db.Tasks.AsNoTracking().Include(t => t.Assignee).Where(t => t.ProjectId == project.Id).ToListAsync(cancellationToken);
        var done = tasks.Where(t => t.State == TaskState.Done).ToList();
        var open = tasks.Where(t => t.State != TaskState.Done).ToList();
        var dated = done.Where(t => t is { DueDate: not null, CompletedAt: not null }).ToList();
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return new(
            open.Count,
            done.Count,
            open.Count(t => t.DueDate < today),
            dated.Count == 0 ? null : dated.Count(t => Day(t) <= t.DueDate) * 100 / dated.Count,
            [.. Enumerable.Range(1 - Weeks, Weeks).Select(week => monday.AddDays(7 * week)).Select(first => new WeekFigure(first, done.Count(t => Day(t) >= first && Day(t) < first.AddDays(7))))],
            [.. open.GroupBy(t => t.AssigneeId).Select(theirs => new PersonFigure(theirs.First().Assignee is { } user ? Avatar.For(user.Id, user.Name) : null, theirs.Count()))
                .OrderBy(person => person.Avatar is null).ThenByDescending(person => person.Open)]);
    }

    private static DateOnly? Day(BoardTask task) => task.CompletedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}
