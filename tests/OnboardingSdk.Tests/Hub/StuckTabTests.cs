using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace OnboardingSdk.Tests;

/// <summary>A tab whose socket takes nothing more, or a backplane that does not answer.</summary>
public sealed class StuckTabTests
{
    private static readonly SubjectKey Ada = SubjectKey.User("ada");
    private static readonly SubjectKey Bob = SubjectKey.User("bob");

    [Test]
    public void A_tab_that_takes_nothing_holds_up_nobody_else()
    {
        var (pusher, hub) = Start();
        hub.Stick(Ada);
        for (var version = 1; version <= 5_000; version++)
        {
            pusher.Publish([Change(Ada, version)]);
        }

        pusher.Publish([Change(Bob, 1)]);

        hub.SentTo(Bob).Count.ShouldBe(1);
        hub.SentTo(Ada).Count.ShouldBe(1);
    }

    [Test]
    public async Task What_was_committed_while_it_was_stuck_is_told_together_and_nothing_is_left_out()
    {
        var (pusher, hub) = Start();
        var stuck = hub.Stick(Ada);
        for (var version = 1; version <= 20_000; version++)
        {
            pusher.Publish([Change(Ada, version)]);
        }

        stuck.SetResult();

        var sent = await hub.SentToAsync(Ada, 2).Within("the push of what had waited");
        (Number(sent[0], "from"), Number(sent[0], "version")).ShouldBe((0, 1));
        (Number(sent[1], "from"), Number(sent[1], "version")).ShouldBe((1, 20_000));
        ((bool)sent[1]["stale"]!).ShouldBeTrue();
    }

    [Test]
    public async Task A_few_changes_are_told_one_by_one_in_one_push()
    {
        var (pusher, hub) = Start();
        var stuck = hub.Stick(Ada);
        pusher.Publish([Change(Ada, 1)]);
        pusher.Publish([Change(Ada, 2), Change(Ada, 3)]);

        stuck.SetResult();

        var sent = await hub.SentToAsync(Ada, 2).Within("the push of what had waited");
        sent[1]["changes"]!.AsArray().Select(c => (string)c!["event"]!).ShouldBe(["event-2", "event-3"]);
        ((bool)sent[1]["stale"]!).ShouldBeFalse();
    }

    [Test]
    public async Task A_push_that_failed_does_not_end_those_that_follow()
    {
        var (pusher, hub) = Start();
        hub.Stick(Ada).SetException(new InvalidOperationException("the backplane is gone"));

        pusher.Publish([Change(Ada, 1)]);
        hub.Free(Ada);
        pusher.Publish([Change(Ada, 2)]);

        Number((await hub.SentToAsync(Ada, 2).Within("the second push"))[^1], "version").ShouldBe(2);
    }

    [Test]
    public async Task Of_somebody_who_was_forgotten_meanwhile_only_the_new_journey_is_told()
    {
        var (pusher, hub) = Start();
        var stuck = hub.Stick(Ada);
        pusher.Publish([Change(Ada, 7)]);
        pusher.Publish([Change(Ada, 8)]);
        pusher.Publish([Change(Ada, 1, "anew")]);

        stuck.SetResult();

        var sent = await hub.SentToAsync(Ada, 2).Within("the push of what had waited");
        ((string)sent[1]["epoch"]!, Number(sent[1], "from")).ShouldBe(("anew", 0));
    }

    private static (JourneyPusher Pusher, StuckHub Hub) Start()
    {
        var listeners = new HubListeners(new DefaultHubLifetimeManager<OnboardingHub>(NullLogger<DefaultHubLifetimeManager<OnboardingHub>>.Instance));
        listeners.Add(HubGroups.Of(Ada));
        listeners.Add(HubGroups.Of(Bob));
        var hub = new StuckHub();
        return (new(hub, listeners, Options.Create(new OnboardingOptions()), NullLogger<JourneyPusher>.Instance), hub);
    }

    private static JourneyChange Change(SubjectKey subject, long version, string epoch = "e") => new(
        Journey.Empty(subject) with { Version = version, Epoch = epoch }, version - 1, [new EventRecorded($"event-{version}", DateTimeOffset.UnixEpoch)], Stale: false, Catalog.Empty);

    private static long Number(JsonNode push, string name) => push[name]!.GetValue<long>();
}
