using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace OnboardingSdk.Tests;

public sealed class StateTests
{
    [Test]
    public async Task Nobody_who_is_signed_in_gets_no_content()
    {
        await using var app = await TestApp.StartAsync();

        (await app.GetAsync("/onboarding/state")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Test]
    public async Task It_is_kept_by_no_cache_and_read_as_nothing_but_json()
    {
        await using var app = await TestApp.StartAsync();

        var response = await app.GetAsync("/onboarding/state", "ada");

        response.Headers.CacheControl!.ToString().ShouldBe("no-store, private");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json; charset=utf-8");
    }

    [Test]
    public async Task It_names_what_is_to_be_shown_on_the_page()
    {
        await using var app = await TestApp.StartAsync();

        var there = await app.StateAsync("ada", "/projects");
        var elsewhere = await app.StateAsync("ada", "/settings");

        there["flows"]!.AsArray().Select(f => (string)f!["id"]!).ShouldBe(["get-going", "welcome"], ignoreOrder: true);
        elsewhere["flows"]!.AsArray().Select(f => (string)f!["id"]!).ShouldBe(["get-going"]);
    }

    [Test]
    public async Task It_says_nothing_of_the_hosts_ids()
    {
        await using var app = await TestApp.StartAsync();
        await app.Onboarding.IdentifyAsync("ada@example.com", null, new() { Account = "acme-inc" });

        var state = (await app.StateAsync("ada@example.com")).ToJsonString();

        state.ShouldNotContain("ada@");
        state.ShouldNotContain("acme");
    }

    [Test]
    public async Task Another_account_has_another_opaque_id_and_no_account_has_none()
    {
        await using var app = await TestApp.StartAsync();
        (await app.StateAsync("ada"))["account"].ShouldBeNull();
        await app.Onboarding.IdentifyAsync("ada", null, new() { Account = "acme" });
        var acme = (string)(await app.StateAsync("ada"))["account"]!["id"]!;

        await app.Onboarding.IdentifyAsync("ada", null, new() { Account = "other" });

        ((string)(await app.StateAsync("ada"))["account"]!["id"]!).ShouldNotBe(acme);
    }

    [Test]
    public async Task It_says_that_the_host_is_in_Development_and_nothing_of_it_elsewhere()
    {
        await using var production = await TestApp.StartAsync();
        await using var development = await TestApp.StartAsync(services: b => b.Services.AddSingleton<IHostEnvironment>(
            new HostingEnvironment { EnvironmentName = "Development", ContentRootPath = Path.GetTempPath() }));

        (await production.StateAsync("ada"))["development"].ShouldBeNull();
        ((bool)(await development.StateAsync("ada"))["development"]!).ShouldBeTrue();
    }

    [Test]
    public async Task A_task_that_counts_says_how_far_it_is_until_it_is_done_and_open_tabs_are_told()
    {
        await using var app = await TestApp.StartAsync(o => o.Identify = _ => new("ada"));
        var tab = await app.ConnectAsync("ada");
        (await CountAsync()).ShouldBe("""{"done":0,"total":2}""");

        await app.Onboarding.TrackAsync("ada", "task.created");
        ((bool)(await tab.NextAsync("the push"))["stale"]!).ShouldBeTrue("the progress is to be asked for");
        (await CountAsync()).ShouldBe("""{"done":1,"total":2}""");

        await app.Onboarding.TrackAsync("ada", "task.created");
        (await CountAsync()).ShouldBeNull();

        async Task<string?> CountAsync() => (await app.StateAsync("ada"))["flows"]!.AsArray().Single(f => (string)f!["id"]! == "get-going")!["tasks"]!.AsArray()
            .Single(t => (string)t!["id"]! == "tasks")!["count"]?.ToJsonString();
    }

    [Test]
    public async Task While_the_store_is_down_it_is_to_be_asked_for_later()
    {
        await using var app = await TestApp.StartAsync();
        app.Store.Broken = () => new StoreUnavailableException("locked");

        var response = await app.GetAsync("/onboarding/state", "ada");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.ToString().ShouldBe("5");
        (await app.Http.GetStringAsync("/host")).ShouldBe("The host's own page.");
    }

    [Test]
    public async Task A_defect_is_a_short_answer_and_a_line_in_the_log()
    {
        await using var app = await TestApp.StartAsync();
        app.Store.OnLoad = _ => throw new FormatException("The stored journey is damaged.");

        var response = await app.GetAsync("/onboarding/state", "ada");

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("damaged");
        app.Logs.Of(24).Count.ShouldBe(1);
    }

    [TestCase("/shop", "/shop/projects", "/shop/projects/new")]
    [TestCase("/mein laden", "/mein%20laden/projects", "/mein%20laden/projects/new")]
    [TestCase("/büro", "/b%C3%BCro/projects", "/b%C3%BCro/projects/new")]
    public async Task Below_a_path_base_pages_are_what_definitions_call_them_and_addresses_lead_below_it(string pathBase, string page, string link)
    {
        await using var app = await TestApp.StartAsync(pipeline: app =>
        {
            app.UsePathBase(pathBase);
            app.UseRouting();
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapOnboarding();
        });

        var state = await app.StateAsync("ada", page, $"{pathBase}/onboarding");

        var flows = state["flows"]!.AsArray();
        var tour = flows.Single(f => (string)f!["id"]! == "welcome")!;
        ((string)tour["steps"]![1]!["href"]!).ShouldBe(link);
        tour["steps"]![0]!["body"]!.ToJsonString().ShouldContain($"\"href\":\"{link.Replace("/projects/new", "/help", StringComparison.Ordinal)}\"");
        ((string)flows.Single(f => (string)f!["id"]! == "get-going")!["tasks"]![0]!["action"]!["href"]!).ShouldBe(link);
    }

    [Test]
    public async Task An_identity_that_fails_or_cannot_be_one_is_nobody_and_is_logged()
    {
        await using var app = await TestApp.StartAsync(o => o.Identify = context => context.Request.Headers["X-Case"].ToString() switch
        {
            "throws" => throw new InvalidOperationException("The host's delegate."),
            "long" => new(new string('x', 201)),
            "nul" => new("a\0b"),
            "account" => new("ada", AccountId: ""),
            _ => new(""),
        });

        foreach (var (@case, logged) in new[] { ("throws", 1), ("long", 2), ("nul", 3), ("account", 4), ("empty", 4) })
        {
            (await app.GetAsync("/onboarding/state", null, ("X-Case", @case))).StatusCode.ShouldBe(HttpStatusCode.NoContent, @case);
            app.Logs.Of(22).Count.ShouldBe(logged, @case);
        }
    }
}
