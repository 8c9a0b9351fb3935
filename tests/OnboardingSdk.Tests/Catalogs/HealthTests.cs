using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OnboardingSdk.Tests;

public sealed class HealthTests
{
    [Test]
    public async Task All_is_well_when_all_is_well()
    {
        await using var host = await TestHost.StartAsync();

        var entry = await HealthAsync(host);

        entry.Status.ShouldBe(HealthStatus.Healthy);
        entry.Data["catalog"].ShouldBe(host.Onboarding.Catalog.Hash);
        entry.Data["waiting"].ShouldBe(0);
    }

    [Test]
    public async Task A_store_that_cannot_be_written_to_is_degraded_with_the_reason_and_never_unhealthy()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.OnCheck = () => throw new StoreUnavailableException("The file is read-only.");
        var unavailable = await HealthAsync(host);
        host.Store.OnCheck = () => throw new InvalidOperationException("A defect of the store's.");

        var defect = await HealthAsync(host);

        unavailable.Status.ShouldBe(HealthStatus.Degraded);
        unavailable.Description.ShouldBe("The store is not available: The file is read-only.");
        defect.Status.ShouldBe(HealthStatus.Degraded);
        defect.Description.ShouldBe("The store is not available: A defect of the store's.");
    }

    [Test]
    public async Task What_the_writer_met_is_told_without_asking_the_store_again()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Broken = () => new StoreUnavailableException("The disk is full.");
        await host.Onboarding.TrackAsync("ada", "task.created");
        host.Store.OnCheck = () => throw new ShouldAssertException("It was asked.");

        var entry = await HealthAsync(host);

        entry.Description.ShouldBe("The store is not available: The disk is full.");
        entry.Data["waiting"].ShouldBe(1);
        host.Store.OnCheck = null;
    }

    [Test]
    public async Task A_store_that_hangs_does_not_hang_the_health_check()
    {
        await using var host = await TestHost.StartAsync();
        var gate = new TaskCompletionSource();
        host.Store.OnCheck = () => new(gate.Task);
        var check = HealthAsync(host);
        await host.Clock.ArmedAsync().Within("the check waits");

        host.Clock.Advance(TimeSpan.FromSeconds(2));

        (await check).Description.ShouldBe("The store is not available: It has not answered for 2 s.");
        gate.SetResult();
    }

    private static async Task<HealthReportEntry> HealthAsync(TestHost host) =>
        (await host.Service<HealthCheckService>().CheckHealthAsync().Within("the health check")).Entries["onboarding"];
}
