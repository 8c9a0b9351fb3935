using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk;

/// <summary>Calls observers: each call in a scope of its own, some at a time, none for longer than it may.</summary>
internal sealed class ObserverCalls(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int AtATime = 4;

    private readonly SemaphoreSlim room = new(AtATime);

    /// <summary>Whether it is one's turn; not, when the process ends first.</summary>
    public async ValueTask<bool> EnterAsync(CancellationToken stopping)
    {
        try
        {
            await room.WaitAsync(stopping).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Leave() => room.Release();

    public async ValueTask<CallOutcome> TellAsync(ObserverRegistration observer, OutboxItem item, CancellationToken abandon)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, abandon);
        var token = both.Token;

        // Not on this thread: an observer may block it.
        var call = Task.Run(() => CallAsync(observer, item, token), CancellationToken.None);
        try
        {
            await call.WaitAsync(token).ConfigureAwait(false);
            return new(true, null);
        }
        catch (OperationCanceledException) when (abandon.IsCancellationRequested)
        {
            return new(false, null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            _ = call.ContinueWith(static late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            return Failed(observer, item, patience.IsCancellationRequested ? new TimeoutException($"It took longer than {Patience.TotalSeconds:0} s.", e) : e);
        }
    }

    public void Dispose() => room.Dispose();

    private async Task CallAsync(ObserverRegistration observer, OutboxItem item, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var target = (IOnboardingObserver)scope.ServiceProvider.GetRequiredService(observer.Type);
            await StoredNotice.TellAsync(target, item, cancellationToken).ConfigureAwait(false);
        }
    }

    private CallOutcome Failed(ObserverRegistration observer, OutboxItem item, Exception e)
    {
        var now = clock.GetUtcNow();
        var tries = (item.Failure?.Tries ?? 0) + 1;
        var since = item.Failure?.Since ?? now;
        var next = now + Pauses.After(tries);
        if (next - since <= observer.GiveUpAfter)
        {
            Log.ObserverFailed(log, observer.Name, item.Subject, item.Entry.Id, tries, next, e);
            return new(false, new(item.Number, tries, since, next));
        }

        Log.NoticePutAside(log, observer.Name, item.Subject, item.Entry.Id, tries, since, e);
        return new(false, new(item.Number, tries, since, null));
    }
}
