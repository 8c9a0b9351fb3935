using System.Globalization;

namespace TaskBoard.Tasks;

/// <summary>A due date in words: "Today", "24 Nov". <see cref="Kind"/> is one of done, overdue, today, later.</summary>
public sealed record DueLabel(string Date, string Text, string Kind)
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static DueLabel? For(BoardTask task, DateOnly today)
    {
        if (task.DueDate is not { } due)
        {
            return null;
        }

        var text = (due.DayNumber - today.DayNumber) switch
        {
            -1 => "Yesterday",
            0 => "Today",
            1 => "Tomorrow",
            _ => due.ToString(due.Year == today.Year ? "d MMM" : "d MMM yyyy", English),
        };
        var kind = task.State == TaskState.Done ? "done" : due < today ? "overdue" : due == today ? "today" : "later";
        return new DueLabel(due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), text, kind);
    }
}
