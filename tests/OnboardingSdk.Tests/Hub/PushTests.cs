using System.Reflection;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace OnboardingSdk.Tests;

public sealed class PushTests
{
    [Test]
    public async Task What_was_committed_arrives_in_every_tab_of_the_user_and_nobody_elses()
    {
        await using var app = await TestApp.StartAsync();
        var tabs = new[] { await app.ConnectAsync("ada"), await app.ConnectAsync("ada"), await app.ConnectAsync("ada") };
        var other = await app.ConnectAsync("bob");

        await app.Onboarding.TrackAsync("ada", "project.created");

        foreach (var tab in tabs)
        {
            var push = await tab.NextAsync("the tick in a tab of Ada's");
            ((string)push["subject"]!).ShouldBe("user");
            push["changes"]!.AsArray().Select(c => (string)c!["type"]!).ShouldBe(["event", "milestone.reached", "task.completed"], ignoreOrder: true);
        }

        await app.Onboarding.TrackAsync("bob", "task.created");
        ((string)(await other.NextAsync("Bob's own push"))["changes"]![0]!["event"]!).ShouldBe("task.created");
        other.Seen.Count.ShouldBe(1);
    }

    [Test]
    public async Task Nothing_is_pushed_before_it_is_durable()
    {
        await using var app = await TestApp.StartAsync();
        var tab = await app.ConnectAsync("ada");
        var gate = new TaskCompletionSource();
        app.Store.Before = commit => commit.Entries.Any(e => e.Entry.Users.Contains("ada")) ? new(gate.Task) : ValueTask.CompletedTask;
        var tracking = app.Onboarding.TrackAsync("ada", "project.created").AsTask();
        await tab.Connection.InvokeAsync("probe").ContinueWith(_ => { }, TaskScheduler.Default).Within("a round trip on the same connection");
        tab.Seen.ShouldBeEmpty();

        gate.SetResult();
        await tracking;

        (await tab.NextAsync("the push after the commit"))["version"]!.GetValue<long>().ShouldBe(1);
    }

    [Test]
    public async Task Pushes_say_from_which_version_to_which_and_in_which_epoch()
    {
        await using var app = await TestApp.StartAsync();
        var tab = await app.ConnectAsync("ada");
        var gate = new TaskCompletionSource();
        app.Store.Before = _ => new(gate.Task);
        var calls = Enumerable.Range(0, 4).Select(_ => app.Onboarding.TrackAsync("ada", "task.created").AsTask()).ToList();
        gate.SetResult();
        await Task.WhenAll(calls);

        var first = await tab.NextAsync("the first commit");
        var second = await tab.NextAsync("the other three, in one commit");

        (first["from"]!.GetValue<long>(), first["version"]!.GetValue<long>()).ShouldBe((0, 1));
        (second["from"]!.GetValue<long>(), second["version"]!.GetValue<long>()).ShouldBe((1, 4));
        ((string)second["epoch"]!).ShouldBe((await app.Onboarding.GetAsync("ada"))!.Epoch);
        second["changes"]!.AsArray().Count(c => (string)c!["type"]! == "event").ShouldBe(3);
    }

    [Test]
    public async Task A_journey_that_was_forgotten_comes_back_in_another_epoch()
    {
        await using var app = await TestApp.StartAsync();
        var tab = await app.ConnectAsync("ada");
        await app.Onboarding.TrackAsync("ada", "task.created");
        var before = await tab.NextAsync("before");
        await app.Onboarding.ForgetAsync("ada");

        await app.Onboarding.TrackAsync("ada", "task.created");

        var after = await tab.NextAsync("after");
        after["version"]!.GetValue<long>().ShouldBe(1);
        ((string)after["epoch"]!).ShouldNotBe((string)before["epoch"]!);
    }

    [Test]
    public async Task What_happens_in_an_account_reaches_its_members_and_nobody_else()
    {
        await using var app = await TestApp.StartAsync();
        foreach (var (user, account) in new[] { ("ada", "acme"), ("bob", "acme"), ("eve", "other") })
        {
            await app.Onboarding.IdentifyAsync(user, null, new() { Account = account });
        }

        var (ada, bob, eve, nomad) = (await app.ConnectAsync("ada"), await app.ConnectAsync("bob"), await app.ConnectAsync("eve"), await app.ConnectAsync("nomad"));

        await app.Onboarding.TrackAccountAsync("acme", "member.joined");
        await app.Onboarding.TrackAccountAsync("other", "task.created");
        await app.Onboarding.TrackAsync("nomad", "task.created");

        foreach (var member in new[] { ada, bob })
        {
            var push = await member.NextAsync("a member's push", "account");
            ((string)push["account"]!).ShouldBe(OpaqueId.Of(SubjectKey.Account("acme")));
        }

        ((string)(await eve.NextAsync("Eve's account", "account"))["account"]!).ShouldBe(OpaqueId.Of(SubjectKey.Account("other")));
        await nomad.NextAsync("the nomad's own", "user");
        new[] { (ada, 1), (bob, 1), (eve, 1), (nomad, 0) }.ShouldAllBe(t => t.Item1.Seen.Count(m => m.Contains("\"subject\":\"account\"")) == t.Item2);
    }

