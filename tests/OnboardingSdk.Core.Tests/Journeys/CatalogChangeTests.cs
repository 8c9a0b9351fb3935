namespace OnboardingSdk.Core.Tests.Journeys;

[TestFixture]
public sealed class CatalogChangeTests
{
    private const string Created = """{"event":"project.created"}""";

    [Test]
    public void A_new_milestone_is_added_with_the_time_at_which_it_became_true_and_the_catalog_that_found_it()
    {
        var story = new Story().WaitDays(3).Tracked("project.created").WaitDays(10).Change(Catalogs.Milestone("m", Created));
        story.Journey.Milestones["m"].ShouldBe(new(Story.Dawn.AddDays(3), story.Catalog.Hash));
        story.Journey.UpdatedAt.ShouldBe(Story.Dawn.AddDays(13));
    }

    [Test]
    public void A_recorded_milestone_stays_as_it_was_whatever_it_now_asks_for()
    {
        var story = new Story(Catalogs.Milestone("m", Created)).Tracked("project.created");
        var recorded = story.Journey.Milestones["m"];
        story.WaitDays(1).Change(Catalogs.Milestone("m", """{"event":"project.created","count":5}""")).Journey.Milestones["m"].ShouldBe(recorded);
        story.Change().Journey.Milestones["m"].ShouldBe(recorded);
    }

    [Test]
    public void What_was_recorded_keeps_its_time_though_it_now_asks_for_less()
    {
        const string Twice = """{"event":"project.created","count":2}""";
        var story = new Story(Catalogs.Milestone("m", Twice), Catalogs.Checklist("l", $"a {Twice};b task.added"));
        story.Tracked("project.created").WaitDays(2).Tracked("project.created").WaitDays(1);
        story.Change(Catalogs.Milestone("m", Created), Catalogs.Checklist("l", "a project.created;b task.added"));
        story.DayOf("m").ShouldBe(2);
        story.Flow("l").Tasks["a"].At.ShouldBe(Story.Dawn.AddDays(2));
    }

    [Test]
    public void A_new_filter_counts_what_was_recorded_before_it()
    {
        var story = new Story();
        story.Track("project.created", null, ("template", "kanban"));
        story.Tracked("project.created").WaitDays(1).Change(Catalogs.Milestone("m", """{"event":"project.created","count":2,"where":{"template":"kanban"}}"""));
        story.Journey.Milestones.ShouldBeEmpty();
        story.Track("project.created", null, ("template", "kanban"));
        story.DayOf("m").ShouldBe(1);
    }

    [Test]
    public void Another_meaning_of_a_segment_is_another_fingerprint()
    {
        var milestone = Catalogs.Milestone("m", """{"segment":"s"}""");
        var one = Catalogs.Of(milestone, Catalogs.Segment("s", """{"user":"role","equals":"owner"}"""));
        var other = Catalogs.Of(milestone, Catalogs.Segment("s", """{"user":"role","equals":"guest"}"""));
        other.Fingerprint.ShouldNotBe(one.Fingerprint);
        var story = new Story(one);
        story.Identify(("role", "guest"));
        story.Change(other).DayOf("m").ShouldBe(0);
    }

    [Test]
    public void Other_texts_and_looks_are_the_same_fingerprint()
    {
        var one = Catalogs.Of("""{"kind":"checklist","id":"l","title":"T","tasks":[{"id":"a","title":"T","complete":{"event":"project.created"}}]}""");
        var other = Catalogs.Of("""{"kind":"checklist","id":"l","title":"U","body":"x","tasks":[{"id":"a","title":"V","complete":{"event":"project.created"}}]}""");
        other.Hash.ShouldNotBe(one.Hash);
        other.Fingerprint.ShouldBe(one.Fingerprint);
    }

    [TestCase(""",  "within":"2d" """)]
    [TestCase(""",  "scope":"account" """)]
    public void What_decides_about_a_milestone_is_part_of_the_fingerprint(string more) =>
        Catalogs.WithMilestone(Created, more).Fingerprint.ShouldNotBe(Catalogs.WithMilestone(Created).Fingerprint);

    [Test]
    public void A_milestone_that_follows_from_a_recorded_one_is_found_though_that_one_now_asks_for_more()
    {
        var story = new Story(Catalogs.Milestone("a", Created)).WaitDays(2).Tracked("project.created").WaitDays(1);
        story.Change(Catalogs.Milestone("a", """{"event":"project.created","count":9}"""), Catalogs.Milestone("b", """{"milestone":"a"}"""));
        story.DayOf("b").ShouldBe(2);
    }

    [Test]
    public void A_milestone_that_follows_from_a_completed_tour_is_found_though_the_tour_now_has_other_steps()
    {
        var story = new Story(Catalogs.Tour("t", "a;b")).Do("step.shown", "t", "a").Do("step.next", "t", "a").WaitDays(4).Do("step.next", "t", "b");
        story.WaitDays(1).Change(Catalogs.Tour("t", "x;y;z"), Catalogs.Milestone("m", """{"flow":"t","is":"completed"}"""));
        story.Flow("t").Status.ShouldBe(FlowStatus.Completed);
        story.DayOf("m").ShouldBe(4);
    }

