namespace TaskBoard.Data;

public static class TodayExtensions
{
    /// <summary>The date in UTC, which stands for everybody's date in this sample.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
