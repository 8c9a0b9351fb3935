namespace OnboardingSdk.Core.Tests.Journeys;

[TestFixture]
public sealed class ChecklistTests
{
    private static Story List(string tasks = "a project.created;b member.joined", string more = "") => new(Catalogs.Checklist("list", tasks, more));

    private static (int Done, int Total, int Percent) Progress(Story story) =>
        Checklists.Progress((ChecklistDefinition)story.Catalog.Flows["list"], story.Flow("list"));

    [Test]
    public void A_task_is_ticked_before_the_checklist_was_ever_shown()
    {
        var story = List();
        story.Track("project.created").Changes.ShouldContain(new TaskCompleted("list", "a", Story.Dawn));
        story.Done("list").ShouldBe(["a"]);
        story.Flow("list").Status.ShouldBe(FlowStatus.NotStarted);
        story.Flow("list").Tasks["a"].ShouldBe(new(Story.Dawn, story.Catalog.Hash));
    }

    [Test]
    public void A_task_is_ticked_once_and_never_unticked()
    {
        var story = List("""a {"user":"role","equals":"owner"};b member.joined""");
        story.Identify(("role", "owner"));
        story.WaitDays(1).Identify(("role", "guest"));
        story.WaitDays(1).Identify(("role", "owner")).Changes.ShouldBeEmpty();
        story.Flow("list").Tasks["a"].At.ShouldBe(Story.Dawn);
    }

    [Test]
    public void All_required_tasks_complete_it_at_the_time_of_the_last_of_them()
    {
        var story = List().Do("flow.shown", "list").WaitDays(9);
        story.Track("member.joined", Story.Dawn.AddDays(6));
        var applied = story.Track("project.created", Story.Dawn.AddDays(3));
        applied.Changes.ShouldContain(new FlowChanged("list", FlowStatus.Completed, null));
        applied.Stale.ShouldBeTrue();
        story.Flow("list").EndedAt.ShouldBe(Story.Dawn.AddDays(6));
    }

    [Test]
    public void A_ticked_task_alone_needs_no_new_state() => List().Track("project.created").Stale.ShouldBeFalse();

    [Test]
    public void Optional_tasks_do_not_count()
    {
        var story = List("a project.created;b member.joined optional;c task.added").Tracked("project.created", "member.joined");
        Progress(story).ShouldBe((1, 2, 50));
        story.Tracked("task.added").Flow("list").Status.ShouldBe(FlowStatus.Completed);
        Progress(story).ShouldBe((2, 2, 100));
    }

