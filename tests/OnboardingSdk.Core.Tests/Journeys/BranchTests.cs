namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>Which step follows: branches, buttons that lead somewhere, steps that are passed over, and the way back.</summary>
[TestFixture]
public sealed class BranchTests
{
    private const string Goal = """{"kind":"attributes","user":{"goal":{"type":"string","values":["lead","solo"],"source":"client"}}}""";

    private const string Fork = """
        {"kind":"tour","id":"t","steps":[
          {"id":"a","title":"A","buttons":[{"label":"C","step":"c"},{"label":"Solo","set":{"goal":"solo"},"next":true}],
            "next":[{"when":{"user":"goal","equals":"lead"},"step":"b"},{"when":{"user":"goal","equals":"solo"},"end":true},"c"]},
          {"id":"b","title":"B"},
          {"id":"c","title":"C","buttons":[{"label":"Again","step":"a"}]},
          {"id":"d","title":"D"}]}
        """;

    private static Story Shown(string tour = Fork) => new Story(Goal, tour).Do("step.shown", "t", "a");

    private static FlowState State(Story story) => story.Flow("t");

    private static Story Set(Story story, string goal)
    {
        story.Apply(story.New(EntryNames.AttributeSet, ("goal", goal)) with { Source = EventSource.Client }).Refusal.ShouldBeNull();
        return story;
    }

    private static Applied Next(Story story, string step, string? by = null, string? to = null)
    {
        var command = story.NewCommand("step.next", "t", step);
        var properties = by is null ? command.Properties : command.Properties.SetItem(EntryNames.By, by);
        return story.Apply(command with { Properties = to is null ? properties : properties.SetItem(EntryNames.To, to) });
    }

    private static string Way(Story story)
    {
        var walk = new TourWalk(story.Catalog, (TourDefinition)story.Catalog.Flows["t"], story.Journey, story.Now);
        return string.Concat(walk.Path.Behind(State(story)).Concat(walk.From(walk.Path.Current(State(story)))).Select(s => s.Id));
    }

