using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace OnboardingSdk.Tests;

/// <summary>How far long work is: told by the host, thinned out, pushed and shown.</summary>
public sealed class ProgressTests
{
    private static DefinitionBuilder Definitions() => new DefinitionBuilder()
        .Event("project.created")
        .Checklist("move-in", c => c.Title("Move in")
            .Task("import", t => t.Title("Import").Progress())
            .Task("check", t => t.Title("Check").Manual().DependsOn("import").Opens("/check"))
            .Task("project", t => t.Title("Project").CompleteWhen(When.Event("project.created"))))
        .Checklist("team", c => c.Account().Title("Team")
            .Task("migrate", t => t.Title("Migrate").Progress())
            .Task("agree", t => t.Title("Agree").Manual()));

    private static Task<TestApp> StartAsync(FakeClock clock) => TestApp.StartAsync(clock: clock, definitions: Definitions());

    private static JsonNode Task(JsonNode state, string id) =>
        state["flows"]!.AsArray().SelectMany(f => f!["tasks"]!.AsArray()).Single(t => (string)t!["id"]! == id)!;

    private static IEnumerable<Entry> Reports(TestApp app) => app.Store.Commits.SelectMany(c => c.Entries).Select(e => e.Entry).Where(e => e.Name == EntryNames.TaskProgress);

    [Test]
    public async Task A_report_is_pushed_with_its_numbers_and_is_in_the_next_state()
    {
        await using var app = await StartAsync(new());
        var (tab, other) = (await app.ConnectAsync("ada"), await app.ConnectAsync("ada"));

        (await app.Onboarding.ReportProgressAsync("ada", "import", 340, 1000)).Status.ShouldBe(TrackStatus.Recorded);

        foreach (var each in new[] { tab, other })
        {
            var push = await each.NextAsync("the report");
            ((bool)push["stale"]!).ShouldBeFalse();
            push["changes"]![0]!.ToJsonString().ShouldBe("""{"type":"task.progress","flow":"move-in","task":"import","done":340,"total":1000}""");
        }

        Task(await app.StateAsync("ada"), "import")["progress"]!.ToJsonString().ShouldBe("""{"done":340,"total":1000}""");
    }

    [Test]
    public async Task A_flood_of_reports_is_a_few_entries_and_the_last_of_them_is_not_lost()
    {
        var clock = new FakeClock();
        await using var app = await StartAsync(clock);

        for (var done = 1; done < 1000; done++)
        {
            (await app.Onboarding.ReportProgressAsync("ada", "import", done, 1000)).Status.ShouldBe(done == 1 ? TrackStatus.Recorded : TrackStatus.Deferred);
        }

        clock.Advance(ProgressReports.ShortestPause);
        (await app.Onboarding.TrackAsync("ada", "project.created")).Status.ShouldBe(TrackStatus.Recorded);
        Reports(app).Select(e => e.Properties["done"].Number).ShouldBe([1, 999]);
    }

