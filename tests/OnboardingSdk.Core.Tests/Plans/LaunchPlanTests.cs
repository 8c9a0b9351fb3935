namespace OnboardingSdk.Core.Tests.Plans;

[TestFixture]
public sealed class LaunchPlanTests
{
    [Test]
    public void Is_not_there_before_it_is_started_and_records_nothing()
    {
        var story = new PlanStory();
        story.Account.Tracked("task.added", "task.added");
        story.State.Tasks.ShouldBeEmpty();
        story.Member().Shown().ShouldBeEmpty();
        story.Guarded(story.Member(), "read").ShouldBe("It is a launch plan, and was not started for the account.");
        story.Do(EntryNames.TaskAssigned, "sso").Refusal.ShouldBe("The launch plan 'launch' was not started.");
        story.Do(EntryNames.TaskCompleted, "read").Refusal.ShouldBe("The launch plan 'launch' was not started.");
    }

    [Test]
    public void What_facts_had_done_before_is_done_once_it_is_started_and_by_nobody()
    {
        var story = new PlanStory();
        story.Account.Tracked("task.added", "task.added").WaitDays(3);
        story.Do(EntryNames.PlanStarted, null, ["ann"]).Changes.OfType<TaskCompleted>().ShouldBe([new("launch", "add", Story.Dawn)]);
        story.State.Tasks["add"].By.ShouldBeNull();
        story.State.Status.ShouldBe(FlowStatus.Active);
        story.Member().Shown().ShouldBe(["launch"]);
    }

    [Test]
    public void A_second_start_changes_nothing()
    {
        var story = new PlanStory().Started();
        var before = story.State;
        story.Account.WaitDays(1);
        story.Do(EntryNames.PlanStarted, null, null, ("date", "2027-01-01"), ("role.admin", "bob"));
        story.State.ShouldBe(before);
    }

    [TestCase("America/New_York")]
    [TestCase("Pacific/Auckland")]
    public void A_day_that_the_event_names_is_that_day_in_every_time_zone(string zone)
    {
        var launch = PlanStory.Launch.Replace("\"date\":\"due\"}", $"\"date\":\"due\"}},\"timeZone\":\"{zone}\"", StringComparison.Ordinal);
        var story = Story.OfAccount([PlanStory.Attributes, launch]);
        story.Track("project.created", null, ("private", true), ("due", "2026-12-04"));
        story.Flow("launch").Plan!.StartDate.ShouldBe(new(2026, 12, 4));
    }

    [Test]
    public void An_event_of_the_account_starts_it_on_the_day_that_the_event_names()
    {
        var story = new PlanStory();
        story.Account.Track("project.created", null, ("private", false));
        story.State.Plan.ShouldBeNull();
        story.Account.Track("project.created", null, ("private", true), ("due", PropertyValue.From(new DateTimeOffset(2026, 4, 1, 23, 30, 0, TimeSpan.FromHours(-2)))));
        story.Plan.StartDate.ShouldBe(new(2026, 4, 2));
        story.Account.Track("project.created", null, ("private", true));
        story.Plan.StartDate.ShouldBe(new(2026, 4, 2));
    }

    [Test]
    public void A_users_own_event_starts_none()
    {
        var story = new Story(PlanStory.Attributes, PlanStory.Launch);
        story.Track("project.created", null, ("private", true));
        story.Flow("launch").ShouldBe(FlowState.None);
    }

    [Test]
    public void Dates_follow_the_start_and_the_template_unless_the_host_says_otherwise()
    {
        // 2 March 2026 is a Monday.
        var story = new PlanStory().Started();
        Due(story).ShouldBe(["add 2026-03-16", "sso 2026-03-09", "call 2026-03-09"]);
        story.Do(EntryNames.PlanChanged, null, null, ("date", "2026-03-06"));
        Due(story).ShouldBe(["add 2026-03-20", "sso 2026-03-13", "call 2026-03-13"]);
        story.Do(EntryNames.TaskRescheduled, "sso", null, ("due", "2026-05-01"));
        Due(story).ShouldBe(["add 2026-03-20", "sso 2026-05-01", "call 2026-03-13"]);
        story.Account.Change(PlanStory.Attributes, PlanStory.Launch.Replace("5bd", "0d", StringComparison.Ordinal));
        Due(story).ShouldBe(["add 2026-03-20", "sso 2026-05-01", "call 2026-03-06"]);
        story.Do(EntryNames.TaskRescheduled, "sso");
        Due(story)[1].ShouldBe("sso 2026-03-13");
    }

