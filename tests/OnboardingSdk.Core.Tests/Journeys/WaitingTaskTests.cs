namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>Tasks that wait for others.</summary>
[TestFixture]
public sealed class WaitingTaskTests
{
    private const string Sequential = ",\"order\":\"sequential\"";

    private static Story List(string tasks, string more = "") => new(Catalogs.Checklist("list", tasks, more));

    private static string[] Locked(Story story) =>
        [.. story.Catalog.Flows["list"].ShouldBeOfType<ChecklistDefinition>().Tasks
            .Where(t => TaskMoves.Missing(story.Catalog, (ChecklistDefinition)story.Catalog.Flows["list"], story.Flow("list"), t.Id).Any()).Select(t => t.Id)];

    [Test]
    public void A_fact_for_a_locked_task_counts_once_it_is_unlocked_and_not_before()
    {
        var story = List("a project.created;b member.joined after a").Tracked("member.joined");
        story.Done("list").ShouldBeEmpty();
        Locked(story).ShouldBe(["b"]);

        var applied = story.WaitDays(2).Track("project.created");

        applied.Changes.OfType<TaskCompleted>().ShouldBe([new("list", "a", story.Now), new("list", "b", story.Now)]);
        story.Flow("list").Status.ShouldBe(FlowStatus.Completed);
        story.Flow("list").EndedAt.ShouldBe(story.Now);
    }

    [Test]
    public void A_task_is_dated_by_the_last_of_what_it_takes_however_late_that_is_recorded()
    {
        var story = List("a project.created;b member.joined after a").WaitDays(9);
        story.Track("member.joined", Story.Dawn.AddDays(5));
        story.Track("project.created", Story.Dawn.AddDays(3));
        story.Flow("list").Tasks["a"].At.ShouldBe(Story.Dawn.AddDays(3));
        story.Flow("list").Tasks["b"].At.ShouldBe(Story.Dawn.AddDays(5));
    }

    [Test]
    public void A_chain_of_early_facts_ticks_in_one_entry_whatever_the_order_in_which_it_is_written()
    {
        var story = List("d task.added after c;c member.joined after b;b project.created after a;a - manual").Tracked("task.added", "member.joined", "project.created");
        story.Hand("task.completed", "list", "a").Changes.OfType<TaskCompleted>().Select(c => c.Task).ShouldBe(["a", "b", "c", "d"]);
    }

    [Test]
    public void What_a_window_asks_for_is_looked_at_when_the_task_is_unlocked()
    {
        var story = List("""a project.created;b {"event":"member.joined","inLast":"2d"} after a""").Tracked("member.joined").WaitDays(5).Tracked("project.created");
        story.Done("list").ShouldBe(["a"]);
        story.Tracked("member.joined").Done("list").ShouldBe(["a", "b"]);
    }

    [Test]
    public void In_a_sequential_list_each_task_waits_for_those_before_it_and_an_optional_one_holds_up_nobody()
    {
        var story = List("a project.created;b tip.opened optional;c member.joined;d task.added", Sequential);
        Locked(story).ShouldBe(["b", "c", "d"]);
        Locked(story.Tracked("project.created")).ShouldBe(["d"]);
        story.Tracked("task.added").Done("list").ShouldBe(["a"]);
        story.Tracked("member.joined").Done("list").ShouldBe(["a", "c", "d"]);
        story.Flow("list").Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void Where_all_are_optional_a_sequential_list_waits_for_all()
    {
        var story = List("a project.created optional;b member.joined optional", Sequential);
        story.Tracked("member.joined").Done("list").ShouldBeEmpty();
        story.Tracked("project.created").Done("list").ShouldBe(["a", "b"]);
    }

    [Test]
    public void A_tick_that_unlocks_another_task_asks_the_tabs_for_their_state_and_one_that_does_not_does_not()
    {
        List("a project.created;b member.joined after a;c task.added").Track("project.created").Stale.ShouldBeTrue();
        List("a project.created;b member.joined after a;c task.added").Track("task.added").Stale.ShouldBeFalse();
    }

    [Test]
    public void A_task_done_before_the_list_existed_is_done_and_unlocks_what_waits_for_it()
    {
        var story = new Story().Tracked("project.created").WaitDays(1).Tracked("member.joined").WaitDays(1);
        story.Change(Catalogs.Checklist("list", "a project.created;b member.joined after a;c task.added after b"));
        story.Done("list").ShouldBe(["a", "b"]);
        story.Flow("list").Tasks["b"].At.ShouldBe(Story.Dawn.AddDays(1));
        Locked(story).ShouldBeEmpty();
    }

    [Test]
    public void A_new_order_takes_nothing_away()
    {
        var story = List("a project.created;b member.joined").Tracked("member.joined");
        story.Change(Catalogs.Checklist("list", "a project.created;b member.joined;c task.added", Sequential));
        story.Done("list").ShouldBe(["b"]);
        Locked(story).ShouldBe(["c"]);
    }

    [Test]
    public void What_a_recorded_task_unlocks_is_found_though_the_new_catalog_alone_would_not_tick_it()
    {
        var story = List("a project.created;b member.joined after a;c task.added").Tracked("project.created");
        story.Change(Catalogs.Checklist("list", """a {"event":"project.created","count":9};b {"not":{"event":"tip.opened"}} after a;c task.added"""));
        story.Done("list").ShouldBe(["a", "b"]);
    }

    [Test]
    public void Order_is_part_of_what_is_recorded_and_a_list_without_it_has_the_fingerprint_that_it_had()
    {
        var any = Catalogs.Of(Catalogs.Checklist("list", "a project.created;b member.joined"));
        Catalogs.Of(Catalogs.Checklist("list", "a project.created;b member.joined", Sequential)).Fingerprint.ShouldNotBe(any.Fingerprint);
        Catalogs.Of(Catalogs.Checklist("list", "a project.created;b member.joined after a")).Fingerprint.ShouldNotBe(any.Fingerprint);
        Catalogs.Of(Catalogs.Checklist("list", "a project.created manual;b member.joined")).Fingerprint.ShouldNotBe(any.Fingerprint);
        Catalogs.Of(Catalogs.Checklist("list", "a project.created;b member.joined progress")).Fingerprint.ShouldNotBe(any.Fingerprint);
        any.Fingerprint.ShouldBe("105932ff319360c5");
    }
}
