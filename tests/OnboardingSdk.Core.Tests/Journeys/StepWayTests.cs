namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>How a tour goes on: by what the browser saw, by what was recorded, and by what only looks like it.</summary>
[TestFixture]
public sealed class StepWayTests
{
    private const string Goal = """{"kind":"attributes","user":{"goal":{"type":"string","values":["lead","solo"],"source":"client"}}}""";

    private static Story Tour(string steps, params string[] more) => new([Goal, $$"""{"kind":"tour","id":"t","steps":[{{steps}}]}""", .. more]);

    private static string? Step(Story story) => story.Flow("t").Step;

    private static Story Shown(string steps, params string[] more) => Tour(steps, more).Do("step.shown", "t", "a");

    private static Applied Next(Story story, string step, string? by = null, string? to = null)
    {
        var command = story.NewCommand("step.next", "t", step);
        var properties = by is null ? command.Properties : command.Properties.SetItem(EntryNames.By, by);
        return story.Apply(command with { Properties = to is null ? properties : properties.SetItem(EntryNames.To, to) });
    }

    [TestCase("""{"button":true}""", "button")]
    [TestCase("""{"click":true}""", "click")]
    [TestCase("""{"input":true}""", "input")]
    [TestCase("""{"route":"/x"}""", "route")]
    [TestCase("""{"delay":"5s"}""", "delay")]
    public void What_the_browser_sees_moves_a_step_on_that_waits_for_it_and_no_other(string advance, string way)
    {
        var steps = $$"""{"id":"a","title":"A","target":"#a","advance":{{advance}}},{"id":"b","title":"B"}""";
        foreach (var other in new[] { "button", "click", "input", "route", "delay", "action", "event", "when", "made-up" }.Where(w => w != way))
        {
            Next(Shown(steps), "a", other).Refusal.ShouldNotBeNull(other);
        }

        var story = Shown(steps);
        Next(story, "a", way).Refusal.ShouldBeNull();
        Step(story).ShouldBe("b");
    }

    [Test]
    public void An_older_widget_that_does_not_say_how_means_the_first_way_that_it_sees()
    {
        var story = Shown("""{"id":"a","title":"A","target":"#a","advance":[{"event":"member.joined"},{"click":true,"step":"c"},{"button":true}]},{"id":"b","title":"B"},{"id":"c","title":"C"}""");
        Next(story, "a").Refusal.ShouldBeNull();
        Step(story).ShouldBe("c");
    }

    [Test]
    public void Of_several_ways_whichever_comes_first_is_taken_to_where_it_leads()
    {
        const string steps = """{"id":"a","title":"A","advance":[{"button":true},{"event":"member.joined","step":"c"}]},{"id":"b","title":"B"},{"id":"c","title":"C"}""";
        var button = Shown(steps);
        Next(button, "a", "button").Refusal.ShouldBeNull();
        Step(button).ShouldBe("b");
        Step(Shown(steps).Tracked("member.joined")).ShouldBe("c");
        Next(Shown(steps), "a", "event").Refusal.ShouldNotBeNull();
    }

    [TestCase("""{"event":"project.created","count":2}""")]
    [TestCase("""{"milestone":"m"}""")]
    [TestCase("""{"segment":"s"}""")]
    [TestCase("""{"all":[{"user":"role","equals":"owner"},{"event":"project.created","where":{"size":{"atLeast":3}}}]}""")]
    [TestCase("""{"any":[{"flow":"other","is":"completed"},{"event":"project.created","count":2,"inLast":"1d"}]}""")]
    public void A_condition_over_what_was_recorded_moves_a_step_on_and_no_command_does(string when)
    {
        var story = Shown(
            """{"id":"a","title":"A","advance":{"when":""" + when + """}},{"id":"b","title":"B"}""",
            Catalogs.Milestone("m", """{"event":"project.created","count":2}"""), Catalogs.Segment("s", """{"milestone":"m"}"""), Catalogs.Tour("other", "x"));
        foreach (var by in new[] { null, "button", "click", "when", "action" })
        {
            Next(story, "a", by).Refusal.ShouldNotBeNull();
        }

        story.Identify(("role", "owner"));
        story.Track("project.created", null, ("size", 1)).Refusal.ShouldBeNull();
        Step(story).ShouldBe("a");
        story.Track("project.created", null, ("size", 4)).Changes.ShouldContain(new FlowChanged("t", FlowStatus.Active, "b"));
        Step(story).ShouldBe("b");
        Encoded(story.Replay()).ShouldBe(Encoded(story.Journey));
    }