    [Test]
    public void The_first_branch_that_holds_is_taken_and_the_last_one_otherwise()
    {
        var lead = Set(Shown(), "lead");
        Next(lead, "a").Refusal.ShouldBeNull();
        State(lead).Step.ShouldBe("b");
        var none = Shown();
        Next(none, "a").Refusal.ShouldBeNull();
        State(none).Step.ShouldBe("c");
        var solo = Set(Shown(), "solo");
        Next(solo, "a", "action").Refusal.ShouldBeNull();
        State(solo).Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void Progress_is_along_the_way_that_is_foreseen_now()
    {
        var story = Shown();
        Way(story).ShouldBe("acd");
        Way(Set(story, "lead")).ShouldBe("abcd");
        Next(story, "a");
        Way(Set(story, "solo")).ShouldBe("abcd");
        story.Do("step.back", "t", "b");
        Way(story).ShouldBe("a");
    }

    [Test]
    public void A_button_leads_to_its_step_and_back_to_where_one_came_from()
    {
        var story = Set(Shown(), "lead");
        Next(story, "a", to: "c").Refusal.ShouldBeNull();
        State(story).Step.ShouldBe("c");
        State(story).Trail!.Value.ShouldBe(["a"]);
        State(story).StepIndex.ShouldBe(1);
        story.Do("step.back", "t", "c");
        State(story).Step.ShouldBe("a");
        State(story).Trail.ShouldBeNull();
    }

    [TestCase("a", "b")]
    [TestCase("a", "d")]
    [TestCase("a", "a")]
    [TestCase("a", "nowhere")]
    [TestCase("a", "")]
    public void A_step_that_no_button_leads_to_cannot_be_reached_by_saying_so(string from, string to)
    {
        var story = Shown();
        Next(story, from, to: to).Refusal.ShouldNotBeNull();
        Next(story, from, "action", to).Refusal.ShouldNotBeNull();
        State(story).Step.ShouldBe("a");
    }

    [Test]
    public void Only_a_step_with_a_button_that_goes_on_is_left_by_one()
    {
        var story = Shown();
        Next(story, "a", to: "c");
        Next(story, "c", "action").Refusal.ShouldNotBeNull();
    }

    [Test]
    public void Going_to_a_step_that_lies_behind_is_going_back_so_the_trail_has_no_step_twice()
    {
        var story = Set(Shown(), "lead");
        for (var round = 0; round < 3; round++)
        {
            Next(story, "a");
            Next(story, "b");
            State(story).Trail!.Value.ShouldBe(["a", "b"]);
            Next(story, "c", to: "a").Refusal.ShouldBeNull();
            State(story).Trail.ShouldBeNull();
        }
    }

    [Test]
    public void A_step_is_passed_over_where_its_condition_holds_when_it_would_come()
    {
        const string tour = """{"kind":"tour","id":"t","steps":[{"id":"a","title":"A"},{"id":"b","title":"B","skipWhen":{"event":"project.created"}},{"id":"c","title":"C"}]}""";
        var story = Shown(tour);
        Way(story).ShouldBe("abc");
        story.Tracked("project.created");
        Way(story).ShouldBe("ac");
        Next(story, "a");
        State(story).Step.ShouldBe("c");
        State(story).Trail!.Value.ShouldBe(["a"]);
        story.Do("step.back", "t", "c");
        State(story).Step.ShouldBe("a");
    }

    [Test]
    public void What_comes_true_while_a_step_is_on_screen_does_not_take_it_away_and_going_back_passes_over_it()
    {
        const string tour = """{"kind":"tour","id":"t","steps":[{"id":"a","title":"A","skipWhen":{"event":"member.joined"}},{"id":"b","title":"B","skipWhen":{"event":"project.created"}},{"id":"c","title":"C"}]}""";
        var story = Shown(tour);
        Next(story, "a");
        story.Tracked("project.created");
        State(story).Step.ShouldBe("b");
        Next(story, "b");
        story.Do("step.back", "t", "c");
        State(story).Step.ShouldBe("a");
        Next(story, "a");
        State(story).Step.ShouldBe("c");
        story.Tracked("member.joined").Command("step.back", "t", "c").Refusal.ShouldNotBeNull();
        Way(story).ShouldBe("ac");
    }

    [Test]
    public void A_tour_of_which_nothing_is_left_does_not_begin_and_one_of_which_nothing_follows_is_completed()
    {
        const string skip = "\"skipWhen\":{\"event\":\"project.created\"}";
        var whole = new Story($$"""{"kind":"tour","id":"t","steps":[{"id":"a","title":"A",{{skip}}},{"id":"b","title":"B",{{skip}}}]}""");
        whole.Shown().ShouldBe(["t"]);
        whole.Tracked("project.created").Shown().ShouldBeEmpty();
        whole.Verdict("t").Gates[^1].ShouldBe(new(Gate.Steps, false, "Every step of it is passed over."));
        whole.Command("flow.started", "t").Refusal.ShouldBe("Every step of the tour 't' is passed over.");
        whole.Command("step.shown", "t", "a").Refusal.ShouldNotBeNull();
        State(whole).ShouldBe(FlowState.None);
        var rest = Shown($$"""{"kind":"tour","id":"t","steps":[{"id":"a","title":"A"},{"id":"b","title":"B",{{skip}}}]}""").Tracked("project.created");
        Next(rest, "a");
        State(rest).Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void A_tour_begins_with_the_first_step_that_is_not_passed_over_and_has_no_way_back_from_it()
    {
        const string tour = """{"kind":"tour","id":"t","steps":[{"id":"a","title":"A","skipWhen":{"event":"project.created"}},{"id":"b","title":"B"}]}""";
        var story = new Story(tour).Tracked("project.created");
        story.Command("step.shown", "t", "a").Refusal.ShouldNotBeNull();
        story.Do("step.shown", "t", "b").Command("step.back", "t", "b").Refusal.ShouldNotBeNull();
        Way(story).ShouldBe("b");
    }

    [Test]
    public void What_a_branch_or_a_step_that_may_be_passed_over_asks_makes_open_tabs_look_again()
    {
        var story = Shown();
        story.Track("member.joined").Stale.ShouldBeFalse();
        story.Apply(story.New(EntryNames.AttributeSet, ("goal", "lead"))).Stale.ShouldBeTrue();
    }

    [Test]
    public void A_journey_of_before_that_remembers_no_trail_goes_back_by_number()
    {
        var story = new Story(Catalogs.Tour("t", "a;b;c")).Do("step.shown", "t", "a").Do("step.next", "t", "a").Do("step.next", "t", "b");
        var before = story.Journey.With("t", State(story) with { Trail = null });
        var read = JourneyJson.Read(before.Subject, before.Epoch, before.Version, JourneyJson.Write(before));
        var back = read.Apply(story.NewCommand("step.back", "t", "c"), story.Catalog);
        back.Journey.Flow("t").Step.ShouldBe("b");
        back.Journey.Flow("t").Trail!.Value.ShouldBe(["a"]);
    }

    [Test]
    public void Where_a_new_catalog_has_no_such_step_it_goes_on_after_the_last_one_behind_that_is_still_there()
    {
        var story = Set(Shown(), "lead");
        Next(story, "a");
        story.Change(Goal, """{"kind":"tour","id":"t","steps":[{"id":"x","title":"X"},{"id":"a","title":"A","next":"d"},{"id":"c","title":"C","buttons":[{"label":"A","step":"a"}]},{"id":"d","title":"D"}]}""".Replace("\"title\":\"X\"", "\"title\":\"X\",\"buttons\":[{\"label\":\"C\",\"step\":\"c\"}]", StringComparison.Ordinal));
        Way(story).ShouldBe("ad");
        Next(story, "d").Refusal.ShouldBeNull();
        State(story).Status.ShouldBe(FlowStatus.Completed);
    }
}
