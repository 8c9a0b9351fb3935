namespace OnboardingSdk.Tests.Shared;

/// <summary>Time that stands still until the test moves it. The test that made it is its only owner.</summary>
internal sealed class FakeClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<FakeTimer> timers = [];
    private readonly List<(Func<TimeSpan, bool> Due, TaskCompletionSource Armed)> watchers = [];
    private DateTimeOffset now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state), period);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves on, and fires on the way what is due, each at its time.</summary>
    public void Advance(TimeSpan by)
    {
        var until = GetUtcNow() + by;
        while (Next(until) is { } timer)
        {
            timer.Fire();
        }

        lock (gate)
        {
            now = until;
        }
    }

    /// <summary>Ends when somebody waits for a time that passes the test: arm it before the act, or find it armed already.</summary>
    public Task ArmedAsync(Func<TimeSpan, bool>? due = null)
    {
        lock (gate)
        {
            due ??= _ => true;
            if (timers.Exists(t => due(t.At!.Value - now)))
            {
                return Task.CompletedTask;
            }

            var armed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((due, armed));
            return armed.Task;
        }
    }

    private FakeTimer? Next(DateTimeOffset until)
    {
        lock (gate)
        {
            var timer = timers.Where(t => t.At <= until).MinBy(t => t.At);
            if (timer is not null)
            {
                now = timer.At!.Value > now ? timer.At.Value : now;
                timers.Remove(timer);
            }

            return timer;
        }
    }

    private void Arm(FakeTimer timer, TimeSpan due)
    {
        lock (gate)
        {
            timers.Remove(timer);
            timer.At = due == Timeout.InfiniteTimeSpan ? null : now + due;
            if (timer.At is null)
            {
                return;
            }

            timers.Add(timer);
            foreach (var watcher in watchers.Where(w => w.Due(due)).ToList())
            {
                watchers.Remove(watcher);
                watcher.Armed.SetResult();
            }
        }
    }

    private sealed class FakeTimer(FakeClock clock, Action callback, TimeSpan period) : ITimer
    {
        private TimeSpan period = period;

        public DateTimeOffset? At { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            clock.Arm(this, dueTime);
            return true;
        }

        public void Fire()
        {
            if (period > TimeSpan.Zero)
            {
                clock.Arm(this, period);
            }

            callback();
        }

        public void Dispose() => clock.Arm(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
