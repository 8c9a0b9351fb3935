using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace OnboardingSdk.Tests;

/// <summary>What is in a resource center: for whom it is there, and nothing of what is not for them.</summary>
public sealed class ResourceTests
{
    private static Task<TestApp> StartAsync(DefinitionBuilder? definitions = null, Action<WebApplication>? pipeline = null) =>
        TestApp.StartAsync(definitions: definitions ?? CenterSample.Definitions(), clock: new FakeClock(), pipeline: pipeline);

    private static async Task<JsonNode> ReadAsync(TestApp app, string user, string page = "/projects")
    {
        var response = await app.GetAsync($"/onboarding/resources?flow=help&page={Uri.EscapeDataString(page)}", user);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private static string[] Items(JsonNode resources) =>
        [.. resources["sections"]!.AsArray().SelectMany(s => s!["items"]?.AsArray() ?? s["announcements"]!.AsArray()).Select(i => (string)i!["id"]!)];

    private static string[] Unread(JsonNode state) => [.. state["flows"]!.AsArray().Single(f => (string)f!["id"]! == "help")!["unread"]!.AsArray().Select(id => (string)id!)];

    [Test]
    public async Task Nobody_gets_nothing_and_no_cache_keeps_it()
    {
        await using var app = await StartAsync();
        (await app.GetAsync("/onboarding/resources?flow=help&page=/")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var response = await app.GetAsync("/onboarding/resources?flow=help&page=/", "ada");
        response.Headers.CacheControl!.ToString().ShouldBe("no-store, private");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [TestCase("gone")]
    [TestCase("button")]
    [TestCase("welcome")]
    [TestCase("first")]
    [TestCase("")]
    public async Task What_is_no_center_is_not_found(string flow)
    {
        await using var app = await StartAsync();
        (await app.GetAsync($"/onboarding/resources?flow={flow}&page=/", "ada")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task A_center_that_is_not_for_the_user_or_not_for_the_page_is_not_found()
    {
        await using var app = await StartAsync(new DefinitionBuilder().UserAttribute("role").ResourceCenter(
            "help", c => c.Title("H").Audience(When.User("role", Value.EqualTo("owner"))).StartOn("/projects").Announcements("n", "N")));
        (await app.GetAsync("/onboarding/resources?flow=help&page=/projects", "ada")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await app.Onboarding.IdentifyAsync("ada", new { role = "owner" });
        (await app.GetAsync("/onboarding/resources?flow=help&page=/projects", "ada")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.GetAsync("/onboarding/resources?flow=help&page=/team", "ada")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Items_are_those_that_the_user_finds()
    {
        await using var app = await StartAsync();
        Items(await ReadAsync(app, "ada")).ShouldBe(["boards", "minute", "docs", "plan", "keys", "first", "second", "old"]);
        await app.Onboarding.IdentifyAsync("ada", new { role = "owner" });
        await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "step.shown", flow = "welcome", step = "a", run = 1 });
        await app.Onboarding.TrackAsync("ada", "project.created");
        Items(await ReadAsync(app, "ada")).ShouldBe(["boards", "minute", "docs", "team", "plan", "tours.welcome", "keys", "x", "first", "owners", "second", "old"]);
    }

    [Test]
    public async Task The_state_has_nothing_of_it_but_what_is_unread()
    {
        await using var app = await StartAsync();
        await app.Onboarding.IdentifyAsync("ada", null, new() { StartedAt = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        var state = await app.StateAsync("ada");
        state.ToJsonString().ShouldNotContain("kanban");
        state["flows"]!.AsArray().Select(f => (string)f!["kind"]!).ShouldNotContain("announcement");
        Unread(state).ShouldBe(["first", "second"]);
        var answer = await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "flow.completed", flow = "first" });
        ((string)answer["results"]![0]!["status"]!).ShouldBe("applied");
        Unread(answer["state"]!).ShouldBe(["second"]);
        ((bool)(await ReadAsync(app, "ada"))["sections"]![1]!["announcements"]![0]!["unread"]!).ShouldBeFalse();
    }

    [Test]
    public async Task What_is_read_in_one_tab_makes_the_others_ask()
    {
        await using var app = await StartAsync();
        await app.StateAsync("ada");
        var tab = await app.ConnectAsync("ada");
        await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "flow.completed", flow = "first" });
        ((bool)(await tab.NextAsync("the push"))["stale"]!).ShouldBeTrue();
    }

    [Test]
    public async Task A_browser_reads_nothing_that_is_not_for_its_user_and_ends_nothing_that_stands()
    {
        await using var app = await StartAsync();
        foreach (var (type, flow) in new[] { ("flow.completed", "owners"), ("flow.shown", "owners"), ("flow.completed", "help"), ("flow.dismissed", "help"), ("flow.dismissed", "first"), ("flow.started", "button"), ("flow.completed", "button") })
        {
            var answer = await app.AnswerAsync("ada", new { id = TestApp.NewId(), type, flow });
            ((string)answer["results"]![0]!["status"]!).ShouldBe("refused", $"{type} {flow}");
        }
    }

    [Test]
    public async Task Paths_of_the_host_are_below_its_PathBase()
    {
        await using var app = await StartAsync(pipeline: web =>
        {
            web.UsePathBase("/app");
            web.UseRouting();
            web.UseAuthentication();
            web.UseAuthorization();
            web.MapOnboarding();
        });
        var response = await app.GetAsync("/app/onboarding/resources?flow=help&page=/app/projects", "ada");
        var text = await response.Content.ReadAsStringAsync();
        text.ShouldContain("\"src\":\"/app/b.png\"");
        text.ShouldContain("\"href\":\"/app/projects\"");
    }

    [Test]
    public async Task While_the_store_is_down_it_is_unavailable_and_the_host_goes_on()
    {
        await using var app = await StartAsync();
        app.Store.Broken = () => new StoreUnavailableException("locked");
        (await app.GetAsync("/onboarding/resources?flow=help&page=/", "ada")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await app.GetAsync("/host")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
