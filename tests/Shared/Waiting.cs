using System.Runtime.CompilerServices;

namespace OnboardingSdk.Tests.Shared;

/// <summary>Waits that say what they waited for.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The task's result; or a failure that says in which phase it did not come.</summary>
    public static async Task<T> Within<T>(this Task<T> task, string phase, Func<string>? actual = null)
    {
        await ((Task)task).Within(phase, actual);
        return await task;
    }

    public static Task<T> Within<T>(this ValueTask<T> task, string phase, Func<string>? actual = null) => task.AsTask().Within(phase, actual);

    public static async Task Within(this Task task, string phase, Func<string>? actual = null, [CallerArgumentExpression(nameof(task))] string what = "")
    {
        try
        {
            await task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Phase: {phase}. Expected: {what} to end within {Patience.TotalSeconds} s. Actual: {actual?.Invoke() ?? task.Status.ToString()}.");
        }
    }

    /// <summary>Moves the clock on whenever somebody waits for it, until something is so.</summary>
    public static async Task UntilAsync(this FakeClock clock, Task end, TimeSpan step, string phase)
    {
        while (!end.IsCompleted)
        {
            await Task.WhenAny(end, clock.ArmedAsync()).Within(phase);
            if (!end.IsCompleted)
            {
                clock.Advance(step);
                await Task.Yield();
            }
        }
    }
}