    private static string[] Due(PlanStory story) =>
        [.. LaunchPlan.Of("launch", story.Account.Journey, story.Account.Catalog, story.Account.Now)!.Tasks.Where(t => t.Due is not null).Select(t => $"{t.Id} {t.Due:yyyy-MM-dd}")];

    [Test]
    public void Owners_are_the_templates_roles_until_somebody_is_named()
    {
        var story = new PlanStory().Started("2026-03-02", ("role.admin", "ada"));
        Owner(story, "sso").ShouldBe(new() { UserId = "ada", Role = "admin" });
        Owner(story, "call").ShouldBe(PlanOwner.OfRole("vendor"));
        Owner(story, "read").ShouldBe(PlanOwner.Nobody);
        story.Do(EntryNames.TaskAssigned, "sso", ["bob"], ("user", "bob"));
        Owner(story, "sso").ShouldBe(PlanOwner.OfUser("bob"));
        story.Do(EntryNames.TaskAssigned, "sso", null, ("nobody", true));
        Owner(story, "sso").ShouldBe(PlanOwner.Nobody);
        story.Do(EntryNames.TaskAssigned, "sso");
        story.Do(EntryNames.PlanChanged, null, null, ("role.admin", ""));
        Owner(story, "sso").ShouldBe(PlanOwner.OfRole("admin"));
    }

    private static PlanOwner Owner(PlanStory story, string task) => global::OnboardingSdk.Journeys.Plans.Owner(story.Definition, story.Definition.Tasks.Single(t => t.Id == task), story.State);

    [Test]
    public void A_member_ticks_what_is_nobodys_and_what_is_theirs_and_nothing_else()
    {
        var story = new PlanStory().Started();
        var (member, owner) = (story.Member(), story.Member("owner"));
        story.Guarded(member, "read").ShouldBeNull();
        story.Guarded(member, "sso").ShouldBe("The task 'sso' is somebody else's.");
        story.Guarded(owner, "sso").ShouldBeNull();
        story.Guarded(owner, "call").ShouldBe("The task 'call' is somebody else's.");
        story.Do(EntryNames.TaskAssigned, "sso", ["bob"], ("user", "bob"));
        story.Guarded(owner, "sso").ShouldBe("The task 'sso' is somebody else's.");
        story.Do(EntryNames.TaskAssigned, "sso", ["ann"], ("user", "ann"));
        story.Guarded(member, "sso").ShouldBeNull();
        story.Guarded(member, "sso", "task.reopened").ShouldBeNull();
    }

    [TestCase(EntryNames.PlanStarted)]
    [TestCase(EntryNames.PlanChanged)]
    [TestCase(EntryNames.PlanStopped)]
    [TestCase(EntryNames.TaskAssigned)]
    [TestCase(EntryNames.TaskRescheduled)]
    [TestCase(EntryNames.TaskOverdue)]
    [TestCase(EntryNames.AccountLeft)]
    [TestCase(EntryNames.AccountJoined)]
    [TestCase(EntryNames.UserForgotten)]
    public void No_browser_can_say_what_only_the_host_says(string name)
    {
        var story = new PlanStory().Started();
        var member = story.Member("owner");
        var entry = member.NewHand(name[1..], "launch", "sso");
        CommandGuard.Refusal(member.Journey, story.Account.Journey, entry, story.Account.Catalog).ShouldBe($"There is no command '{name[1..]}'.");
    }

