namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>Tasks that the user ticks.</summary>
[TestFixture]
public sealed class ManualTaskTests
{
    private static Story List(string tasks = "a - manual;b project.created", string more = "") => new(Catalogs.Checklist("list", tasks, more));

    private static string? Guarded(Story story, string type, string task, string flow = "list") =>
        CommandGuard.Refusal(story.Journey, story.Account, story.NewHand(type, flow, task), story.Catalog);

    [Test]
    public void Is_ticked_and_unticked_by_hand()
    {
        var story = List();
        story.Hand("task.completed", "list", "a").Changes.ShouldBe([new TaskCompleted("list", "a", Story.Dawn)]);
        story.Flow("list").Tasks["a"].ShouldBe(new(Story.Dawn, story.Catalog.Hash) { ByHand = true });
        var reopened = story.Hand("task.reopened", "list", "a");
        reopened.Changes.ShouldBe([new TaskReopened("list", "a")]);
        reopened.Stale.ShouldBeTrue();
        story.Done("list").ShouldBeEmpty();
    }

    [Test]
    public void A_second_tick_and_an_untick_of_what_is_open_change_nothing()
    {
        var story = List();
        story.Hand("task.reopened", "list", "a").Changes.ShouldBeEmpty();
        story.Hand("task.completed", "list", "a");
        story.WaitDays(1).Hand("task.completed", "list", "a").Changes.ShouldBeEmpty();
        story.Flow("list").Tasks["a"].At.ShouldBe(Story.Dawn);
    }

    [Test]
    public void A_task_of_the_servers_is_not_ticked_by_hand()
    {
        var story = List();
        Guarded(story, "task.completed", "b").ShouldBe("The task 'b' is not ticked by hand.");
        story.Hand("task.completed", "list", "b").Refusal.ShouldBe("The task 'b' is not ticked by hand.");
        Guarded(story.Tracked("project.created"), "task.reopened", "b").ShouldBe("The task 'b' is not ticked by hand.");
        Guarded(story, "task.completed", "nowhere").ShouldBe("The checklist 'list' has no such task.");
    }

    [Test]
    public void A_locked_task_is_not_ticked_by_hand()
    {
        var story = List("a - manual after b;b project.created");
        Guarded(story, "task.completed", "a").ShouldBe("The task 'a' waits for 'b'.");
        story.Hand("task.completed", "list", "a").Refusal.ShouldBe("The task 'a' waits for 'b'.");
        Guarded(story.Tracked("project.created"), "task.completed", "a").ShouldBeNull();
    }

    [Test]
    public void What_the_server_has_confirmed_the_user_cannot_untick()
    {
        var story = List("a project.created manual;b member.joined");
        story.Hand("task.completed", "list", "a");
        var confirmed = story.WaitDays(1).Track("project.created");
        confirmed.Changes.OfType<TaskCompleted>().ShouldBeEmpty();
        confirmed.Stale.ShouldBeTrue();
        story.Flow("list").Tasks["a"].ShouldBe(new(Story.Dawn, story.Catalog.Hash));
        Guarded(story, "task.reopened", "a").ShouldBe("The task 'a' was done by what the server recorded.");
    }

    [Test]
    public void Unticking_locks_what_waits_for_it_and_leaves_what_is_done()
    {
        var story = List("a - manual;b project.created after a;c - manual after a;d tip.opened");
        story.Hand("task.completed", "list", "a");
        story.Tracked("project.created").Hand("task.reopened", "list", "a").Refusal.ShouldBeNull();
        story.Done("list").ShouldBe(["b"]);
        Guarded(story, "task.completed", "c").ShouldBe("The task 'c' waits for 'a'.");
    }

    [Test]
    public void A_completed_list_stays_completed()
    {
        var story = List("a - manual").Do("flow.shown", "list");
        story.Hand("task.completed", "list", "a").Changes.ShouldContain(new FlowChanged("list", FlowStatus.Completed, null));
        Guarded(story, "task.reopened", "a").ShouldBe("The checklist 'list' is completed.");
    }

    [Test]
    public void Only_who_sees_the_list_ticks_it()
    {
        Guarded(List(more: ",\"audience\":{\"user\":\"role\",\"equals\":\"owner\"}"), "task.completed", "a").ShouldBe("The user is not in its audience.");
        Guarded(List(more: ",\"start\":{\"when\":{\"event\":\"tip.opened\"}}"), "task.completed", "a").ShouldBe("Its start condition does not hold.");
        Guarded(List().Do("flow.shown", "list").Do("flow.dismissed", "list", reason: "close"), "task.completed", "a")!.ShouldStartWith("The user dismissed it");
    }

    [Test]
    public void A_tour_has_no_tasks()
    {
        var story = new Story(Catalogs.Tour("t", "a"));
        Guarded(story, "task.completed", "a", "t").ShouldBe("A tour has no tasks.");
        story.Hand("task.completed", "t", "a").Refusal.ShouldBe("A tour has no tasks.");
    }

    [Test]
    public void Of_an_accounts_list_it_is_ticked_in_the_accounts_journey_which_every_member_shares()
    {
        var definition = Catalogs.Checklist("team", "a - manual;b project.created", ",\"scope\":\"account\"");
        var story = new Story(definition) { Account = Journey.Empty(SubjectKey.Account("acme")) };
        var tick = story.NewHand("task.completed", "team", "a");
        tick.Subjects().ShouldBe([SubjectKey.User("ann"), SubjectKey.Account("acme")]);
        CommandGuard.Refusal(story.Journey, story.Account, tick, story.Catalog).ShouldBeNull();

        story.Apply(tick).Changes.ShouldBeEmpty();
        var account = story.Account.Apply(tick, story.Catalog);

        account.Changes.ShouldBe([new TaskCompleted("team", "a", Story.Dawn)]);
        story.Flow("team@acme").Tasks.ShouldBeEmpty();
        CommandGuard.Refusal(story.Journey, account.Journey, story.NewHand("task.reopened", "team", "a"), story.Catalog).ShouldBeNull();
    }

    [Test]
    public void Whose_journey_a_tick_reaches_is_the_definitions_to_say()
    {
        var story = List();
        var tick = story.NewHand("task.completed", "list", "a");
        CommandGuard.Refusal(story.Journey, null, tick with { Properties = tick.Properties.Add(EntryNames.Whose, "account") }, story.Catalog).ShouldBe("The tasks of 'list' are the user's.");
    }

    [Test]
    public void A_user_who_is_forgotten_takes_nothing_of_the_account_along()
    {
        var story = new Story(Catalogs.Checklist("team", "a - manual", ",\"scope\":\"account\"")) { Account = Journey.Empty(SubjectKey.Account("acme")) };
        var left = story.NewHand("task.completed", "team", "a").Without(SubjectKey.User("ann"));
        left!.Subjects().ShouldBe([SubjectKey.Account("acme")]);
    }

    [Test]
    public void What_was_unticked_stays_so_under_a_new_catalog_and_in_a_replay()
    {
        var story = List("a - manual;b project.created");
        story.Hand("task.completed", "list", "a");
        story.Hand("task.reopened", "list", "a");
        story.Change(Catalogs.Checklist("list", "a - manual;b project.created optional")).Done("list").ShouldBeEmpty();
        JourneyJson.Write(story.Replay()).ShouldBe(JourneyJson.Write(story.Journey));
    }
}
