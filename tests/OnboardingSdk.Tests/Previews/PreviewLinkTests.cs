using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OnboardingSdk.Tests.Visitors;

namespace OnboardingSdk.Tests.Previews;

/// <summary>Preview links over real HTTP, and what they leave in a real store.</summary>
public sealed class PreviewLinkTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("onboarding").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static DefinitionBuilder Definitions(bool isDraft = true) => Sample.Definitions()
        .UserAttribute("goal", source: EventSource.Client)
        .Tour("templates", t => (isDraft ? t.Draft() : t).Audience(When.User("role", Value.EqualTo("owner"))).StartOnRequest()
            .Step("one", s => s.Title("One").Button("Lead", b => b.Sets("goal", "lead").GoesOn())).Step("two", s => s.Title("Two")))
        .Modal("boards", m => (isDraft ? m.Draft() : m).Title("Boards").Primary("Go", b => b.Sets("goal", "lead").Calls("open")))
        .Checklist("start-here", c => (isDraft ? c.Draft() : c).Title("Start here").Task("project", t => t.Title("Create one").CompleteWhen(When.Event("project.created"))).Task("hand", t => t.Title("By hand").Manual()));

    private Task<TestApp> StartAsync(TimeProvider? clock = null, bool visitors = false, DefinitionBuilder? definitions = null, Action<OnboardingOptions>? options = null, Action<OnboardingBuilder>? use = null) => TestApp.StartAsync(
        options, clock: clock, definitions: definitions ?? Definitions(), use: b =>
        {
            b.AddPreviewLinks().UseSqlite(Path.Combine(folder, "onboarding.db"));
            if (visitors)
            {
                b.AddVisitors();
            }

            use?.Invoke(b);
        });

    private static string Link(TestApp app, string flow = "templates", string page = "/projects", TimeSpan? lifetime = null, string tenant = "default") =>
        app.Services.GetRequiredService<IOnboardingPreviews>().Link(flow, page, lifetime, tenant);

    /// <summary>A client does what a browser would: it follows to the page.</summary>
    private static async Task<(HttpStatusCode Status, string Text)> OpenAsync(TestApp app, string link, string? user)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        var request = new HttpRequestMessage(HttpMethod.Get, link);
        if (user is not null)
        {
            request.Headers.Add(HeaderAuthentication.Header, user);
        }

        var response = await http.SendAsync(request).Within("opening a preview");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return (response.StatusCode, response.Headers.Location?.ToString() ?? await response.Content.ReadAsStringAsync());
    }

    private static JsonNode? Flow(JsonNode state, string id) => state["flows"]!.AsArray().FirstOrDefault(f => (string)f!["id"]! == id);

    [Test]
    public async Task A_link_leads_to_the_page_and_shows_the_draft_whatever_its_audience_and_start_say()
    {
        await using var app = await StartAsync();
        Flow(await app.StateAsync("ada"), "templates").ShouldBeNull();

        (await OpenAsync(app, Link(app), "ada")).ShouldBe((HttpStatusCode.Found, "/projects"));

        var tour = Flow(await app.StateAsync("ada", "/anywhere"), "templates")!;
        ((string)tour["steps"]![0]!["title"]!, (string)tour["status"]!).ShouldBe(("Draft: One", "active"));
        tour["steps"]![0]!["buttons"]![0]!["set"].ShouldBeNull("what a tester presses is set nowhere");
        Flow(await app.StateAsync("bob"), "templates").ShouldBeNull();
    }

    [Test]
    public async Task The_draft_goes_on_from_page_to_page_and_nothing_of_it_counts()
    {
        await using var app = await StartAsync();
        await OpenAsync(app, Link(app), "ada");
        var answer = await app.AnswerAsync("ada",
            new { id = TestApp.NewId(), type = "step.shown", flow = "templates", step = "one", run = 1 }, new { id = TestApp.NewId(), type = "step.next", flow = "templates", step = "one", run = 1 });
        answer["results"]!.AsArray().Select(r => (string)r!["status"]!).ShouldAllBe(s => s == "applied");

        ((string)Flow(await app.StateAsync("ada", "/other"), "templates")!["step"]!).ShouldBe("two");
        var journey = (await app.Onboarding.GetAsync("ada"))!;
        journey.Flow("templates").ShouldBe(new FlowState());
        journey.Exposures.ShouldBeEmpty();
        journey.LastOnScreen.ShouldBeNull();
        var log = new List<Entry>();
        await foreach (var entry in app.Services.GetRequiredService<IOnboardingStore>().ReadEntriesAsync(SubjectKey.User("ada")))
        {
            log.Add(entry);
        }

        log.Select(e => e.Name).ShouldBe(["$flow.previewed", "$step.shown", "$step.next"]);
        log.ShouldAllBe(e => e.Properties["draft"].Boolean == true);
        (await app.Onboarding.ExplainAsync("ada", "templates"))!.ToString().ShouldContain("+ Draft: It is a draft, and a preview link that holds until ");
    }

    [Test]
    public async Task A_modal_and_a_list_are_marked_and_harmless_too()
    {
        await using var app = await StartAsync();
        await OpenAsync(app, Link(app, "boards"), "ada");
        var modal = Flow(await app.StateAsync("ada"), "boards")!;
        ((string)modal["title"]!, (string)modal["primary"]!["call"]!).ShouldBe(("Draft: Boards", "open"));
        modal["primary"]!["set"].ShouldBeNull();

        await OpenAsync(app, Link(app, "start-here"), "ada");
        await app.Onboarding.TrackAsync("ada", "project.created");
        await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "task.completed", flow = "start-here", task = "hand" });
        var list = Flow(await app.StateAsync("ada"), "start-here")!;
        ((string)list["title"]!, (int)list["done"]!, (int)list["total"]!).ShouldBe(("Draft: Start here", 2, 2));
        (await app.Onboarding.GetAsync("ada"))!.Flow("start-here").Tasks.ShouldBeEmpty();
    }

    [Test]
    public async Task A_browser_cannot_begin_a_draft_without_a_link()
    {
        await using var app = await StartAsync();
        var answer = await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "flow.started", flow = "templates" }, new { id = TestApp.NewId(), type = "flow.previewed", flow = "templates" });
        answer["results"]!.AsArray().Select(r => (string)r!["status"]!).ShouldAllBe(s => s == "refused");
    }

    [Test]
    public async Task Observers_hear_nothing_of_it()
    {
        await using var app = await StartAsync(use: b => b.AddObserver<Listener>().Services.AddSingleton<Listener>());
        await OpenAsync(app, Link(app), "ada");
        await app.AnswerAsync("ada",
            new { id = TestApp.NewId(), type = "step.shown", flow = "templates", step = "one", run = 1 }, new { id = TestApp.NewId(), type = "flow.dismissed", flow = "templates", run = 1 });
        await app.Onboarding.StartAsync("ada", "extra");
        var listener = app.Services.GetRequiredService<Listener>();
        (await listener.First.Task.Within("the first notice")).ShouldBe("extra");
    }

    private sealed class Listener : IOnboardingObserver
    {
        public TaskCompletionSource<string> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ValueTask FlowStartedAsync(FlowNotice notice, CancellationToken cancellationToken)
        {
            First.TrySetResult(notice.Flow);
            return ValueTask.CompletedTask;
        }

        public ValueTask FlowDismissedAsync(FlowNotice notice, CancellationToken cancellationToken)
        {
            First.TrySetResult(notice.Flow);
            return ValueTask.CompletedTask;
        }
    }

    [Test]
    public async Task A_link_that_was_changed_or_made_up_is_refused_in_words()
    {
        await using var app = await StartAsync();
        var link = Link(app);
        foreach (var other in new[] { link[..^4] + "AAAA", link[..^20], "/onboarding/preview", "/onboarding/preview?t=", "/onboarding/preview?t=" + new string('A', 5000), "/onboarding/preview?t=%00%0a" })
        {
            var (status, text) = await OpenAsync(app, other, "ada");
            status.ShouldBe(HttpStatusCode.BadRequest);
            text.ShouldBe("This is no preview link of this app, or it was not copied whole. Ask whoever sent it for another.");
        }

        (await app.Onboarding.GetAsync("ada")).ShouldBeNull();
    }

    [Test]
    public async Task A_link_that_has_expired_says_since_when_and_what_it_showed_is_gone()
    {
        var clock = new FakeClock();
        await using var app = await StartAsync(clock);
        var link = Link(app, lifetime: TimeSpan.FromHours(1));
        await OpenAsync(app, link, "ada");
        Flow(await app.StateAsync("ada"), "templates").ShouldNotBeNull();

        clock.Advance(TimeSpan.FromHours(1));
        Flow(await app.StateAsync("ada"), "templates").ShouldBeNull();
        var (status, text) = await OpenAsync(app, link, "ada");
        status.ShouldBe(HttpStatusCode.Gone);
        text.ShouldBe($"This preview link has expired on {clock.GetUtcNow():u}. Ask whoever sent it for another.");
    }

    [Test]
    public async Task A_link_of_another_tenant_and_one_of_nobody_are_refused()
    {
        await using var app = await StartAsync(options: o => o.Identify = c =>
            c.User.Identity?.IsAuthenticated == true ? new("ada", Tenant: "north") : null);
        (await OpenAsync(app, Link(app, tenant: "south"), "ada")).ShouldBe((HttpStatusCode.Forbidden, "This preview link is for another tenant than the one that you are signed in to."));
        (await OpenAsync(app, Link(app, tenant: "north"), "ada")).Status.ShouldBe(HttpStatusCode.Found);
        (await OpenAsync(app, Link(app, tenant: "north"), null)).ShouldBe((HttpStatusCode.Unauthorized, "Nobody is signed in. Sign in, and open the preview link again."));
    }

    [Test]
    public async Task A_visitor_may_open_it_where_visitors_are_on()
    {
        await using var app = await StartAsync(visitors: true);
        using var browser = new Browser(app);
        (await browser.SendAsync(HttpMethod.Get, Link(app, page: "/host"))).StatusCode.ShouldBe(HttpStatusCode.OK, "the client follows to the page");
        (await browser.ShownAsync()).ShouldContain("templates");
        browser.User = "ada";
        (await browser.ShownAsync()).ShouldContain("templates", "who signs in takes it along");
    }

    [Test]
    public async Task Once_it_is_published_the_link_says_so_and_the_flow_begins_for_its_testers_as_for_all()
    {
        string link;
        await using (var app = await StartAsync())
        {
            link = Link(app);
            await OpenAsync(app, link, "ada");
            await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "step.shown", flow = "templates", step = "one", run = 1 });
        }

        await using var published = await StartAsync(definitions: Definitions(isDraft: false));
        (await OpenAsync(published, link, "ada")).ShouldBe((HttpStatusCode.NotFound, "'templates' is no draft any more: it is published, and users meet it as it is."));
        Flow(await published.StateAsync("ada"), "templates").ShouldBeNull("it does not offer itself");
        (await published.Onboarding.GetAsync("ada"))!.Flow("templates").Status.ShouldBe(FlowStatus.NotStarted);
    }

    [Test]
    public async Task Without_AddPreviewLinks_there_is_no_such_page()
    {
        await using var app = await TestApp.StartAsync(definitions: Definitions());
        (await app.GetAsync("/onboarding/preview?t=x", "ada")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        app.Services.GetService<IOnboardingPreviews>().ShouldBeNull();
    }

    [Test]
    public async Task While_the_store_is_down_it_says_so()
    {
        var store = new ProbeStore();
        await using var app = await TestApp.StartAsync(store: store, definitions: Definitions(), use: b => b.AddPreviewLinks());
        store.Broken = () => new StoreUnavailableException("Gone.");
        var (status, text) = await OpenAsync(app, Link(app), "ada");
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        text.ShouldNotBeEmpty();
    }

    [Test]
    public async Task A_link_is_made_of_a_draft_and_a_page_of_the_host_only()
    {
        await using var app = await StartAsync();
        var previews = app.Services.GetRequiredService<IOnboardingPreviews>();
        previews.Drafts.Select(d => d.Id).ShouldBe(["boards", "start-here", "templates"]);
        Should.Throw<OnboardingException>(() => previews.Link("template")).Message.ShouldBe("There is no flow 'template'. Did you mean 'templates'?");
        Should.Throw<OnboardingException>(() => previews.Link("welcome")).Message.ShouldBe("The flow 'welcome' is no draft: users meet it as it is.");
        foreach (var page in new[] { "https://evil.example", "//evil.example", "/\\evil.example", "projects", "" })
        {
            Should.Throw<OnboardingException>(() => previews.Link("templates", page)).Message.ShouldStartWith("A preview link leads to a page of the host");
        }

        Should.Throw<OnboardingException>(() => previews.Link("templates", lifetime: TimeSpan.FromDays(91)));
    }
}
