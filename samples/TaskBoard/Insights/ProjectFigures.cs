using TaskBoard.Web;

namespace TaskBoard.Insights;

/// <summary>How a project is doing, in figures.</summary>
/// <param name="Open">Tasks that are not done.</param>
/// <param name="Done">Tasks that are.</param>
/// <param name="Overdue">Open tasks whose due date has passed.</param>
/// <param name="OnTimePercent">Of the done tasks with a due date, how many were done by then; null: there are none.</param>
/// <param name="Weeks">Done tasks by week, the latest last.</param>
/// <param name="People">Who has how many open tasks, the most first.</param>
public sealed record ProjectFigures(
    int Open, int Done, int Overdue, int? OnTimePercent, IReadOnlyList<WeekFigure> Weeks, IReadOnlyList<PersonFigure> People)
{
    public int BestWeek => Math.Max(1, Weeks.Max(week => week.Done));
}

/// <summary>The tasks that were done in the week that began on a Monday.</summary>
public sealed record WeekFigure(DateOnly Monday, int Done);

/// <summary>Somebody's open tasks; <see cref="Avatar"/> is null for nobody's.</summary>
public sealed record PersonFigure(Avatar? Avatar, int Open);
