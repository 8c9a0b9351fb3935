namespace OnboardingSdk;

/// <summary>Wakes one who waits. Rung before somebody waits, it wakes at once.</summary>
internal sealed class Bell
{
    private volatile TaskCompletionSource rung = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Ring() => rung.TrySetResult();

    /// <summary>Returns when it was rung or the time is over. Look for work after it, not before: what rang meanwhile is forgotten.</summary>
    public async Task WaitAsync(TimeSpan most, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            await rung.Task.WaitAsync(most, clock, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
        }

        rung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
