namespace OnboardingSdk.Tests;

public sealed class RehearsalTests
{
    [Test]
    public async Task A_rehearsal_goes_through_an_outage_and_leaves_no_trace()
    {
        await using var host = await TestHost.StartAsync(o => o.ThrowOnMistakes = true, definitions: Sample.Definitions());

        await host.Service<Rehearsal>().RunAsync().Within("the rehearsal");

        host.Logs.Ours.Select(l => l.Id).ShouldBe([1]);
        host.Store.Attempts.ShouldBe(0);
        host.Store.Loads.ShouldBe(0);
        host.Measurements.Sum("onboarding.entries").ShouldBe(0);
        host.Measurements.Sum("onboarding.store.failures").ShouldBe(0);
        host.Writer.DownBecause.ShouldBeNull();
    }

    [Test]
    public async Task A_host_without_events_has_nothing_to_rehearse()
    {
        await using var host = await TestHost.StartAsync(definitions: new());

        await host.Service<Rehearsal>().RunAsync().Within("the rehearsal");
    }
}