    [Test]
    public void The_journey_still_begins_with_its_first_entry_though_the_new_catalog_would_refuse_that()
    {
        var story = new Story(Catalogs.Tour("t", "a")).Do("step.shown", "t", "a").WaitDays(8).Tracked("project.created");
        story.Change(Catalogs.Milestone("m", Created, ",\"within\":\"7d\""));
        story.DayOf("m").ShouldBeNull();
    }

    [Test]
    public void A_reset_is_not_undone_by_another_catalog()
    {
        var story = new Story().Tracked("project.created");
        story.Reset();
        story.Change(Catalogs.Milestone("m", Created)).Journey.Milestones.ShouldBeEmpty();
        story.Journey.Facts.ShouldBeEmpty();
    }

    [Test]
    public void A_new_task_is_ticked_from_history_and_keeps_its_time()
    {
        var story = new Story(Catalogs.Checklist("l", "a project.created;b task.added")).WaitDays(2).Tracked("member.joined", "project.created").WaitDays(1);
        story.Change(Catalogs.Checklist("l", "a project.created;b task.added;c member.joined"));
        story.Done("l").ShouldBe(["a", "c"]);
        story.Flow("l").Tasks["c"].ShouldBe(new(Story.Dawn.AddDays(2), story.Catalog.Hash));
    }

    [Test]
    public void A_checklist_that_loses_its_open_task_is_complete_since_the_last_of_the_others()
    {
        var story = new Story(Catalogs.Checklist("l", "a project.created;b task.added")).Do("flow.shown", "l").WaitDays(2).Tracked("project.created").WaitDays(1);
        story.Change(Catalogs.Checklist("l", "a project.created"), Catalogs.Milestone("m", """{"flow":"l","is":"completed"}"""));
        story.Flow("l").Status.ShouldBe(FlowStatus.Completed);
        story.Flow("l").EndedAt.ShouldBe(Story.Dawn.AddDays(2));
        story.DayOf("m").ShouldBe(2);
    }

    [Test]
    public void Recorded_tasks_complete_a_checklist_that_became_shorter_though_they_now_ask_for_more()
    {
        var story = new Story(Catalogs.Checklist("l", "a project.created;b task.added")).Tracked("project.created");
        story.Change(Catalogs.Checklist("l", """a {"event":"project.created","count":9};b task.added optional"""));
        story.Flow("l").Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void A_completed_checklist_stays_completed_when_it_gets_another_task()
    {
        var story = new Story(Catalogs.Checklist("l", "a project.created")).Do("flow.shown", "l").Tracked("project.created");
        story.Change(Catalogs.Checklist("l", "a project.created;b task.added"));
        story.Flow("l").Status.ShouldBe(FlowStatus.Completed);
        Checklists.Progress((ChecklistDefinition)story.Catalog.Flows["l"], story.Flow("l")).ShouldBe((2, 2, 100));
    }

    [Test]
    public void A_dismissed_tour_stays_dismissed_whatever_it_becomes()
    {
        var story = new Story(Catalogs.Tour("t", "a")).Do("flow.dismissed", "t", reason: "close");
        story.Change(Catalogs.Tour("t", "x;y", ",\"dismissible\":false")).Shown().ShouldBeEmpty();
        story.Change().Change(Catalogs.Tour("t", "a")).Shown().ShouldBeEmpty();
    }

    [Test]
    public void A_tour_whose_current_step_was_renamed_goes_on_at_its_place()
    {
        var story = new Story(Catalogs.Tour("t", "a;b;c")).Do("step.shown", "t", "a").Do("step.next", "t", "a").Change(Catalogs.Tour("t", "a;x;c"));
        story.Do("step.shown", "t", "x").Do("step.next", "t", "x").Flow("t").Step.ShouldBe("c");
    }

    [Test]
    public void A_tour_whose_current_step_moved_goes_on_with_that_step()
    {
        var story = new Story(Catalogs.Tour("t", "a;b;c")).Do("step.shown", "t", "a").Do("step.next", "t", "a").Change(Catalogs.Tour("t", "x;y;a;b"));
        story.Do("step.next", "t", "b").Flow("t").Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void A_tour_that_became_shorter_than_its_users_came_goes_on_with_its_last_step()
    {
        var story = new Story(Catalogs.Tour("t", "a;b;c")).Do("step.shown", "t", "a").Do("step.next", "t", "a").Do("step.next", "t", "b");
        story.Change(Catalogs.Tour("t", "x;y")).Do("step.shown", "t", "y").Do("step.back", "t", "y").Do("step.next", "t", "x").Do("step.next", "t", "y");
        story.Flow("t").Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void A_place_that_now_waits_for_an_event_is_moved_on_by_it()
    {
        var story = new Story(Catalogs.Tour("t", "a;b")).Do("step.shown", "t", "a").Change(Catalogs.Tour("t", "x event project.created;b"));
        story.Tracked("project.created").Flow("t").Step.ShouldBe("b");
    }

    [Test]
    public void A_replay_follows_every_catalog()
    {
        var story = new Story(Catalogs.Tour("t", "a;b")).Do("step.shown", "t", "a").Tracked("project.created")
            .Change(Catalogs.Tour("t", "a;x"), Catalogs.Milestone("m", Created)).Do("step.next", "t", "a").Change(Catalogs.Tour("t", "x"));
        story.Do("step.next", "t", "x");
        JourneyJson.Write(story.Replay()).ShouldBe(JourneyJson.Write(story.Journey));
        story.Replay().Version.ShouldBe(story.Journey.Version);
    }
}
