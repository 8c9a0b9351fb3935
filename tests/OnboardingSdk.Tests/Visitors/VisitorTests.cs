using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OnboardingSdk.Tests.Visitors;

/// <summary>Anonymous visitors over real HTTP, with cookies.</summary>
public sealed partial class VisitorTests
{
    private static DefinitionBuilder Definitions() => Sample.Definitions()
        .Tour("look", t => t.Visitors(VisitorRule.Only).StartOn("/").Step("one", s => s.Title("One")).Step("two", s => s.Title("Two")))
        .Tour("both", t => t.Visitors(VisitorRule.Include).StartOn("/both").Step("one", s => s.Title("One")))
        .Milestone("liked", m => m.When(When.Event("page.liked").AtLeast(2)));

    private static Task<TestApp> StartAsync(
        Action<VisitorOptions>? visitors = null, ProbeStore? store = null, TimeProvider? clock = null, Action<OnboardingBuilder>? more = null, Action<WebApplication>? pipeline = null,
        Action<OnboardingOptions>? options = null) =>
        TestApp.StartAsync(options, builder =>
        {
            var onboarding = new OnboardingBuilder(builder.Services).AddVisitors(visitors);
            more?.Invoke(onboarding);
        }, pipeline, store, clock, Definitions());

    private static string VisitorOf(TestApp app) => app.Store.Commits.SelectMany(c => c.Journeys).Select(j => j.Journey.Subject).Last(s => s.IsVisitor).Id;

    [Test]
    public async Task Without_AddVisitors_nobody_gets_a_cookie_or_a_state()
    {
        await using var app = await TestApp.StartAsync(definitions: Definitions());
        using var browser = new Browser(app);
        (await browser.SendAsync(HttpMethod.Get, "/onboarding/state?page=/")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await browser.CommandsAsync("x")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        browser.Cookie.ShouldBeNull();
    }

    [Test]
    public async Task A_visitor_gets_a_cookie_that_scripts_cannot_read_and_is_known_again_and_nothing_is_stored_until_something_happens()
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        var response = await browser.SendAsync(HttpMethod.Get, "/onboarding/state?page=/");
        var cookie = response.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldContain("max-age=7776000");
        cookie.ShouldContain("path=/");
        cookie.ShouldNotContain("secure");
        cookie.ShouldNotContain("visitor:");

        (await browser.ShownAsync()).ShouldBe(["look"]);
        var subject = browser.Subject;
        (await browser.ShownAsync("/both")).ShouldBe(["both"]);
        browser.Subject.ShouldBe(subject);
        app.Store.Commits.ShouldBeEmpty();

        (await browser.DoAsync(Browser.Step("step.shown"))).ShouldBe("applied");
        (await browser.DoAsync(Browser.Step("flow.dismissed"))).ShouldBe("applied");
        (await browser.ShownAsync()).ShouldBeEmpty();
        app.Store.Commits.Count.ShouldBe(2);
        using var other = new Browser(app);
        (await other.ShownAsync()).ShouldBe(["look"]);
    }

    [Test]
    public async Task Over_https_the_cookie_goes_over_https_only()
    {
        await using var app = await StartAsync(pipeline: web =>
        {
            web.Use((context, next) =>
            {
                context.Request.Scheme = "https";
                return next();
            });
            web.UseAuthentication();
            web.UseAuthorization();
            web.MapOnboarding();
        });
        (await app.GetAsync("/onboarding/state?page=/")).Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldContain("secure");
    }

    [Test]
    public async Task Where_the_visitor_may_not_be_recorded_there_is_no_cookie_and_one_that_was_there_goes()
    {
        var consent = true;
        await using var app = await StartAsync(o => o.MayRecord = _ => consent);
        using var browser = new Browser(app);
        await browser.ShownAsync();
        browser.Cookie.ShouldNotBeNull();
        consent = false;
        (await browser.StateAsync()).ShouldBeNull();
        browser.Cookie.ShouldBeNull();
        (await browser.DoAsync(Browser.Like(), "x")).ShouldBe("401");
    }

