namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>Steps that only the server's facts move on.</summary>
[TestFixture]
public sealed class EventStepTests
{
    private static Story Tour(string steps) => new(Catalogs.Tour("t", steps));

    private static string? Step(Story story) => story.Flow("t").Step;

    [Test]
    public void The_event_moves_the_tour_on()
    {
        var story = Tour("a event project.created;b").Do("step.shown", "t", "a");
        var applied = story.Track("project.created");
        applied.Changes.ShouldContain(new FlowChanged("t", FlowStatus.Active, "b"));
        applied.Stale.ShouldBeTrue();
        Step(story).ShouldBe("b");
    }

    [TestCase("step.next", null)]
    [TestCase("step.skipped", "user")]
    [TestCase("step.skipped", "missing")]
    [TestCase("step.skipped", null)]
    public void The_browser_cannot_move_it(string command, string? reason)
    {
        var story = Tour("a event project.created !skip;b").Do("step.shown", "t", "a");
        story.Command(command, "t", "a", reason: reason).Refusal.ShouldNotBeNull();
        Step(story).ShouldBe("a");
    }

    [Test]
    public void Another_event_does_not_move_it() => Step(Tour("a event project.created;b").Do("step.shown", "t", "a").Tracked("member.joined")).ShouldBe("a");

    [Test]
    public void An_event_that_does_not_pass_the_filter_does_not_move_it()
    {
        var story = new Story("""
            {"kind":"tour","id":"t","steps":[
              {"id":"a","title":"T","advance":{"event":"project.created","where":{"template":"kanban"}}},{"id":"b","title":"T"}]}
            """);
        story.Do("step.shown", "t", "a").Tracked("project.created");
        Step(story).ShouldBe("a");
        story.Track("project.created", null, ("template", "kanban"));
        Step(story).ShouldBe("b");
    }

    [Test]
    public void An_event_before_the_tour_does_not_count() =>
        Step(Tour("a event project.created;b").Tracked("project.created").Do("step.shown", "t", "a")).ShouldBe("a");

    [Test]
    public void An_event_a_moment_before_its_step_counts_since_the_tour_has_begun() =>
        Step(Tour("a;b event project.created;c").Do("step.shown", "t", "a").Tracked("project.created").Do("step.next", "t", "a")).ShouldBe("c");

    [Test]
    public void Since_the_step_it_has_to_be_done_again()
    {
        var story = Tour("a;b event project.created step;c").Do("step.shown", "t", "a").Tracked("project.created").Do("step.next", "t", "a");
        Step(story).ShouldBe("b");
        Step(story.Tracked("project.created")).ShouldBe("c");
    }

    [Test]
    public void Who_has_ever_done_it_does_not_meet_the_step() =>
        Step(Tour("a;b event project.created ever;c").Tracked("project.created").Do("step.shown", "t", "a").Do("step.next", "t", "a")).ShouldBe("c");

    [Test]
    public void Who_has_ever_done_what_the_first_step_waits_for_begins_with_the_second()
    {
        var story = Tour("a event project.created ever;b").Tracked("project.created");
        new TourWalk(story.Catalog, (TourDefinition)story.Catalog.Flows["t"], story.Journey, story.Now).First().Step!.Id.ShouldBe("b");
        story.Do("step.shown", "t", "b");
        Step(story).ShouldBe("b");
        Step(Tour("a event project.created ever;b").Tracked("project.created").Do("flow.started", "t")).ShouldBe("b");
    }

    [Test]
    public void A_tour_that_waits_only_for_what_was_done_still_shows_its_last_step() =>
        Step(Tour("a event project.created ever").Tracked("project.created").Do("flow.started", "t")).ShouldBe("a");

    [Test]
    public void One_event_moves_past_all_steps_that_wait_for_it() =>
        Step(Tour("a event project.created;b event project.created;c").Do("step.shown", "t", "a").Tracked("project.created")).ShouldBe("c");

    [Test]
    public void Steps_whose_events_came_in_another_order_are_all_passed()
    {
        var story = Tour("a event project.created;b event member.joined;c event task.added;d").Do("step.shown", "t", "a");
        story.Tracked("task.added", "member.joined");
        Step(story).ShouldBe("a");
        Step(story.Tracked("project.created")).ShouldBe("d");
    }

    [Test]
    public void The_last_events_step_completes_the_tour()
    {
        var story = Tour("a event project.created").Do("step.shown", "t", "a").WaitDays(1).Tracked("project.created");
        story.Flow("t").Status.ShouldBe(FlowStatus.Completed);
        story.Flow("t").EndedAt.ShouldBe(Story.Dawn.AddDays(1));
    }

    [Test]
    public void A_tour_does_not_end_before_it_began_though_its_event_is_told_late()
    {
        var story = Tour("a event project.created").WaitDays(5).Do("step.shown", "t", "a");
        story.Track("project.created", Story.Dawn);
        story.Flow("t").EndedAt.ShouldBe(Story.Dawn.AddDays(5));
    }

    [Test]
    public void Back_into_a_satisfied_step_stays_there_and_next_leaves_it()
    {
        var story = Tour("a event project.created;b").Do("step.shown", "t", "a").Tracked("project.created").Do("step.back", "t", "b");
        Step(story).ShouldBe("a");
        Step(story.Do("step.next", "t", "a")).ShouldBe("b");
    }

    [Test]
    public void Back_into_a_step_that_asks_for_it_again_waits_for_the_event()
    {
        var story = Tour("a event project.created step;b").Do("step.shown", "t", "a").Tracked("project.created").Do("step.back", "t", "b");
        story.Command("step.next", "t", "a").Refusal.ShouldNotBeNull();
        Step(story.Tracked("project.created")).ShouldBe("b");
    }

    [Test]
    public void Another_run_waits_for_the_event_again()
    {
        var story = Tour("a event project.created;b").Do("step.shown", "t", "a").Tracked("project.created").Do("flow.started", "t");
        Step(story).ShouldBe("a");
        story.Command("step.next", "t", "a").Refusal.ShouldNotBeNull();
    }

    [Test]
    public void A_suspended_tour_goes_on_by_its_event()
    {
        var story = new Story(Catalogs.Tour("t", "a event project.created;b"), Catalogs.Tour("u", "x"));
        story.Do("step.shown", "t", "a").Do("flow.started", "u").Tracked("project.created");
        Step(story).ShouldBe("b");
        story.Shown().ShouldBe(["u"]);
    }

    [TestCase(FlowStatus.NotStarted)]
    [TestCase(FlowStatus.Dismissed)]
    public void A_tour_that_is_not_open_is_not_moved(FlowStatus status)
    {
        var story = Tour("a event project.created;b");
        if (status == FlowStatus.Dismissed)
        {
            story.Do("flow.dismissed", "t");
        }

        story.Tracked("project.created").Flow("t").Status.ShouldBe(status);
    }

    [Test]
    public void An_accounts_journey_has_no_tours_to_move() =>
        Story.OfAccount(Catalogs.Tour("t", "a event project.created")).Tracked("project.created").Journey.Flows.ShouldBeEmpty();
}
