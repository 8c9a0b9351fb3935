using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OnboardingSdk.Tests;

/// <summary>The same with the real store: the file cannot be opened until somebody has put things right.</summary>
public sealed class SqliteOutageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("onboarding").FullName;

    private string File => Path.Combine(folder, "onboarding.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Test]
    public async Task A_file_that_cannot_be_opened_costs_the_host_nothing_and_loses_nothing()
    {
        Directory.CreateDirectory(File);
        await using (var host = await TestHost.StartAsync(use: b => b.UseSqlite(File)))
        {
            (await host.Onboarding.TrackAsync("ada", "project.created")).Status.ShouldBe(TrackStatus.Deferred);
            (await host.Onboarding.IdentifyAsync("ada", new { role = "owner" })).Status.ShouldBe(TrackStatus.Deferred);
            (await host.Onboarding.GetAsync("ada")).ShouldBeNull();
            (await host.Service<HealthCheckService>().CheckHealthAsync()).Entries["onboarding"].Status.ShouldBe(HealthStatus.Degraded);
            host.Logs.Of(10).ShouldNotBeEmpty();

            Directory.Delete(File);
            await OutageTests.DrainAsync(host);

            (await host.Onboarding.GetAsync("ada"))!.Version.ShouldBe(2);
        }

        await using var again = await TestHost.StartAsync(use: b => b.UseSqlite(File));
        (await again.Onboarding.GetAsync("ada"))!.Milestones.Keys.ShouldBe(["first-project"]);
        (await again.Onboarding.TrackAsync("ada", "project.created")).Version.ShouldBe(3);
    }

    [Test]
    public async Task A_file_that_vanishes_under_a_running_host_is_told_in_log_and_health_and_no_fact_is_lost_once_it_is_back()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows does not let a file be moved that is in use.");
        }

        await using var host = await TestHost.StartAsync(use: b => b.UseSqlite(File));
        (await host.Onboarding.TrackAsync("ada", "task.created")).Status.ShouldBe(TrackStatus.Recorded);
        var away = Directory.CreateDirectory(Path.Combine(folder, "away")).FullName;
        Move(folder, away);

        await Should.ThrowAsync<StoreUnavailableException>(host.Service<JourneyReader>().ReadAsync(new("ada"), default).AsTask());
        host.Logs.Of(18).ShouldHaveSingleItem();
        (await host.Onboarding.TrackAsync("ada", "task.created")).Status.ShouldBe(TrackStatus.Deferred);
        (await host.Service<HealthCheckService>().CheckHealthAsync()).Entries["onboarding"].Status.ShouldBe(HealthStatus.Degraded);

        Move(away, folder);
        await OutageTests.DrainAsync(host);

        (await host.Onboarding.GetAsync("ada"))!.Version.ShouldBe(2);
        (await host.Service<HealthCheckService>().CheckHealthAsync()).Entries["onboarding"].Status.ShouldBe(HealthStatus.Healthy);

        static void Move(string from, string to)
        {
            foreach (var path in Directory.GetFiles(from))
            {
                System.IO.File.Move(path, Path.Combine(to, Path.GetFileName(path)));
            }
        }
    }
}
