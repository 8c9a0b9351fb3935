namespace OnboardingSdk.Tests;

public sealed class ShutdownTests
{
    [Test]
    public async Task What_waits_when_the_process_ends_is_committed_first()
    {
        await using var host = await TestHost.StartAsync();
        var gate = new TaskCompletionSource();
        host.Store.Before = _ => new(gate.Task);
        var calls = Enumerable.Range(0, 300).Select(i => host.Onboarding.TrackAsync($"user{i}", "task.created").AsTask()).ToList();

        var stop = host.StopAsync();
        stop.IsCompleted.ShouldBeFalse();
        gate.SetResult();
        await stop.Within("the host ends");

        (await Task.WhenAll(calls).Within("all callers are told")).ShouldAllBe(r => r.Status == TrackStatus.Recorded);
        host.Logs.Of(13).ShouldBeEmpty();
    }

    [Test]
    public async Task A_backlog_gets_one_last_try_without_waiting_for_the_next_pause_to_end()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Broken = () => new StoreUnavailableException("locked");
        for (var i = 0; i < 300; i++)
        {
            await host.Onboarding.TrackAsync("ada", "task.created");
        }

        host.Store.Broken = null;
        await host.StopAsync().Within("the host ends on a clock that stands still");

        (await host.Store.Inner.LoadAsync([SubjectKey.User("ada")]))[SubjectKey.User("ada")].Version.ShouldBe(300);
        host.Logs.Of(13).ShouldBeEmpty();
    }

    [Test]
    public async Task What_cannot_be_recorded_any_more_is_said_once_with_its_number()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Broken = () => new StoreUnavailableException("locked");
        for (var i = 0; i < 600; i++)
        {
            await host.Onboarding.TrackAsync("ada", "task.created");
        }

        await host.StopAsync().Within("the host ends");

        host.Logs.Of(13).Single().ShouldStartWith("Onboarding entries were not recorded before the process ended (600)");
        host.Logs.Of(12).ShouldBeEmpty();
        host.Writer.Waiting.ShouldBe(0);
    }

    [Test]
    public async Task A_store_that_hangs_does_not_keep_the_host_from_ending()
    {
        var host = await TestHost.StartAsync();
        var gate = new TaskCompletionSource();
        host.Store.Before = _ => new(gate.Task);
        _ = host.Onboarding.TrackAsync("ada", "task.created").AsTask();

        using var patience = new CancellationTokenSource();
        var stop = host.Writer.StopAsync(patience.Token);
        await patience.CancelAsync();
        await stop.Within("the writer ends");

        host.Logs.Of(13).Single().ShouldStartWith("Onboarding entries were not recorded before the process ended (1)");
        gate.SetResult();
        await host.DisposeAsync();
    }

    [Test]
    public async Task A_host_that_is_disposed_of_while_it_stops_ends_without_an_error()
    {
        await using var host = await TestHost.StartAsync();
        var gate = new TaskCompletionSource();
        host.Store.Before = _ => new(gate.Task);
        var call = host.Onboarding.TrackAsync("ada", "task.created").AsTask();

        host.Service<GroupCommit>().Dispose();
        var stop = host.Writer.StopAsync(default);
        gate.SetResult();
        await stop.Within("the writer ends");
        await call.Within("the caller is told");
        using var over = new CancellationTokenSource();
        await over.CancelAsync();
        await host.Writer.StopAsync(over.Token).Within("the other end of the same host");
    }

    [Test]
    public async Task After_the_end_facts_are_rejected_and_commands_are_to_come_again()
    {
        await using var host = await TestHost.StartAsync();
        var onboarding = host.Onboarding;
        await host.Writer.StopAsync(default);

        var fact = await onboarding.TrackAsync("ada", "task.created");
        var command = await host.Writer.WriteAsync(new(new() { Id = "cmd:ada:1", Name = "$flow.shown", Users = ["ada"], OccurredAt = default, RecordedAt = default }) { IsCommand = true }, default);

        fact.Status.ShouldBe(TrackStatus.Rejected);
        fact.Reason.ShouldBe("The process is ending.");
        command.Status.ShouldBe(TrackStatus.Deferred);
    }
}