    [Test]
    public void An_attribute_that_the_host_tells_moves_it_on_too()
    {
        var story = Shown("""{"id":"a","title":"A","advance":{"when":{"user":"role","equals":"owner"}}},{"id":"b","title":"B"}""");
        story.Identify(("role", "guest")).Refusal.ShouldBeNull();
        Step(story).ShouldBe("a");
        story.Identify(("role", "owner")).Refusal.ShouldBeNull();
        Step(story).ShouldBe("b");
    }

    [Test]
    public void A_condition_that_holds_already_is_passed_when_the_step_is_reached_and_when_the_tour_begins()
    {
        const string when = "\"advance\":{\"when\":{\"event\":\"project.created\"}}";
        var early = Shown($$"""{"id":"a","title":"A"},{"id":"b","title":"B",{{when}}},{"id":"c","title":"C"}""").Tracked("project.created");
        Next(early, "a").Refusal.ShouldBeNull();
        Step(early).ShouldBe("c");
        var begins = Tour($$"""{"id":"a","title":"A",{{when}}},{"id":"b","title":"B"}""").Tracked("project.created").Do("step.shown", "t", "b");
        Step(begins).ShouldBe("b");
    }

    [Test]
    public void Back_on_a_step_whose_condition_holds_the_user_goes_on_with_the_button()
    {
        var story = Shown("""{"id":"a","title":"A"},{"id":"b","title":"B","advance":{"when":{"event":"project.created"}}},{"id":"c","title":"C"}""");
        Next(story, "a");
        story.Tracked("project.created").Do("step.back", "t", "c");
        Step(story).ShouldBe("b");
        Next(story, "b", "click").Refusal.ShouldNotBeNull();
        Next(story, "b", "button").Refusal.ShouldBeNull();
        Step(story).ShouldBe("c");
    }

    [Test]
    public void One_tour_that_ends_by_a_fact_moves_another_on_that_waits_for_that_and_ticks_what_follows()
    {
        var story = new Story(
            Catalogs.Tour("first", "x event project.created"),
            """{"kind":"tour","id":"t","start":{"priority":"high"},"steps":[{"id":"a","title":"A","advance":{"when":{"flow":"first","is":"completed"}}}]}""",
            Catalogs.Milestone("m", """{"flow":"t","is":"completed"}"""));
        story.Do("step.shown", "first", "x").Do("flow.started", "t").Do("step.shown", "t", "a").Tracked("project.created");
        story.Flow("t").Status.ShouldBe(FlowStatus.Completed);
        story.DayOf("m").ShouldBe(0);
    }

    [Test]
    public void Two_tours_that_wait_for_each_other_come_to_rest()
    {
        var story = new Story(
            """{"kind":"tour","id":"t","steps":[{"id":"a","title":"A","advance":{"when":{"flow":"u","is":"completed"}}},{"id":"b","title":"B"}]}""",
            """{"kind":"tour","id":"u","steps":[{"id":"a","title":"A","advance":{"when":{"flow":"t","is":"active"}}},{"id":"b","title":"B","advance":{"when":{"flow":"t","is":"completed"}}}]}""");
        story.Do("flow.started", "u").Do("step.shown", "u", "a").Do("flow.started", "t").Do("step.shown", "t", "a");
        story.Flow("u").Step.ShouldBe("b");
        Step(story).ShouldBe("a");
    }

    private static string Encoded(Journey journey) => System.Text.Encoding.UTF8.GetString(JourneyJson.Write(journey));
}
