namespace OnboardingSdk.Core.Tests.Journeys.Merging;

/// <summary>The rules of a merge, field by field (docs/decisions/0010).</summary>
[TestFixture]
public sealed class MergeRuleTests
{
    private const string Twice = """{"event":"project.created","count":2}""";

    private static (Story Into, Story From) Two(params string[] definitions)
    {
        var catalog = Catalogs.Of(definitions);
        return (new(catalog), new(catalog, SubjectKey.User("bea")));
    }

    private static Story Merged((Story Into, Story From) two)
    {
        var story = two.Into.Merge(two.From);
        Encoded(story.Replay()).ShouldBe(Encoded(story.Journey));
        return story;
    }

    private static string Encoded(Journey journey) => $"{journey.Version} {System.Text.Encoding.UTF8.GetString(JourneyJson.Write(journey))}";

    [Test]
    public void Counts_add_and_the_first_and_last_times_are_those_of_both()
    {
        var two = Two();
        two.From.Tracked("project.created").WaitDays(4).Tracked("project.created");
        two.Into.WaitDays(2).Tracked("project.created");
        var fact = Merged(two).Journey.Facts["project.created"];
        (fact.Count, fact.First, fact.Last).ShouldBe((3, Story.Dawn, Story.Dawn.AddDays(4)));
    }

    [Test]
    public void An_entry_that_names_both_counts_once()
    {
        var two = Two();
        var both = two.Into.New("project.created") with { Id = "both", Users = ["ann", "bea"] };
        two.Into.Apply(both);
        two.From.Apply(both);
        Merged(two).Journey.Facts["project.created"].Count.ShouldBe(1);
    }

    [Test]
    public void A_milestone_keeps_the_earlier_time()
    {
        var two = Two(Catalogs.Milestone("m", """{"event":"project.created"}"""));
        two.From.WaitDays(3).Tracked("project.created");
        two.Into.WaitDays(1).Tracked("project.created");
        Merged(two).DayOf("m").ShouldBe(1);
        Two(Catalogs.Milestone("m", """{"event":"project.created"}""")).Into.DayOf("m").ShouldBeNull();
    }

    [Test]
    public void What_only_both_together_reach_is_reached_when_the_last_of_it_happened()
    {
        var two = Two(Catalogs.Milestone("m", Twice));
        two.From.WaitDays(1).Tracked("project.created");
        two.Into.WaitDays(5).Tracked("project.created").WaitDays(5);
        var story = Merged(two);
        story.DayOf("m").ShouldBe(5);
        story.BeforeMerge!.Milestones.ShouldBeEmpty();
    }

    [Test]
    public void What_was_true_of_both_only_for_a_while_was_true()
    {
        var two = Two(Catalogs.Milestone("busy", """{"event":"task.added","count":2,"inLast":"1d"}"""));
        two.From.WaitDays(1).Tracked("task.added");
        two.Into.WaitDays(1.5).Tracked("task.added").WaitDays(30);
        Merged(two).DayOf("busy").ShouldBe(1.5);
    }

    [TestCase("flow.dismissed", null, FlowStatus.Dismissed)]
    [TestCase(null, "flow.dismissed", FlowStatus.Dismissed)]
    [TestCase("step.next", null, FlowStatus.Completed)]
    [TestCase("step.next", "flow.dismissed", FlowStatus.Dismissed)]
    [TestCase(null, null, FlowStatus.Active)]
    public void Closed_stays_closed_and_through_is_through_whoever_did_it(string? theirs, string? mine, FlowStatus status)
    {
        var two = Two(Catalogs.Tour("t", "a"));
        foreach (var (story, what) in new[] { (two.From, theirs), (two.Into, mine) })
        {
            story.Do("step.shown", "t", "a").WaitDays(1);
            if (what is not null)
            {
                story.Do(what, "t", "a");
            }
        }

        var flow = Merged(two).Flow("t");
        flow.Status.ShouldBe(status);
        (flow.CompletedAt is not null).ShouldBe(theirs == "step.next");
        (flow.DismissedAt is not null).ShouldBe(theirs == "flow.dismissed" || mine == "flow.dismissed");
        (flow.Impressions, flow.SeenAt).ShouldBe((2, Story.Dawn));
    }