    [Test]
    public void Where_all_tasks_are_optional_all_count()
    {
        var story = List("a project.created optional;b member.joined optional").Tracked("project.created");
        Progress(story).ShouldBe((1, 2, 50));
        story.Tracked("member.joined").Flow("list").Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void Percent_is_rounded_down_so_that_only_all_is_a_hundred()
    {
        var story = List("a project.created;b member.joined;c task.added").Tracked("project.created", "member.joined");
        Progress(story).ShouldBe((2, 3, 66));
    }

    [Test]
    public void A_dismissed_checklist_goes_on_ticking_and_stays_dismissed()
    {
        var story = List().Do("flow.shown", "list").Do("flow.dismissed", "list", reason: "close").Tracked("project.created", "member.joined");
        story.Done("list").ShouldBe(["a", "b"]);
        story.Flow("list").Status.ShouldBe(FlowStatus.Dismissed);
        story.Shown().ShouldBeEmpty();
    }

    [Test]
    public void A_dismissed_checklist_that_was_all_done_meanwhile_is_complete_when_it_is_called_back()
    {
        var story = List().Do("flow.shown", "list").Do("flow.dismissed", "list").WaitDays(1).Tracked("project.created", "member.joined");
        story.WaitDays(1).Do("flow.started", "list");
        story.Flow("list").Status.ShouldBe(FlowStatus.Completed);
        story.Flow("list").EndedAt.ShouldBe(Story.Dawn.AddDays(1));
        story.Shown().ShouldBe(["list"]);
    }

    [Test]
    public void A_dismissed_checklist_that_is_called_back_goes_on()
    {
        var story = List().Do("flow.shown", "list").Do("flow.collapsed", "list").Do("flow.dismissed", "list", reason: "close").Do("flow.started", "list");
        var state = story.Flow("list");
        (state.Status, state.Collapsed, state.EndedAt, state.Reason, state.Run).ShouldBe((FlowStatus.Active, false, null, null, 2));
        story.Tracked("project.created", "member.joined").Flow("list").Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void The_closing_words_are_shown_until_they_are_dismissed()
    {
        var story = List().Do("flow.shown", "list").Tracked("project.created", "member.joined");
        story.Shown().ShouldBe(["list"]);
        story.Do("flow.dismissed", "list");
        story.Flow("list").Status.ShouldBe(FlowStatus.Completed);
        story.Flow("list").Acknowledged.ShouldBeTrue();
        story.Shown().ShouldBeEmpty();
    }

    [Test]
    public void The_closing_words_are_not_for_those_who_never_saw_the_checklist() =>
        List().Tracked("project.created", "member.joined").Shown().ShouldBeEmpty();

    [Test]
    public void It_is_folded_and_unfolded()
    {
        var story = List().Do("flow.shown", "list").Do("flow.collapsed", "list");
        story.Flow("list").Collapsed.ShouldBeTrue();
        story.Do("flow.expanded", "list").Flow("list").Collapsed.ShouldBeFalse();
        story.Command("flow.expanded", "list").Changes.ShouldBeEmpty();
    }

    [Test]
    public void Impressions_are_counted()
    {
        var story = List().Do("flow.shown", "list").WaitDays(1).Do("flow.shown", "list");
        var state = story.Flow("list");
        (state.Impressions, state.StartedAt, state.LastShownAt, state.Run).ShouldBe((2, Story.Dawn, Story.Dawn.AddDays(1), 1));
    }

    [Test]
    public void One_that_is_not_dismissible_stays() =>
        List(more: ",\"dismissible\":false").Do("flow.shown", "list").Command("flow.dismissed", "list").Refusal.ShouldNotBeNull();

    [TestCase("step.shown")]
    [TestCase("step.next")]
    [TestCase("step.skipped")]
    public void A_checklist_has_no_steps(string command) => List().Command(command, "list", "a").Refusal.ShouldNotBeNull();

    private const string AccountWide = ",\"scope\":\"account\"";

    [Test]
    public void An_accounts_tasks_are_ticked_in_the_account_and_not_in_the_user()
    {
        var catalog = Catalogs.Of(Catalogs.Checklist("list", "a project.created", AccountWide));
        new Story(catalog).Tracked("project.created").Done("list").ShouldBeEmpty();
        new Story(catalog, Scope.Account).Tracked("project.created").Flow("list").Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void What_a_user_closed_of_an_accounts_checklist_stays_open_in_another_account_and_for_others()
    {
        var story = List(more: AccountWide);
        story.Account = Journey.Empty(SubjectKey.Account("acme"));
        story.Do("flow.shown", "list").Do("flow.dismissed", "list");
        story.Journey.Flows.Keys.ShouldBe(["list@acme"]);
        story.Shown().ShouldBeEmpty();
        story.Account = Journey.Empty(SubjectKey.Account("other"));
        story.Shown().ShouldBe(["list"]);
    }

    [Test]
    public void An_accounts_checklist_without_an_account_takes_nothing() =>
        List(more: AccountWide).Command("flow.shown", "list").Refusal.ShouldNotBeNull();

    [Test]
    public void The_closing_words_of_an_accounts_checklist_are_for_each_user_who_saw_it()
    {
        var story = List("a project.created", AccountWide);
        story.Account = Journey.Empty(SubjectKey.Account("acme"));
        story.Do("flow.shown", "list");
        story.Account = new Story(story.Catalog, Scope.Account).Tracked("project.created").Journey;
        story.Shown().ShouldBe(["list"]);
        story.Do("flow.dismissed", "list").Shown().ShouldBeEmpty();
        new Story(story.Catalog) { Account = story.Account }.Shown().ShouldBeEmpty();
    }
}
