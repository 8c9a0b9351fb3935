using Microsoft.Extensions.DependencyInjection;
using static OnboardingSdk.Tests.Plans.PlanSample;

namespace OnboardingSdk.Tests.Plans;

/// <summary>Members of accounts: who sees what, who did what, and what is left of who went.</summary>
public sealed class AccountTests
{
    private static async Task<TestApp> StartAsync(Action<OnboardingOptions>? options = null)
    {
        var app = await TestApp.StartAsync(options, b => b.Services.AddSingleton<HostNames>().AddSingleton<IOnboardingNames>(s => s.GetRequiredService<HostNames>()), definitions: Flows());
        foreach (var user in new[] { "ada", "bob" })
        {
            await app.Onboarding.IdentifyAsync(user, null, new() { Account = "acme" });
        }

        return app;
    }

    private static string Opaque(string account) => OpaqueId.Of(SubjectKey.Account(account));

    [Test]
    public async Task Every_member_sees_who_did_what_by_the_hosts_name_and_never_by_the_id()
    {
        await using var app = await StartAsync();
        foreach (var user in new[] { "ada", "bob" })
        {
            await app.AnswerAsync(user, new { id = TestApp.NewId(), type = "flow.shown", flow = "team" });
        }

        await app.AnswerAsync("ada", Tick("team", "agree", Opaque("acme")));
        await app.Onboarding.TrackAsync("bob", "task.created");

        var (ada, bob) = (await app.StateAsync("ada"), await app.StateAsync("bob"));
        PlanSample.Task(ada, "team", "agree")["doneBy"]!.ToJsonString().ShouldBe("""{"me":true}""");
        PlanSample.Task(bob, "team", "agree")["doneBy"]!.ToJsonString().ShouldBe("""{"name":"ADA Lovelace"}""");
        PlanSample.Task(ada, "team", "work")["doneBy"]!.ToJsonString().ShouldBe("""{"name":"BOB Lovelace"}""");
        bob.ToJsonString().ShouldNotContain("\"ada\"");
    }

    [Test]
    public async Task What_a_member_did_is_pushed_to_the_others_who_then_ask_for_the_name()
    {
        await using var app = await StartAsync();
        var tab = await app.ConnectAsync("bob");
        await app.AnswerAsync("ada", Tick("team", "agree"));
        var push = await tab.NextAsync("the tick of the colleague");
        while ((string)push["subject"]! != "account" || push["changes"]!.AsArray().Count == 0)
        {
            push = await tab.NextAsync("the tick of the colleague");
        }

        ((bool)push["stale"]!).ShouldBeTrue();
        push.ToJsonString().ShouldNotContain("\"ada");
    }

    [Test]
    public async Task Names_that_fail_or_take_too_long_or_are_nothing_cost_the_page_nothing_but_the_names()
    {
        await using var app = await StartAsync();
        var names = app.Services.GetRequiredService<HostNames>();
        await app.AnswerAsync("ada", Tick("team", "agree"));
        names.Of = (_, _) => throw new InvalidOperationException("The directory is down.");
        PlanSample.Task(await app.StateAsync("bob"), "team", "agree")["doneBy"].ShouldBeNull();
        names.Of = async (_, token) =>
        {
            await System.Threading.Tasks.Task.Delay(Timeout.Infinite, token);
            return new Dictionary<string, string>();
        };
        PlanSample.Task(await app.StateAsync("bob"), "team", "agree")["doneBy"].ShouldBeNull();
        names.Of = (ids, _) => new(ids.ToDictionary(id => id, _ => "  "));
        PlanSample.Task(await app.StateAsync("bob"), "team", "agree")["doneBy"].ShouldBeNull();
        names.Of = (ids, _) => new(ids.ToDictionary(id => id, _ => new string('x', 5_000)));
        ((string)PlanSample.Task(await app.StateAsync("bob"), "team", "agree")["doneBy"]!["name"]!).Length.ShouldBe(100);
    }