    [Test]
    public async Task A_user_of_one_tenant_hears_nothing_of_the_same_id_in_another()
    {
        await using var app = await TestApp.StartAsync(o => o.Identify = http => new("ada", Tenant: http.Request.Headers[HeaderAuthentication.Header].ToString()));
        var (one, two) = (await app.ConnectAsync("one"), await app.ConnectAsync("two"));

        await app.Onboarding.ForTenant("one").TrackAsync("ada", "task.created");
        await app.Onboarding.ForTenant("two").TrackAsync("ada", "project.created");

        ((string)(await one.NextAsync("tenant one"))["changes"]![0]!["event"]!).ShouldBe("task.created");
        ((string)(await two.NextAsync("tenant two"))["changes"]![0]!["event"]!).ShouldBe("project.created");
        one.Seen.Count.ShouldBe(1);
        two.Seen.Count.ShouldBe(1);
    }

    [Test]
    public void The_hub_has_no_method_that_a_client_could_call() =>
        typeof(OnboardingHub).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(m => m.DeclaringType != typeof(object) && m.GetBaseDefinition().DeclaringType != typeof(Microsoft.AspNetCore.SignalR.Hub) && !m.IsSpecialName)
            .ShouldBeEmpty();

    [TestCase("changed")]
    [TestCase("Join")]
    [TestCase("AddToGroup")]
    [TestCase("OnConnectedAsync")]
    [TestCase("Dispose")]
    public async Task A_client_that_calls_one_all_the_same_is_told_that_there_is_none(string method)
    {
        await using var app = await TestApp.StartAsync();
        var tab = await app.ConnectAsync("ada");

        var refused = await Should.ThrowAsync<HubException>(() => tab.Connection.InvokeAsync(method).Within("the call is answered"));

        refused.Message.ShouldContain("Method does not exist");
        tab.Connection.State.ShouldBe(HubConnectionState.Connected);
    }

    [Test]
    public async Task A_client_that_sends_more_than_it_could_have_to_say_is_cut_off()
    {
        await using var app = await TestApp.StartAsync();
        var tab = await app.ConnectAsync("ada");

        await tab.Connection.SendAsync("changed", new string('x', 8_000));

        await tab.Closed.Within("the server closes the connection");
    }

    [Test]
    public async Task Nobody_who_is_signed_in_is_let_go_at_once()
    {
        await using var app = await TestApp.StartAsync();

        var tab = await app.ConnectAsync(null);

        await tab.Closed.Within("the server closes the connection");
    }

    [TestCase(null, 401)]
    [TestCase("ada", 200)]
    public async Task Only_somebody_who_is_signed_in_may_negotiate_a_connection(string? user, int status)
    {
        await using var app = await TestApp.StartAsync();

        var response = await app.SendAsync(HttpMethod.Post, "/onboarding/hub/negotiate?negotiateVersion=1", user);

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Test]
    public async Task While_the_account_cannot_be_looked_up_a_tab_is_to_come_again()
    {
        await using var app = await TestApp.StartAsync();
        app.Store.Broken = () => new StoreUnavailableException("locked");

        var tab = await app.ConnectAsync("ada");

        await tab.Closed.Within("the server closes the connection");
    }

    [Test]
    public async Task Without_live_nothing_is_pushed_and_the_state_says_so()
    {
        await using var app = await TestApp.StartAsync(o => o.Live = false);
        var tab = await app.ConnectAsync("ada");

        await app.Onboarding.TrackAsync("ada", "project.created");

        ((bool)(await app.StateAsync("ada"))["live"]!).ShouldBeFalse();
        await tab.Connection.InvokeAsync("probe").ContinueWith(_ => { }, TaskScheduler.Default).Within("a round trip on the same connection");
        tab.Seen.ShouldBeEmpty();
    }
}