    [Test]
    public void Who_did_it_is_the_first_user_that_the_entry_names()
    {
        var story = new PlanStory().Started();
        story.Do(EntryNames.TaskCompleted, "read", ["bob"]).Stale.ShouldBeTrue();
        story.State.Tasks["read"].By.ShouldBe("bob");
        story.Account.Apply(story.Account.New("task.added") with { Users = ["ada", "bob"] });
        story.Account.Apply(story.Account.New("task.added") with { Users = ["cid", "bob"] });
        story.State.Tasks["add"].By.ShouldBe("cid");
        story.Do(EntryNames.TaskCompleted, "call");
        story.State.Tasks["call"].By.ShouldBeNull();
    }

    [Test]
    public void A_plan_that_was_stopped_is_gone_and_may_begin_anew()
    {
        var story = new PlanStory().Started("2026-03-02", ("role.admin", "ada"));
        story.Do(EntryNames.TaskCompleted, "read", ["bob"]);
        story.Do(EntryNames.PlanStopped);
        story.State.ShouldBe(new() { Run = 1 });
        story.Member().Shown().ShouldBeEmpty();
        story.Started("2026-06-01");
        (story.State.Run, story.State.Tasks.Count, story.Plan.Roles.Count).ShouldBe((2, 0, 0));
    }

    [Test]
    public void A_template_that_gets_a_start_begins_nothing_for_facts_of_before()
    {
        var story = new PlanStory();
        var without = PlanStory.Launch.Replace(",\"date\":\"due\"", "", StringComparison.Ordinal).Replace("{\"event\":\"project.created\",\"where\":{\"private\":true}}", "{\"event\":\"member.joined\"}", StringComparison.Ordinal);
        without.ShouldNotBe(PlanStory.Launch);
        var account = Story.OfAccount(PlanStory.Attributes, without);
        account.Track("project.created", null, ("private", true));
        account.Change(PlanStory.Attributes, PlanStory.Launch);
        account.Flow("launch").Plan.ShouldBeNull();
        Same(account);
        account.Track("project.created", null, ("private", true));
        account.Flow("launch").Plan.ShouldNotBeNull();
        Same(account);
    }

    [Test]
    public void A_running_plan_goes_on_when_the_catalog_changes_and_finds_what_its_new_task_asks_for()
    {
        var story = new PlanStory();
        story.Account.Track("project.created", null, ("private", true));
        story.Account.Apply(story.Account.New("member.joined") with { Users = ["ada"] });
        var changed = PlanStory.Launch
            .Replace("{\"event\":\"project.created\",\"where\":{\"private\":true},\"date\":\"due\"}", "{\"event\":\"task.added\"}", StringComparison.Ordinal)
            .Replace("\"tasks\":[", "\"tasks\":[{\"id\":\"join\",\"title\":\"Join\",\"complete\":{\"event\":\"member.joined\"}},", StringComparison.Ordinal);
        story.Account.Change(PlanStory.Attributes, changed);
        story.State.Tasks.Keys.ShouldBe(["join"]);
        story.Plan.StartDate.ShouldBe(new(2026, 3, 2));
        Same(story.Account);
    }

    [Test]
    public void An_accounts_milestone_follows_a_plan_and_a_task_of_it()
    {
        var story = new PlanStory(
            Catalogs.Milestone("read", """{"flow":"launch","task":"read","is":"completed"}""", ",\"scope\":\"account\""),
            Catalogs.Milestone("launched", """{"flow":"launch","is":"completed"}""", ",\"scope\":\"account\"")).Started();
        story.Do(EntryNames.TaskCompleted, "read").Changes.OfType<MilestoneReached>().Select(m => m.Milestone).ShouldBe(["read"]);
        story.Do(EntryNames.TaskCompleted, "sso");
        story.Do(EntryNames.TaskCompleted, "call");
        story.Account.Tracked("task.added").Track("task.added").Changes.OfType<MilestoneReached>().Select(m => m.Milestone).ShouldBe(["launched"]);
        story.State.Status.ShouldBe(FlowStatus.Completed);
        Same(story.Account);
    }

    private static void Same(Story story) => JourneyJson.Write(story.Replay()).ShouldBe(JourneyJson.Write(story.Journey));
}
