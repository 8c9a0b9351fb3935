namespace OnboardingSdk.Browser.Tests;

/// <summary>The real time, moved on by as much as a test says: for what takes hours, in an app that runs.</summary>
internal sealed class LaterClock : TimeProvider
{
    private long later;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref later));

    public void Advance(TimeSpan time) => Interlocked.Add(ref later, time.Ticks);
}
