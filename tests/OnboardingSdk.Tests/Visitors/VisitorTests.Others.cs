using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OnboardingSdk.Tests.Visitors;

/// <summary>Several people at one browser, and those who pretend to be somebody.</summary>
public sealed partial class VisitorTests
{
    [Test]
    public async Task On_a_shared_computer_nothing_of_one_flows_to_the_next()
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        await browser.ShownAsync();
        await browser.DoAsync(Browser.Like());
        browser.User = "ann";
        await browser.StateAsync();

        // Signed out, and the next one signs in without a page in between.
        browser.User = "bob";
        (await browser.StateAsync())!["was"].ShouldBeNull();
        browser.Cookie.ShouldBeNull();
        (await app.Onboarding.GetAsync("bob")).ShouldBeNull();

        // And with one: what was done since the first signed out is the second's, and nothing else.
        browser.User = null;
        (await browser.ShownAsync()).ShouldBe(["look"]);
        await browser.DoAsync(Browser.Like());
        browser.User = "cat";
        await browser.StateAsync();
        (await app.Onboarding.GetAsync("cat"))!.Facts["page.liked"].Count.ShouldBe(1);
        (await app.Onboarding.GetAsync("ann"))!.Facts["page.liked"].Count.ShouldBe(1);
    }

    [Test]
    public async Task After_signing_out_a_new_visitor_begins()
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        await browser.ShownAsync();
        var first = browser.Subject;
        await browser.DoAsync(Browser.Step("flow.dismissed"));
        browser.User = "ann";
        await browser.StateAsync();
        browser.User = null;
        (await browser.ShownAsync()).ShouldBe(["look"]);
        browser.Subject.ShouldNotBe(first);
    }

    [Test]
    public async Task A_copied_cookie_opens_nobodys_journey_and_takes_nothing_from_who_has_signed_in()
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        await browser.ShownAsync();
        await browser.DoAsync(Browser.Step("flow.dismissed"));
        using var thief = new Browser(app) { Cookie = browser.Cookie };
        await thief.ShownAsync();
        var visitor = thief.Subject;
        browser.User = "ann";
        await browser.StateAsync();

        // Anonymous, with the visitor's name: nobody. Signed in as somebody else: nothing comes along.
        (await thief.DoAsync(Browser.Like(), visitor)).ShouldBe("401");
        (await thief.ShownAsync()).ShouldBe(["look"]);
        thief.Subject.ShouldNotBe(visitor);
        using var second = new Browser(app) { Cookie = browser.Cookie, User = "eve" };
        await second.StateAsync();
        (await second.DoAsync(Browser.Like(), visitor)).ShouldBe("409");
        (await app.Onboarding.GetAsync("eve")).ShouldBeNull();
        (await app.Onboarding.GetAsync("ann"))!.Facts.ShouldNotContainKey("page.liked");
    }

    [Test]
    public async Task What_was_not_sent_before_signing_in_counts_for_the_user_once()
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        await browser.ShownAsync();
        var visitor = browser.Subject!;
        object shown = Browser.Step("step.shown"), dismissed = Browser.Step("flow.dismissed"), like = Browser.Like();
        (await browser.DoAsync(shown)).ShouldBe("applied");
        (await browser.DoAsync(like)).ShouldBe("applied");

        // The answers were lost: the browser sends both again, with what it had not sent at all.
        browser.User = "ann";
        ((string?)(await browser.StateAsync())!["was"]).ShouldBe(visitor);
        foreach (var command in new[] { shown, like, dismissed, dismissed })
        {
            (await browser.DoAsync(command, visitor)).ShouldBe("applied");
        }

        var journey = (await app.Onboarding.GetAsync("ann"))!;
        (journey.Flow("look").Impressions, journey.Flow("look").Status, journey.Facts["page.liked"].Count).ShouldBe((1, FlowStatus.Dismissed, 1));
    }

    [Test]
    public async Task What_was_not_sent_arrives_also_where_the_server_had_never_heard_of_the_visitor()
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        await browser.ShownAsync();
        var visitor = browser.Subject!;
        browser.User = "ann";
        (await browser.DoAsync(Browser.Like(), visitor)).ShouldBe("applied");
        await browser.StateAsync();
        (await browser.DoAsync(Browser.Like(), visitor)).ShouldBe("applied");
        var journey = (await app.Onboarding.GetAsync("ann"))!;
        journey.Facts["page.liked"].Count.ShouldBe(2);
        journey.Milestones.ShouldContainKey("liked");
    }

    [Test]
    public async Task A_tab_that_still_is_a_visitors_is_told_that_somebody_has_signed_in()
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        await browser.ShownAsync();
        await browser.DoAsync(Browser.Like());
        var (visitor, cookie) = (browser.Subject, browser.Cookie);
        browser.User = "ann";
        await browser.StateAsync();
        browser.User = null;
        browser.Cookie = cookie;
        (await browser.DoAsync(Browser.Like(), visitor)).ShouldBe("401");
        (await app.Onboarding.GetAsync("ann"))!.Facts["page.liked"].Count.ShouldBe(1);
    }

    [Test]
    public async Task A_visitors_browser_completes_nothing_that_is_not_for_visitors()
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        await browser.ShownAsync();
        (await browser.DoAsync(Browser.Step("step.shown", "welcome", "hello"))).ShouldBe("refused");
        (await browser.DoAsync(new { id = TestApp.NewId(), type = "track", @event = "project.created" })).ShouldBe("refused");
        (await browser.DoAsync(new { id = TestApp.NewId(), type = "task.completed", flow = "get-going", task = "project" })).ShouldBe("refused");
        app.Store.Commits.ShouldBeEmpty();
    }

    [Test]
    public async Task Nobody_signs_in_with_a_visitors_name()
    {
        await using var app = await StartAsync();
        using var browser = new Browser(app);
        await browser.ShownAsync();
        await browser.DoAsync(Browser.Like());
        using var claimer = new Browser(app) { User = VisitorOf(app) };
        await claimer.StateAsync();
        claimer.Subject.ShouldNotBe(browser.Subject);
        (await app.Onboarding.TrackAsync("$visitor:ann", "task.created")).Status.ShouldBe(TrackStatus.Rejected);
        (await app.Onboarding.IdentifyAsync(VisitorOf(app), null, new() { Account = "acme" })).Status.ShouldBe(TrackStatus.Rejected);
    }
}