    [Test]
    public void A_flow_that_only_one_has_met_is_as_that_one_left_it()
    {
        var two = Two(Catalogs.Tour("t", "a;b"), Catalogs.Tour("u", "a;b"));
        two.From.Do("step.shown", "t", "a").Do("step.next", "t", "a");
        two.Into.Do("step.shown", "u", "a");
        var story = Merged(two);
        (story.Flow("t").Status, story.Flow("t").Step, story.Flow("u").Step).ShouldBe((FlowStatus.Active, "b", "a"));
    }

    [Test]
    public void Of_two_that_are_under_way_the_further_one_goes_on()
    {
        var two = Two(Catalogs.Tour("t", "a;b;c"));
        two.From.Do("step.shown", "t", "a").Do("step.next", "t", "a");
        two.Into.Do("step.shown", "t", "a");
        var story = Merged(two);
        (story.Flow("t").Step, story.Flow("t").Run).ShouldBe(("b", 1));
        story.Do("step.next", "t", "b").Flow("t").Step.ShouldBe("c");
    }

    [Test]
    public void A_tour_in_the_middle_of_which_somebody_signs_up_goes_on_with_what_they_did_since_it_began()
    {
        var two = Two(Catalogs.Tour("t", "a;b event project.created"));
        two.From.Tracked("project.created").Do("step.shown", "t", "a");
        two.Into.WaitDays(1).Tracked("member.joined");
        var story = Merged(two);
        var tour = (TourDefinition)story.Catalog.Flows["t"];
        new TourWalk(story.Catalog, tour, story.Journey, story.Now).Satisfied(story.Flow("t"), tour.Steps[1]).ShouldBeNull();

        var other = Two(Catalogs.Tour("t", "a;b event project.created"));
        other.From.Do("step.shown", "t", "a").Tracked("project.created");
        other.Into.WaitDays(1).Tracked("member.joined");
        Merged(other).Do("step.next", "t", "a").Flow("t").Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void A_checklist_that_one_of_them_closed_does_not_come_back_with_its_closing_words()
    {
        var two = Two(Catalogs.Checklist("l", "a project.created"));
        two.From.Do("flow.shown", "l").Do("flow.dismissed", "l");
        two.Into.WaitDays(1).Do("flow.shown", "l").Tracked("project.created");
        var story = Merged(two);
        story.Flow("l").CompletedAt.ShouldNotBeNull();
        story.Shown().ShouldBeEmpty();
    }

    [Test]
    public void Tasks_of_both_are_done_and_together_they_may_complete_the_list()
    {
        var two = Two(Catalogs.Checklist("l", "a project.created;b member.joined"));
        two.From.Do("flow.shown", "l").Tracked("project.created");
        two.Into.WaitDays(2).Tracked("member.joined");
        var story = Merged(two);
        story.Done("l").ShouldBe(["a", "b"]);
        (story.Flow("l").Status, story.Flow("l").EndedAt).ShouldBe((FlowStatus.Completed, Story.Dawn.AddDays(2)));
    }

    [Test]
    public void A_task_that_a_fact_did_is_no_longer_in_hand_though_the_other_one_ticked_it()
    {
        var two = Two(Catalogs.Checklist("l", "a project.created manual;b member.joined"));
        two.From.Hand("task.completed", "l", "a").Refusal.ShouldBeNull();
        two.Into.WaitDays(1).Tracked("project.created");
        var task = Merged(two).Flow("l").Tasks["a"];
        (task.ByHand, task.At).ShouldBe((false, Story.Dawn));
    }

    [Test]
    public void Of_the_same_work_the_further_report_counts_and_of_another_the_later()
    {
        var two = Two(Catalogs.Checklist("l", "a - progress;b - progress;c member.joined"));
        two.From.Report("l", "a", 7, 10);
        two.From.Report("l", "b", 9, 10);
        two.Into.WaitDays(1).Report("l", "a", 3, 10);
        two.Into.Report("l", "b", 1, 20);
        var progress = Merged(two).Flow("l").Progress!;
        (progress["a"].Done, progress["b"].Done, progress["b"].Total).ShouldBe((7, 1, 20));
    }

    [Test]
    public void The_ledger_has_what_both_saw_and_the_latest_of_it_if_that_is_too_much()
    {
        var two = Two(Catalogs.Tour("t", "a", """, "start":{"frequency":{"times":20,"until":"never"}}"""));
        for (var i = 0; i < 15; i++)
        {
            two.From.Do("step.shown", "t", "a").Do("flow.dismissed", "t").WaitDays(1);
            two.Into.WaitDays(1).Do("step.shown", "t", "a").Do("flow.dismissed", "t");
        }

        var journey = Merged(two).Journey;
        journey.Exposures["tour"].Length.ShouldBe(20);
        journey.Exposures["tour"].Select(e => e.At).ShouldBeInOrder();
        journey.Flow("t").OfferedRuns.Length.ShouldBe(20);
        journey.LastOnScreen.ShouldBe(new("t", Story.Dawn.AddDays(15)));
    }

    [Test]
    public void Attributes_are_ones_own_and_what_one_does_not_have_comes_from_the_other()
    {
        var two = Two(Catalogs.Milestone("m", """{"user":"age","atLeast":18}"""));
        two.From.Identify(("role", "guest"), ("age", 33d), (EntryNames.CurrentAccount, "theirs"));
        two.Into.Identify(("role", "owner"));
        var journey = Merged(two).Journey;
        (journey.Attributes["role"].Text, journey.Attributes["age"].Number, journey.Account).ShouldBe(("owner", 33, "theirs"));
        journey.Milestones.ShouldContainKey("m");
    }

    [Test]
    public void Of_an_experiment_the_earlier_assignment_is_that_of_both()
    {
        var two = Two("""{"kind":"experiments","experiments":{"x":{"variants":{"a":1,"b":1}},"y":{"variants":{"a":1,"b":1}}}}""");
        Exposed(two.From, "x", "b");
        Exposed(two.Into.WaitDays(1), "x", "a");
        Exposed(two.Into, "y", "a");
        var experiments = Merged(two).Journey.Experiments!;
        (experiments["x"].Variant, experiments["x"].At, experiments["y"].Variant).ShouldBe(("b", Story.Dawn, "a"));

        static void Exposed(Story story, string experiment, string variant) =>
            story.Apply(story.New(EntryNames.ExperimentExposed, (EntryNames.Experiment, experiment), (EntryNames.Variant, variant))).Refusal.ShouldBeNull();
    }

    [TestCase(null, null, 0)]
    [TestCase(null, 5, 5)]
    [TestCase(7, null, 7)]
    [TestCase(7, 5, 5)]
    public void They_began_when_identify_says_else_when_the_first_of_them_was_seen(int? mine, int? theirs, int day)
    {
        var two = Two();
        two.From.Tracked("project.created").WaitDays(10);
        two.Into.WaitDays(9).Tracked("project.created").WaitDays(1);
        foreach (var (story, told) in new[] { (two.From, theirs), (two.Into, mine) })
        {
            if (told is { } at)
            {
                story.Identify((EntryNames.StartedAt, PropertyValue.From(Story.Dawn.AddDays(at))));
            }
        }

        var journey = Merged(two).Journey;
        (journey.StartedAt, journey.StartedAtKnown).ShouldBe((Story.Dawn.AddDays(day), mine is not null || theirs is not null));
    }

    [Test]
    public void A_reset_of_ones_own_does_not_clear_what_is_merged_later()
    {
        var two = Two();
        two.From.Tracked("project.created");
        two.Into.Tracked("project.created", "project.created").WaitDays(1).Reset();
        var story = Merged(two);
        story.Journey.Facts["project.created"].Count.ShouldBe(1);
        story.Tracked("project.created").Change(Catalogs.Milestone("m", Twice)).DayOf("m").ShouldBe(1);
        story.Reset();
        story.Change().Journey.Facts.ShouldBeEmpty();
        Encoded(story.Replay()).ShouldBe(Encoded(story.Journey));
    }

    [Test]
    public void What_the_other_had_reset_is_not_brought_back()
    {
        var two = Two();
        two.From.Tracked("project.created").Reset();
        two.From.Tracked("task.added");
        var journey = Merged(two).Journey;
        journey.Facts.ShouldNotContainKey("project.created");
        journey.Facts["task.added"].Count.ShouldBe(1);
    }

    [Test]
    public void A_catalog_that_comes_later_counts_what_both_did()
    {
        var two = Two();
        two.From.Tracked("project.created");
        two.Into.WaitDays(2).Tracked("project.created");
        var story = Merged(two).WaitDays(1).Change(Catalogs.Milestone("m", Twice));
        story.DayOf("m").ShouldBe(2);
        Encoded(story.Replay()).ShouldBe(Encoded(story.Journey));
    }

    [Test]
    public void A_chain_of_merges_counts_all_of_them()
    {
        var catalog = Catalogs.Of(Catalogs.Milestone("m", """{"event":"project.created","count":3}"""));
        Story a = new(catalog), b = new(catalog, SubjectKey.User("b")), c = new(catalog, SubjectKey.User("c"));
        c.Tracked("project.created");
        b.WaitDays(1).Tracked("project.created").WaitDays(1);
        a.WaitDays(2).Tracked("project.created");
        a.Merge(b.Merge(c)).DayOf("m").ShouldBe(2);
        Encoded(a.Replay()).ShouldBe(Encoded(a.Journey));
    }

    [Test]
    public void Who_was_merged_is_an_alias_and_takes_nothing_more()
    {
        var two = Two();
        two.From.Tracked("project.created");
        Merged(two);
        (two.From.Journey.MergedInto, two.From.Journey.Facts.IsEmpty, two.From.Journey.Version).ShouldBe(("ann", true, 2));
        two.From.Track("project.created").Refusal.ShouldNotBeNull();
        Encoded(two.From.Replay()).ShouldBe(Encoded(two.From.Journey));
    }

    [Test]
    public void Who_did_nothing_changes_nothing_but_the_version()
    {
        var two = Two(Catalogs.Milestone("m", Twice));
        two.Into.Tracked("project.created");
        var before = two.Into.Journey;
        Encoded(Merged(two).Journey with { Version = before.Version }).ShouldBe(Encoded(before));
    }

    [Test]
    public void A_replay_without_the_other_log_says_what_it_needs()
    {
        var two = Two();
        two.From.Tracked("project.created");
        var story = Merged(two);
        Should.Throw<InvalidOperationException>(() => Journey.Replay(story.Journey.Subject, story.Log, _ => story.Catalog)).Message.ShouldContain("bea");
    }

    [Test]
    public void Of_each_question_the_later_answer_counts_and_those_of_the_open_run_are_its_own()
    {
        var two = Two(Catalogs.Survey("goals", "\"id\":\"nps\",\"type\":\"nps\",\"required\":true;\"id\":\"why\",\"type\":\"text\";\"id\":\"csat\",\"type\":\"csat\""));
        two.Into.Do("flow.shown", "goals").Answered("goals", ("nps", 3), ("why", "slow"));
        two.From.WaitDays(1).Do("flow.shown", "goals").Answered("goals", ("nps", 9), ("csat", 4));
        var answers = Merged(two).Flow("goals").Answers!;
        answers.Keys.ShouldBe(["csat", "nps", "why"]);
        answers["nps"].ShouldBe(new SurveyAnswer(9, Story.Dawn.AddDays(1), 1));
        answers["why"].ShouldBe(new SurveyAnswer("slow", Story.Dawn, 1));
    }
}