    [Test]
    public async Task An_hour_of_reports_is_some_hundred_entries_not_thousands()
    {
        var clock = new FakeClock();
        await using var app = await StartAsync(clock);

        for (var done = 1; done <= 3600; done++)
        {
            await app.Onboarding.ReportProgressAsync("ada", "import", done, 10_000);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        (await app.Onboarding.TrackAsync("ada", "project.created")).Status.ShouldBe(TrackStatus.Recorded);
        Reports(app).Count().ShouldBeInRange(300, 600);
    }

    [Test]
    public async Task The_whole_waits_for_nothing_completes_the_task_and_unlocks_the_next()
    {
        await using var app = await StartAsync(new());
        await app.Onboarding.ReportProgressAsync("ada", "import", 1, 2);
        var before = await app.StateAsync("ada");
        Task(before, "check")["waitsFor"]!.ToJsonString().ShouldBe("""["import"]""");
        Task(before, "check")["action"].ShouldBeNull();
        Task(before, "check")["manual"].ShouldBeNull();

        (await app.Onboarding.ReportProgressAsync("ada", "import", 2, 2)).Status.ShouldBe(TrackStatus.Recorded);

        var after = await app.StateAsync("ada");
        ((bool)Task(after, "import")["done"]!).ShouldBeTrue();
        Task(after, "import")["progress"].ShouldBeNull();
        Task(after, "check")["waitsFor"].ShouldBeNull();
        ((bool)Task(after, "check")["manual"]!).ShouldBeTrue();
        Task(after, "check")["action"].ShouldNotBeNull();
    }

    [Test]
    public async Task What_says_the_same_again_and_again_is_dropped()
    {
        var clock = new FakeClock();
        await using var app = await StartAsync(clock);
        foreach (var done in new[] { 0, 2 })
        {
            await app.Onboarding.ReportProgressAsync("ada", "import", done, 2);
            for (var i = 0; i < 100; i++)
            {
                (await app.Onboarding.ReportProgressAsync("ada", "import", done, 2)).Status.ShouldBe(TrackStatus.Repeated);
                clock.Advance(TimeSpan.FromMilliseconds(100));
            }
        }

        Reports(app).Count().ShouldBe(2);
    }

    [Test]
    public async Task Work_that_nobody_reports_of_any_more_is_forgotten()
    {
        var clock = new FakeClock();
        await using var app = await StartAsync(clock);
        await app.Onboarding.ReportProgressAsync("ada", "import", 1, 2);
        app.Services.GetRequiredService<ProgressReports>().Count.ShouldBe(1);

        clock.Advance(ProgressReports.Silence * 3);

        app.Services.GetRequiredService<ProgressReports>().Count.ShouldBe(0);
        (await app.Onboarding.ReportProgressAsync("ada", "import", 2, 2)).Status.ShouldBe(TrackStatus.Recorded);
    }

    [Test]
    public async Task Who_is_forgotten_does_not_come_back_with_a_report_that_waited()
    {
        var clock = new FakeClock();
        await using var app = await StartAsync(clock);
        await app.Onboarding.ReportProgressAsync("ada", "import", 1, 9);
        await app.Onboarding.ReportProgressAsync("ada", "import", 5, 9);

        await app.Onboarding.ForgetAsync("ada");
        clock.Advance(TimeSpan.FromMinutes(1));

        (await app.Onboarding.TrackAsync("bob", "project.created")).Status.ShouldBe(TrackStatus.Recorded);
        (await app.Onboarding.GetAsync("ada")).ShouldBeNull();
    }

    [Test]
    public async Task An_empty_import_throws_nothing_in_development_either()
    {
        await using var app = await TestApp.StartAsync(o => o.ThrowOnMistakes = true, definitions: Definitions());
        (await app.Onboarding.ReportProgressAsync("ada", "import", 0, 0)).Status.ShouldBe(TrackStatus.Rejected);
        await Should.ThrowAsync<OnboardingException>(async () => await app.Onboarding.ReportProgressAsync("ada", "imprt", 1, 2));
    }

    [Test]
    public async Task What_waits_is_written_when_the_process_ends()
    {
        var app = await StartAsync(new());
        await app.Onboarding.ReportProgressAsync("ada", "import", 1, 9);
        await app.Onboarding.ReportProgressAsync("ada", "import", 5, 9);

        await app.DisposeAsync();

        Reports(app).Last().Properties["done"].Number.ShouldBe(5);
    }

    [Test]
    public async Task Of_an_accounts_task_every_member_sees_it()
    {
        await using var app = await StartAsync(new());
        await app.Onboarding.IdentifyAsync("ada", null, new() { Account = "acme" });
        await app.Onboarding.IdentifyAsync("bob", null, new() { Account = "acme" });

        (await app.Onboarding.ReportProgressAsync("ada", "migrate", 1, 4)).Status.ShouldBe(TrackStatus.Recorded);
        Task(await app.StateAsync("bob"), "migrate")["progress"]!.ToJsonString().ShouldBe("""{"done":1,"total":4}""");

        (await app.Onboarding.ReportAccountProgressAsync("acme", "migrate", 4, 4)).Status.ShouldBe(TrackStatus.Recorded);
        ((bool)Task(await app.StateAsync("bob"), "migrate")["done"]!).ShouldBeTrue();
    }

    [Test]
    public async Task A_member_ticks_a_task_of_the_accounts_for_all()
    {
        await using var app = await StartAsync(new());
        await app.Onboarding.IdentifyAsync("ada", null, new() { Account = "acme" });
        await app.Onboarding.IdentifyAsync("bob", null, new() { Account = "acme" });

        var answer = await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "task.completed", flow = "team", task = "agree" });
        ((string)answer["results"]![0]!["status"]!).ShouldBe("applied");
        ((bool)Task(await app.StateAsync("bob"), "agree")["done"]!).ShouldBeTrue();