    [Test]
    public async Task A_consent_that_cannot_be_asked_is_none()
    {
        await using var app = await StartAsync(o => o.MayRecord = _ => throw new InvalidOperationException("No such service."));
        using var browser = new Browser(app);
        (await browser.StateAsync()).ShouldBeNull();
        browser.Cookie.ShouldBeNull();
    }

    [Test]
    public async Task By_itself_it_follows_the_consent_that_ASPNET_knows()
    {
        await using var app = await StartAsync(
            pipeline: web =>
            {
                web.UseCookiePolicy(new() { CheckConsentNeeded = _ => true });
                web.UseAuthentication();
                web.UseAuthorization();
                web.MapOnboarding();
            });
        using var browser = new Browser(app);
        (await browser.StateAsync()).ShouldBeNull();
        browser.Cookie.ShouldBeNull();
    }

    [TestCase("nonsense")]
    [TestCase("$visitor:0123456789abcdef0123456789abcdef")]
    [TestCase(null)]
    public async Task A_cookie_that_was_made_up_or_changed_is_somebody_new(string? text)
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        await browser.ShownAsync();
        await browser.DoAsync(Browser.Step("flow.dismissed"));
        var real = browser.Cookie!;
        var before = browser.Subject;
        browser.Cookie = text ?? real[..^6] + (real[^6] == 'A' ? 'B' : 'A') + real[^5..];
        (await browser.ShownAsync()).ShouldBe(["look"]);
        browser.Subject.ShouldNotBe(before);
        browser.Cookie.ShouldNotBe(real);
    }

    [Test]
    public async Task A_visitor_is_forgotten_by_the_browser_and_the_server_alike_after_its_lifetime()
    {
        var clock = new FakeClock();
        await using var app = await StartAsync(o => o.Lifetime = TimeSpan.FromDays(30), clock: clock);
        using var browser = new Browser(app);
        await browser.ShownAsync();
        var (cookie, subject) = (browser.Cookie, browser.Subject);
        clock.Advance(TimeSpan.FromDays(29));
        await browser.ShownAsync();
        browser.Subject.ShouldBe(subject);
        clock.Advance(TimeSpan.FromDays(1));
        browser.Cookie = cookie;
        await browser.ShownAsync();
        browser.Subject.ShouldNotBe(subject);
    }

    [Test]
    public async Task What_a_visitor_closed_stays_closed_when_they_sign_in_and_what_they_did_counts()
    {
        var witness = new Witness();
        await using var app = await StartAsync(more: witness.Join);
        using var browser = new Browser(app);
        await browser.ShownAsync("/both");
        await browser.DoAsync(Browser.Step("step.shown", "both"));
        await browser.DoAsync(Browser.Step("flow.dismissed", "both"));
        await browser.DoAsync(Browser.Like());
        await app.Onboarding.TrackAsync("ann", "project.created");

        browser.User = "ann";
        (await browser.ShownAsync("/both")).ShouldNotContain("both");
        var journey = (await app.Onboarding.GetAsync("ann"))!;
        journey.Flow("both").Status.ShouldBe(FlowStatus.Dismissed);
        (journey.Facts["page.liked"].Count, journey.Facts["project.created"].Count).ShouldBe((1, 1));
        var told = await witness.NextAsync(7);
        told.Count(t => t.Contains("merged", StringComparison.Ordinal)).ShouldBe(1);
        var notice = witness.Notices.OfType<MergeNotice>().Single();
        (notice.UserId, notice.IsVisitor, notice.MergedUserId).ShouldBe(("ann", true, VisitorOf(app)));
    }

    [Test]
    public async Task Signing_in_again_and_again_merges_once()
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        await browser.ShownAsync();
        await browser.DoAsync(Browser.Like());
        browser.User = "ann";
        for (var i = 0; i < 5; i++)
        {
            await browser.StateAsync();
        }

        app.Store.Names.Count(n => n == EntryNames.Merged).ShouldBe(1);
        (await app.Onboarding.GetAsync("ann"))!.Facts["page.liked"].Count.ShouldBe(1);
    }

    [Test]
    public async Task Two_requests_that_sign_in_at_the_same_moment_merge_once()
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        await browser.ShownAsync();
        await browser.DoAsync(Browser.Like());
        browser.User = "ann";
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.SendAsync(HttpMethod.Get, "/onboarding/state?page=/"))).Within("all states");
        app.Store.Names.Count(n => n == EntryNames.Merged).ShouldBe(1);
        (await app.Onboarding.GetAsync("ann"))!.Facts["page.liked"].Count.ShouldBe(1);
    }

    [Test]
    public async Task Somebody_who_had_done_nothing_signs_in_without_a_trace()
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        await browser.ShownAsync();
        browser.User = "ann";
        await browser.StateAsync();
        app.Store.Commits.ShouldBeEmpty();
    }

    [Test]
    public async Task Server_code_records_what_a_visitor_does_under_the_name_that_it_is_given()
    {
        await using var app = await StartAsync(pipeline: web =>
        {
            web.UseAuthentication();
            web.UseAuthorization();
            web.MapOnboarding();
            web.MapGet("/pricing", async (HttpContext context, IOnboarding onboarding) =>
            {
                var who = await onboarding.CurrentAsync(context);
                (await onboarding.CurrentAsync(context)).ShouldBe(who);
                await onboarding.TrackAsync(who!.UserId, "task.created");
                return who.IsVisitor ? "visitor" : who.UserId;
            });
        });
        using var browser = new Browser(app);
        (await (await browser.SendAsync(HttpMethod.Get, "/pricing")).Content.ReadAsStringAsync()).ShouldBe("visitor");
        (await (await browser.SendAsync(HttpMethod.Get, "/pricing")).Content.ReadAsStringAsync()).ShouldBe("visitor");
        browser.User = "ann";
        (await (await browser.SendAsync(HttpMethod.Get, "/pricing")).Content.ReadAsStringAsync()).ShouldBe("ann");
        (await app.Onboarding.GetAsync("ann"))!.Facts["task.created"].Count.ShouldBe(3);
    }

    [Test]
    public async Task A_store_that_is_down_while_somebody_signs_in_merges_them_later()
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        await browser.ShownAsync();
        await browser.DoAsync(Browser.Like());
        browser.User = "ann";
        app.Store.Broken = () => new StoreUnavailableException("Down.");
        (await browser.SendAsync(HttpMethod.Get, "/onboarding/state?page=/")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        app.Store.Broken = null;
        await browser.StateAsync();
        (await app.Onboarding.GetAsync("ann"))!.Facts["page.liked"].Count.ShouldBe(1);
    }

    [Test]
    public async Task Visitors_are_told_of_changes_only_where_the_host_wants_that()
    {
        await using (var app = await StartAsync())
        {
            using var browser = new Browser(app);
            ((bool?)(await browser.StateAsync())!["live"]).ShouldBe(false);
            (await browser.SendAsync(HttpMethod.Post, "/onboarding/hub/negotiate?negotiateVersion=1")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }

        await using (var app = await StartAsync(o => o.Live = true))
        {
            using var browser = new Browser(app);
            ((bool?)(await browser.StateAsync())!["live"]).ShouldBe(true);
            (await browser.SendAsync(HttpMethod.Post, "/onboarding/hub/negotiate?negotiateVersion=1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Test]
    public async Task A_visitor_of_one_tenant_is_not_merged_into_a_user_of_another()
    {
        await using var app = await StartAsync(
            o => o.Tenant = _ => "north",
            options: o => o.Identify = context => context.User.FindFirst(ClaimTypes.NameIdentifier) is { } id ? new(id.Value, Tenant: "south") : null);
        using var browser = new Browser(app);
        await browser.ShownAsync();
        await browser.DoAsync(Browser.Like());
        browser.User = "ann";
        await browser.StateAsync();
        app.Store.Names.ShouldNotContain(EntryNames.Merged);
        browser.Cookie.ShouldBeNull();
    }

    [Test]
    public void Options_that_cannot_work_are_said_at_the_start() => Should.Throw<Microsoft.Extensions.Options.OptionsValidationException>(async () =>
    {
        await using var app = await StartAsync(o => o.Lifetime = TimeSpan.FromDays(800));
    }).Message.ShouldContain("400 days");
}
