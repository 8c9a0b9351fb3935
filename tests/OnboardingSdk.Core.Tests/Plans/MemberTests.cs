namespace OnboardingSdk.Core.Tests.Plans;

/// <summary>Users who come to an account, leave it, and are forgotten.</summary>
[TestFixture]
public sealed class MemberTests
{
    private static Entry Of(Story story, string name, string account = "acme", string user = "ann") =>
        story.New(name, (EntryNames.Whose, "account")) with { Users = [user], Account = account };

    [Test]
    public void Who_leaves_the_current_account_has_none()
    {
        var story = new Story();
        story.Identify((EntryNames.CurrentAccount, "acme"));
        var left = story.Apply(Of(story, EntryNames.AccountLeft));
        left.Changes.ShouldBe([new AccountLeft("acme")]);
        left.Stale.ShouldBeTrue();
        (story.Journey.Account, story.Journey.HasLeft("acme")).ShouldBe((null, true));
    }

    [Test]
    public void Who_leaves_another_account_keeps_the_current_one()
    {
        var story = new Story();
        story.Identify((EntryNames.CurrentAccount, "acme"));
        story.Apply(Of(story, EntryNames.AccountLeft, "globex"));
        (story.Journey.Account, story.Journey.HasLeft("globex"), story.Journey.HasLeft("acme")).ShouldBe(("acme", true, false));
    }

    [Test]
    public void Who_comes_back_is_a_member_again()
    {
        var story = new Story();
        story.Apply(Of(story, EntryNames.AccountLeft));
        story.Apply(Of(story, EntryNames.AccountJoined));
        (story.Journey.Account, story.Journey.HasLeft("acme"), story.Journey.Left).ShouldBe(("acme", false, null));
        story.Apply(Of(story, EntryNames.AccountLeft));
        story.Identify((EntryNames.CurrentAccount, "acme"));
        (story.Journey.Account, story.Journey.HasLeft("acme")).ShouldBe(("acme", false));
    }

    [Test]
    public void Only_the_latest_hundred_that_were_left_are_remembered()
    {
        var story = new Story();
        for (var i = 0; i < 120; i++)
        {
            story.Wait(TimeSpan.FromSeconds(1)).Apply(Of(story, EntryNames.AccountLeft, $"a{i}"));
        }

        story.Journey.Left!.Count.ShouldBe(100);
        (story.Journey.HasLeft("a19"), story.Journey.HasLeft("a20")).ShouldBe((false, true));
    }

    [Test]
    public void The_tasks_and_roles_of_who_leaves_are_the_templates_again()
    {
        var story = new PlanStory().Started("2026-03-02", ("role.admin", "ann"), ("role.vendor", "eve"));
        story.Do(EntryNames.TaskAssigned, "read", ["ann"], ("user", "ann"));
        story.Account.Apply(Of(story.Account, EntryNames.AccountLeft)).Stale.ShouldBeTrue();
        story.Plan.Roles.Keys.ShouldBe(["vendor"]);
        story.Plan.Tasks.ShouldBeEmpty();
    }

    [Test]
    public void What_a_forgotten_user_did_stays_done_by_nobody_and_so_finds_a_replay()
    {
        var story = new PlanStory().Started("2026-03-02", ("role.admin", "ann"));
        story.Do(EntryNames.TaskCompleted, "read", ["ann"]);
        story.Do(EntryNames.TaskAssigned, "sso", ["bob"], ("user", "bob"));
        story.Do(EntryNames.TaskAssigned, "sso", ["ann"], ("user", "ann"));
        story.Account.Apply(story.Account.New("task.added") with { Users = ["bob"] });
        story.Account.Apply(story.Account.New("task.added") with { Users = ["ann", "bob"] });
        story.State.Tasks["add"].By.ShouldBe("ann");

        story.Account.Apply(Of(story.Account, EntryNames.UserForgotten));
        story.State.Tasks.Keys.ShouldBe(["add", "read"]);
        story.State.Tasks.Values.ShouldAllBe(t => t.By == null);
        (story.Plan.Roles.Count, story.Plan.Tasks.Count).ShouldBe((0, 0));

        var left = story.Account.Log.Select(e => e.Users.Contains("ann") ? e.Without(SubjectKey.User("ann")).ShouldNotBeNull() : e).ToList();
        System.Text.Encoding.UTF8.GetString(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(left)).ShouldNotContain("\"ann\"");
        var replayed = Journey.Replay(story.Account.Journey.Subject, left, _ => story.Account.Catalog);
        JourneyJson.Write(replayed).ShouldBe(JourneyJson.Write(story.Account.Journey));
    }

    [Test]
    public void A_stored_list_of_before_learns_who_did_what_when_it_is_folded_again()
    {
        var list = Catalogs.Checklist("list", "a project.created;b - manual", ",\"scope\":\"account\"");
        var story = Story.OfAccount(list);
        story.Apply(story.New("project.created") with { Users = ["ann"] });
        var older = story.Journey with { Flows = story.Journey.Flows.SetItem("list", story.Flow("list") with { Tasks = story.Flow("list").Tasks.SetItem("a", story.Flow("list").Tasks["a"] with { By = null }) }) };
        var folded = older.Refold(story.Log, story.New(EntryNames.CatalogChanged), story.Catalog);
        folded.Flow("list").Tasks["a"].By.ShouldBe("ann");
    }
}