        await app.AnswerAsync("bob", new { id = TestApp.NewId(), type = "task.reopened", flow = "team", task = "agree" });
        ((bool)Task(await app.StateAsync("ada"), "agree")["done"]!).ShouldBeFalse();
    }

    [TestCase("improt", 1, 2, null, "There is no task 'improt'. Did you mean 'import'?")]
    [TestCase("import", 1, 2, "move-on", "There is no checklist 'move-on'. Did you mean 'move-in'?")]
    [TestCase("migrate", 1, 2, "move-in", "There is no task 'migrate'. Known: 'check', 'import', 'project'.")]
    [TestCase("import", 0, 0, null, "0 of 0 says nothing of 'import'. Where there was nothing to do, track what completes the task.")]
    [TestCase("import", 0, -2, null, "The total of 'import' cannot be -2: it is from 1 to 2^53.")]
    [TestCase("import", -1, 2, null, "The progress of 'import' cannot be -1.")]
    public async Task A_mistake_in_the_call_is_told_in_words(string task, int done, int total, string? checklist, string reason)
    {
        await using var app = await StartAsync(new());
        var result = await app.Onboarding.ReportProgressAsync("ada", task, done, total, checklist is null ? null : new() { Checklist = checklist });
        (result.Status, result.Reason).ShouldBe((TrackStatus.Rejected, reason));
        app.Store.Commits.ShouldBeEmpty();
    }

    [Test]
    public async Task A_users_task_has_no_progress_of_an_accounts()
    {
        await using var app = await StartAsync(new());
        (await app.Onboarding.ReportAccountProgressAsync("acme", "import", 1, 2)).Reason.ShouldBe("The tasks of 'move-in' are each user's own: report their progress with ReportProgressAsync.");
        (await app.Onboarding.ReportProgressAsync("ada", "migrate", 1, 2)).Status.ShouldBe(TrackStatus.Rejected);
    }

    [Test]
    public async Task A_task_that_two_lists_have_needs_its_lists_name()
    {
        var definitions = Definitions().Checklist("again", c => c.Title("Again").Task("import", t => t.Title("Import").Progress()));
        await using var app = await TestApp.StartAsync(definitions: definitions);
        (await app.Onboarding.ReportProgressAsync("ada", "import", 1, 2)).Reason.ShouldBe("The task 'import' is in several checklists: 'move-in', 'again'. Name one in ProgressOptions.Checklist.");
        (await app.Onboarding.ReportProgressAsync("ada", "import", 1, 2, new() { Checklist = "again" })).Status.ShouldBe(TrackStatus.Recorded);
    }

    [Test]
    public async Task A_browser_reports_nothing_and_ticks_only_what_is_made_for_it()
    {
        await using var app = await StartAsync(new());
        await app.Onboarding.IdentifyAsync("mallory", null, new() { Account = "acme" });

        foreach (var (type, flow, task, reason) in new[]
        {
            ("task.progress", "move-in", "import", "There is no command 'task.progress'."),
            ("task.completed", "move-in", "import", "The task 'import' is not ticked by hand."),
            ("task.completed", "move-in", "project", "The task 'project' is not ticked by hand."),
            ("task.reopened", "move-in", "project", "The task 'project' is not ticked by hand."),
            ("task.completed", "move-in", "check", "The task 'check' waits for 'import'."),
            ("task.completed", "move-in", "nowhere", "The checklist 'move-in' has no such task."),
            ("task.completed", "nowhere", "check", "There is no such flow in the catalog."),
            ("task.completed", "team", "migrate", "The task 'migrate' is not ticked by hand."),
            ("task.completed", "move-in", null, "The command 'task.completed' names a flow and, where it is about a step or a task, that."),
        })
        {
            var answer = await app.AnswerAsync("mallory", new { id = TestApp.NewId(), type, flow, task, step = task, scope = "account", done = 2, total = 2, properties = new { scope = "account" } });
            ((string?)answer["results"]![0]!["reason"]).ShouldBe(reason);
        }

        (await app.Onboarding.GetAsync("mallory"))!.Flows.ShouldBeEmpty();
        (await app.Onboarding.GetAccountAsync("acme")).ShouldBeNull();
    }

    [Test]
    public async Task Who_has_no_account_ticks_nothing_of_one()
    {
        await using var app = await StartAsync(new());
        var answer = await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "task.completed", flow = "team", task = "agree" });
        ((string?)answer["results"]![0]!["reason"]).ShouldBe("The checklist belongs to an account, and the user has no current one.");
    }

    [Test]
    public async Task Of_a_long_row_only_what_can_be_done_next_is_named()
    {
        var definitions = new DefinitionBuilder().Event("x").Checklist("row", c => c.Title("Row").Sequential()
            .Task("a", t => t.Title("A").CompleteWhen(When.Event("x"))).Task("b", t => t.Title("B").Manual()).Task("c", t => t.Title("C").Manual()));
        await using var app = await TestApp.StartAsync(definitions: definitions);
        Task(await app.StateAsync("ada"), "c")["waitsFor"]!.ToJsonString().ShouldBe("""["a"]""");
        await app.Onboarding.TrackAsync("ada", "x");
        Task(await app.StateAsync("ada"), "c")["waitsFor"]!.ToJsonString().ShouldBe("""["b"]""");
    }
}
