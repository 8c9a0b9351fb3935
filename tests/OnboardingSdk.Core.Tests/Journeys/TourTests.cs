namespace OnboardingSdk.Core.Tests.Journeys;

[TestFixture]
public sealed class TourTests
{
    private static Story Tour(string steps = "a;b;c", string more = "") => new(Catalogs.Tour("t", steps, more));

    private static FlowState State(Story story) => story.Flow("t");

    [Test]
    public void The_first_impression_starts_an_offered_tour()
    {
        var story = Tour();
        story.Command("step.shown", "t", "a").Changes.ShouldBe([new FlowChanged("t", FlowStatus.Active, "a")]);
        State(story).ShouldBe(FlowState.None with
        {
            Status = FlowStatus.Active, Run = 1, Step = "a", RunVersion = 1, StepVersion = 1, StartedAt = Story.Dawn, Impressions = 1,
            ShownInRun = true, SeenAt = Story.Dawn, LastShownAt = Story.Dawn, Offered = true, OfferedRuns = State(story).OfferedRuns, Catalog = story.Catalog.Hash,
            Definition = story.Catalog.Editions.VersionOf(story.Catalog.Flows["t"]),
        });
        State(story).OfferedRuns.ShouldBe([Story.Dawn]);
    }

    [Test]
    public void A_later_step_cannot_start_a_tour() => Tour().Command("step.shown", "t", "b").Refusal.ShouldNotBeNull();

    [TestCase("step.next")]
    [TestCase("step.back")]
    public void A_tour_that_has_not_started_cannot_be_moved(string command) => Tour().Command(command, "t", "a").Refusal.ShouldNotBeNull();

    [Test]
    public void Next_and_back_move_by_one()
    {
        var story = Tour().Do("step.shown", "t", "a").Do("step.next", "t", "a").Do("step.next", "t", "b");
        State(story).Step.ShouldBe("c");
        story.Do("step.back", "t", "c");
        State(story).Step.ShouldBe("b");
        State(story).StepIndex.ShouldBe(1);
    }

    [Test]
    public void Before_the_first_step_there_is_nothing() =>
        Tour().Do("step.shown", "t", "a").Command("step.back", "t", "a").Refusal.ShouldNotBeNull();

    [Test]
    public void Next_on_the_last_step_completes_the_tour()
    {
        var story = Tour("a;b").Do("step.shown", "t", "a").Do("step.next", "t", "a").WaitDays(1).Do("step.next", "t", "b");
        State(story).Status.ShouldBe(FlowStatus.Completed);
        State(story).EndedAt.ShouldBe(Story.Dawn.AddDays(1));
        State(story).Step.ShouldBeNull();
    }

    [Test]
    public void A_step_that_leads_elsewhere_is_followed()
    {
        var story = new Story("""
            {"kind":"tour","id":"t","steps":[{"id":"a","title":"T","next":"b"},{"id":"b","title":"T"},{"id":"c","title":"T"}]}
            """);
        story.Do("step.shown", "t", "a").Do("step.next", "t", "a");
        State(story).Step.ShouldBe("b");
    }

    [Test]
    public void A_second_tab_cannot_skip_a_step()
    {
        var story = Tour().Do("step.shown", "t", "a");
        var second = story.NewCommand("step.next", "t", "a");
        story.Do("step.next", "t", "a");
        var before = story.Journey;
        var applied = story.Apply(second);
        applied.Refusal.ShouldNotBeNull();
        applied.Changes.ShouldBeEmpty();
        applied.Journey.ShouldBeSameAs(before);
        State(story).Step.ShouldBe("b");
    }

    [TestCase("step.shown", "b")]
    [TestCase("step.next", "b")]
    [TestCase("step.back", "c")]
    [TestCase("step.next", "nowhere")]
    [TestCase("step.next", null)]
    [TestCase("flow.collapsed", null)]
    [TestCase("flow.shown", null)]
    public void What_does_not_fit_the_current_step_is_refused(string command, string? step) =>
        Tour().Do("step.shown", "t", "a").Command(command, "t", step).Refusal.ShouldNotBeNull();

    [Test]
    public void A_dismissed_tour_never_returns_by_itself()
    {
        var story = Tour().Do("step.shown", "t", "a").Do("flow.dismissed", "t", reason: "escape");
        State(story).Status.ShouldBe(FlowStatus.Dismissed);
        State(story).Reason.ShouldBe("escape");
        story.Command("step.shown", "t", "a").Refusal.ShouldNotBeNull();
        story.Command("step.next", "t", "a").Refusal.ShouldNotBeNull();
        story.WaitDays(1000).Tracked("project.created").Shown().ShouldBeEmpty();
    }

    [Test]
    public void A_tour_may_be_dismissed_before_it_was_ever_shown()
    {
        var story = Tour().Do("flow.dismissed", "t");
        State(story).Status.ShouldBe(FlowStatus.Dismissed);
        State(story).Run.ShouldBe(1);
    }

    [Test]
    public void A_tour_that_is_not_dismissible_stays() =>
        Tour(more: ",\"dismissible\":false").Do("step.shown", "t", "a").Command("flow.dismissed", "t").Refusal.ShouldNotBeNull();

