namespace OnboardingSdk.Tests;

/// <summary>The same with the real store, over a restart.</summary>
public sealed class ObserverSqliteTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("onboarding").FullName;

    private string File => Path.Combine(folder, "onboarding.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task What_an_observer_could_not_take_is_there_after_a_restart_and_in_order()
    {
        var clock = new FakeClock();
        var failing = new Witness { Before = (_, _) => throw new InvalidOperationException("down") };
        await using (var before = await TestHost.StartAsync(clock: clock, use: b => failing.Join(b.UseSqlite(File))))
        {
            var failed = before.Logs.NextAsync(30);
            await before.Onboarding.TrackAsync("ada", "project.created", options: new() { EventId = "1" });
            await failed.Within("the first try fails");
            await before.Onboarding.TrackAsync("ada", "task.created", options: new() { EventId = "2" });
        }

        clock.Advance(TimeSpan.FromSeconds(1));
        var witness = new Witness();
        await using var host = await TestHost.StartAsync(clock: clock, use: b => witness.Join(b.UseSqlite(File)));

        (await witness.NextAsync(4)).ShouldBe(["ada: event project.created", "ada: task project", "ada: milestone first-project", "ada: event task.created"]);
    }
}