    [Test]
    public async Task A_command_of_a_page_that_showed_another_account_is_refused()
    {
        await using var app = await StartAsync();
        await app.Onboarding.IdentifyAsync("ada", null, new() { Account = "globex" });

        Reason(await app.AnswerAsync("ada", Tick("team", "agree", Opaque("acme")))).ShouldBe("The page showed the list of another account.");
        Reason(await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "flow.dismissed", flow = "team", account = Opaque("acme") })).ShouldBe("The page showed the list of another account.");
        Reason(await app.AnswerAsync("ada", Tick("team", "agree", Opaque("globex")))).ShouldBeNull();
        (await app.Onboarding.GetAccountAsync("acme")).ShouldBeNull();
        (await app.Onboarding.GetAccountAsync("globex"))!.Flow("team").Tasks["agree"].By.ShouldBe("ada");
    }

    [Test]
    public async Task Each_account_has_its_own_list_and_what_a_member_folded_is_kept_for_each()
    {
        await using var app = await StartAsync();
        await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "flow.collapsed", flow = "team" });
        await app.Onboarding.IdentifyAsync("ada", null, new() { Account = "globex" });
        ((bool)List(await app.StateAsync("ada"), "team")["collapsed"]!).ShouldBeFalse();
        ((string)(await app.StateAsync("ada"))["account"]!["id"]!).ShouldBe(Opaque("globex"));
        await app.Onboarding.IdentifyAsync("ada", null, new() { Account = "acme" });
        ((bool)List(await app.StateAsync("ada"), "team")["collapsed"]!).ShouldBeTrue();
    }

    [Test]
    public async Task Who_left_sees_nothing_and_is_refused_though_their_cookie_still_names_the_account()
    {
        await using var app = await StartAsync(o => o.Identify = context =>
            context.User.Identity?.IsAuthenticated == true ? new(context.User.Claims.First().Value, "acme") : null);
        (await app.StateAsync("ada"))["account"].ShouldNotBeNull();

        (await app.Onboarding.LeaveAccountAsync("ada", "acme")).Status.ShouldBe(TrackStatus.Recorded);

        var state = await app.StateAsync("ada");
        state["account"].ShouldBeNull();
        state["flows"]!.AsArray().ShouldBeEmpty();
        Reason(await app.AnswerAsync("ada", Tick("team", "agree"))).ShouldBe("The checklist belongs to an account, and the user has no current one.");
        (await app.Onboarding.GetAccountAsync("acme"))!.Flow("team").Tasks.ShouldBeEmpty();

        await app.Onboarding.JoinAccountAsync("ada", "acme");
        Reason(await app.AnswerAsync("ada", Tick("team", "agree"))).ShouldBeNull();
    }

    [Test]
    public async Task A_connection_that_hears_of_the_account_ends_when_its_user_leaves()
    {
        await using var app = await StartAsync();
        var (ada, bob) = (await app.ConnectAsync("ada"), await app.ConnectAsync("bob"));
        await app.Onboarding.LeaveAccountAsync("ada", "acme");
        await ada.Closed.Within("the connection of who has left ends");
        await app.Onboarding.TrackAsync("bob", "task.created");
        await bob.NextAsync("the colleague still hears");
        bob.Connection.State.ShouldBe(Microsoft.AspNetCore.SignalR.Client.HubConnectionState.Connected);
    }

    [Test]
    public async Task A_forgotten_user_leaves_what_they_did_and_not_their_name()
    {
        await using var app = await StartAsync();
        await app.Onboarding.Plans.StartAsync("acme", "launch", new() { Owners = { ["admin"] = "ada" } });
        await app.AnswerAsync("ada", Tick("team", "agree"));

        await app.Onboarding.ForgetAsync("ada");

        var account = (await app.Onboarding.GetAccountAsync("acme"))!;
        account.Flow("team").Tasks["agree"].By.ShouldBeNull();
        account.Flow("launch").Plan!.Roles.ShouldBeEmpty();
        System.Text.Encoding.UTF8.GetString(JourneyJson.Write(account)).ShouldNotContain("\"ada");
        (await app.Onboarding.GetAsync("ada")).ShouldBeNull();
        var log = new List<Entry>();
        await foreach (var entry in app.Store.ReadEntriesAsync(account.Subject))
        {
            log.Add(entry);
        }

        log.ShouldAllBe(e => !e.Users.Contains("ada") && !e.Id.Split(':').Contains("ada") && e.Properties.All(p => p.Value.Text != "ada"));
        var catalog = app.Onboarding.Catalog;
        JourneyJson.Write(Journey.Replay(account.Subject, log, _ => catalog)).ShouldBe(JourneyJson.Write(account));
        PlanSample.Task(await app.StateAsync("bob"), "team", "agree")["doneBy"].ShouldBeNull();
    }

    [Test]
    public async Task A_user_is_not_forgotten_by_halves_while_the_store_is_down()
    {
        await using var app = await StartAsync();
        await app.AnswerAsync("ada", Tick("team", "agree"));
        app.Store.Broken = () => new StoreUnavailableException("down");
        await Should.ThrowAsync<StoreUnavailableException>(async () => await app.Onboarding.ForgetAsync("ada"));
        app.Store.Broken = null;
        (await app.Onboarding.GetAsync("ada")).ShouldNotBeNull();
    }
}