    [Test]
    public void A_tour_that_was_completed_can_be_started_again_and_has_another_run()
    {
        var story = Tour("a").Do("step.shown", "t", "a").Do("step.next", "t", "a");
        story.WaitDays(1).Do("flow.started", "t");
        State(story).Run.ShouldBe(2);
        State(story).Status.ShouldBe(FlowStatus.Active);
        State(story).StartedAt.ShouldBe(Story.Dawn.AddDays(1));
        State(story).ShownInRun.ShouldBeFalse();
        story.Do("step.shown", "t", "a").Do("step.next", "t", "a");
        State(story).EndedAt.ShouldBe(Story.Dawn.AddDays(1));
    }

    [TestCase("flow.dismissed", null)]
    [TestCase("step.next", "a")]
    [TestCase("step.shown", "a")]
    [TestCase("step.missing", "a")]
    public void What_belongs_to_an_earlier_run_is_refused(string command, string? step)
    {
        var story = Tour().Do("step.shown", "t", "a");
        var late = story.NewCommand(command, "t", step);
        story.Do("flow.started", "t");
        var before = story.Journey;
        story.Apply(late).Refusal.ShouldNotBeNull();
        story.Journey.ShouldBeSameAs(before);
    }

    [TestCase(1.5)]
    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(1e300)]
    public void A_run_that_never_was_is_refused(double run)
    {
        var story = Tour().Do("step.shown", "t", "a");
        var command = story.NewCommand("step.next", "t", "a");
        story.Apply(command with { Properties = command.Properties.SetItem(EntryNames.Run, run) }).Refusal.ShouldNotBeNull();
    }

    [Test]
    public void A_waiting_step_is_skipped_by_the_user_only_where_it_says_so()
    {
        var story = Tour("a event project.created !skippable;b event project.created;c").Do("step.shown", "t", "a").Do("step.skipped", "t", "a", reason: "user");
        State(story).Step.ShouldBe("b");
        story.Command("step.skipped", "t", "b", reason: "user").Refusal.ShouldNotBeNull();
    }

    [Test]
    public void A_step_with_a_missing_target_is_skipped_only_where_it_says_so()
    {
        var story = Tour("a !skip;b;c").Do("step.skipped", "t", "a", reason: "missing");
        State(story).Step.ShouldBe("b");
        story.Command("step.skipped", "t", "b", reason: "missing").Refusal.ShouldNotBeNull();
    }

    [Test]
    public void A_missing_target_consumes_nothing()
    {
        var story = Tour();
        var applied = story.Command("step.missing", "t", "a", reason: "absent");
        applied.Refusal.ShouldBeNull();
        applied.Changes.ShouldBeEmpty();
        State(story).ShouldBe(FlowState.None);
        story.Journey.Version.ShouldBe(1);
        story.Shown().ShouldBe(["t"]);
    }

    [Test]
    public void A_tour_whose_targets_are_all_missing_is_not_used_up()
    {
        var story = Tour("a !skip;b !skip").Do("step.skipped", "t", "a", reason: "missing").Do("step.skipped", "t", "b", reason: "missing");
        State(story).Status.ShouldBe(FlowStatus.NotStarted);
        State(story).Run.ShouldBe(0);
        story.Shown().ShouldBe(["t"]);
        story.Do("step.shown", "t", "a");
        State(story).Run.ShouldBe(1);
    }

    [TestCase("step.next", FlowStatus.Completed)]
    [TestCase("flow.dismissed", FlowStatus.Dismissed)]
    public void A_run_that_was_never_on_screen_leaves_what_was_before(string end, FlowStatus before)
    {
        var story = Tour("a !skip").Do("step.shown", "t", "a").Do(end, "t", "a", reason: "close");
        var ended = State(story);
        story.WaitDays(1).Do("flow.started", "t").Do("flow.started", "t").Do("step.skipped", "t", "a", reason: "missing");
        State(story).Status.ShouldBe(before);
        State(story).EndedAt.ShouldBe(ended.EndedAt);
        State(story).Reason.ShouldBe(ended.Reason);
    }

    [Test]
    public void A_tour_that_was_started_over_and_is_missing_everywhere_was_not_completed()
    {
        var story = Tour("a !skip;b !skip").Do("step.shown", "t", "a").Do("flow.started", "t");
        story.Do("step.skipped", "t", "a", reason: "missing").Do("step.skipped", "t", "b", reason: "missing");
        State(story).Status.ShouldBe(FlowStatus.NotStarted);
        State(story).Impressions.ShouldBe(1);
    }

    [Test]
    public void A_tour_that_was_on_screen_once_is_completed_though_the_rest_was_missing()
    {
        var story = Tour("a;b !skip").Do("step.shown", "t", "a").Do("step.next", "t", "a").Do("step.skipped", "t", "b", reason: "missing");
        State(story).Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void Another_tour_suspends_the_open_one_and_it_comes_back_where_it_was()
    {
        var story = new Story(Catalogs.Tour("first", "a;b"), Catalogs.Tour("second", "x", ",\"start\":{\"auto\":false}"));
        story.Do("step.shown", "first", "a").Do("step.next", "first", "a").Do("flow.started", "second");
        story.Shown().ShouldBe(["second"]);
        story.Do("step.shown", "second", "x").Do("step.next", "second", "x");
        story.Shown().ShouldBe(["first"]);
        story.Flow("first").Step.ShouldBe("b");
    }

    [Test]
    public void A_flow_that_the_catalog_does_not_have_takes_nothing()
    {
        Tour().Command("flow.started", "other").Refusal.ShouldNotBeNull();
        Tour().Apply(new Story().New(EntryNames.FlowStarted)).Refusal.ShouldNotBeNull();
    }
}
