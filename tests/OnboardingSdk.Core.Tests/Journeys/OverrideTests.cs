namespace OnboardingSdk.Core.Tests.Journeys;

[TestFixture]
public sealed class OverrideTests
{
    private const string Marketers = """, "overrides":[{"segment":"marketers","steps":{"a":{"title":"Campaign"},"b":{"omit":true}}},{"segment":"admins","steps":{"c":{"omit":true}}}]""";

    private static readonly string[] Segments =
    [
        Catalogs.Segment("marketers", """{"user":"role","equals":"marketer"}"""),
        Catalogs.Segment("admins", """{"user":"admin","equals":true}"""),
    ];

    private static Story Tour(string more = Marketers) => new([.. Segments, Catalogs.Tour("t", "a;b;c", more)]);

    private static Story List(string more = "") => new(
        [.. Segments, Catalogs.Checklist("l", "a project.created;b task.added;c member.joined after b",
            more + """, "overrides":[{"segment":"marketers","tasks":{"b":{"omit":true}}}]""")]);

    /// <summary>The way that is foreseen for the user.</summary>
    private static string[] Steps(Story story)
    {
        var walk = new TourWalk(story.Catalog, (TourDefinition)story.Verdict("t").Edition!.Flow, story.Journey, story.Now);
        var state = story.Flow("t");
        var (first, behind) = state.Status == FlowStatus.Active ? (walk.Path.Current(state), walk.Path.Behind(state)) : walk.First();
        return [.. behind.Concat(walk.From(first)).Select(s => s.Id)];
    }

    [Test]
    public void The_first_override_whose_segment_the_user_is_in_is_taken()
    {
        var story = Tour();
        Steps(story).ShouldBe(["a", "b", "c"]);

        story.Identify(("role", "marketer"), ("admin", true));

        Steps(story).ShouldBe(["a", "c"]);
        story.Verdict("t").Override.ShouldBe("marketers");
    }

    [Test]
    public void What_led_to_an_omitted_step_leads_to_what_followed_it()
    {
        var story = Tour();
        story.Identify(("role", "marketer"));

        story.Do("step.shown", "t", "a").Do("step.next", "t", "a");

        story.Flow("t").Step.ShouldBe("c");
        story.Flow("t").StepIndex.ShouldBe(1);
        story.Do("step.next", "t", "c").Flow("t").Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void The_way_that_is_written_with_next_stays_a_line()
    {
        var story = new Story([.. Segments, """
            {"kind":"tour","id":"t","steps":[{"id":"a","title":"A","next":"c"},{"id":"b","title":"B","next":"d"},{"id":"c","title":"C","next":"b"},{"id":"d","title":"D"}],
             "overrides":[{"segment":"marketers","steps":{"c":{"omit":true}}}]}
            """]);
        story.Identify(("role", "marketer"));

        Steps(story).ShouldBe(["a", "b", "d"]);
        story.Do("step.shown", "t", "a").Do("step.next", "t", "a").Flow("t").Step.ShouldBe("b");
    }

    [Test]
    public void A_run_keeps_its_path_when_the_user_changes_and_the_next_run_has_the_other()
    {
        var story = Tour();
        story.Do("step.shown", "t", "a");
        story.Identify(("role", "marketer"));

        Steps(story).ShouldBe(["a", "b", "c"]);
        story.Do("step.next", "t", "a").Flow("t").Step.ShouldBe("b");

        story.Do("flow.started", "t");
        Steps(story).ShouldBe(["a", "c"]);
        story.Flow("t").Override.ShouldBe("marketers");
    }

    [Test]
    public void A_run_that_began_with_an_override_keeps_it_when_the_user_leaves_the_segment()
    {
        var story = Tour();
        story.Identify(("role", "marketer"));
        story.Do("step.shown", "t", "a");
        story.Identify(("role", "owner"));

        Steps(story).ShouldBe(["a", "c"]);
    }

    [Test]
    public void An_offer_that_was_drawn_for_another_override_is_refused_where_its_step_is_gone()
    {
        var story = new Story([.. Segments, Catalogs.Tour("t", "a;b", """, "overrides":[{"segment":"marketers","steps":{"a":{"omit":true}}}]""")]);
        story.Identify(("role", "marketer"));

        story.Command("step.shown", "t", "a").Refusal.ShouldNotBeNull();
        story.Do("step.shown", "t", "b").Flow("t").Override.ShouldBe("marketers");
    }

    [Test]
    public void An_event_moves_on_the_path_that_the_run_has()
    {
        var story = new Story([.. Segments, Catalogs.Tour("t", "a;b event project.created;c", """, "overrides":[{"segment":"marketers","steps":{"a":{"omit":true}}}]""")]);
        story.Identify(("role", "marketer"));
        story.Do("step.shown", "t", "b").Tracked("project.created");

        story.Flow("t").Step.ShouldBe("c");
    }

    [Test]
    public void A_catalog_without_the_override_goes_on_with_the_flow_as_it_is_written()
    {
        var story = Tour();
        story.Identify(("role", "marketer"));
        story.Do("step.shown", "t", "a");

        story.Change([.. Segments, Catalogs.Tour("t", "a;b;c")]);

        Steps(story).ShouldBe(["a", "b", "c"]);
        story.Do("step.next", "t", "a").Flow("t").Step.ShouldBe("b");
    }

    [Test]
    public void A_stored_run_of_before_has_the_flow_as_it_is_written()
    {
        var story = Tour("");
        story.Identify(("role", "marketer"));
        story.Do("step.shown", "t", "a");

        story.Change([.. Segments, Catalogs.Tour("t", "a;b;c", Marketers)]);

        Steps(story).ShouldBe(["a", "b", "c"]);
    }

    [Test]
    public void An_omitted_task_is_not_recorded_not_counted_and_waited_for_by_nobody()
    {
        var story = List();
        story.Identify(("role", "marketer"));
        story.Tracked("task.added", "member.joined");
        story.Done("l").ShouldBe(["c"]);

        story.Tracked("project.created");

        story.Flow("l").Status.ShouldBe(FlowStatus.Completed);
        story.Flow("l").Override.ShouldBe("marketers");
    }

    [Test]
    public void For_others_the_task_is_there_and_waited_for()
    {
        var story = List();
        story.Tracked("member.joined", "project.created");

        story.Done("l").ShouldBe(["a"]);
    }

    [Test]
    public void A_list_whose_tasks_were_done_before_the_persona_was_known_is_looked_at_again_when_it_begins()
    {
        var story = List();
        story.Tracked("member.joined", "project.created");
        story.Identify(("role", "marketer"));

        story.Do("flow.shown", "l");

        story.Done("l").ShouldBe(["a", "c"]);
        story.Flow("l").Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void A_list_that_has_begun_keeps_its_tasks_when_the_user_changes()
    {
        var story = List();
        story.Do("flow.shown", "l");
        story.Identify(("role", "marketer"));
        story.Tracked("member.joined", "project.created");

        story.Flow("l").Status.ShouldBe(FlowStatus.Active);
        story.Done("l").ShouldBe(["a"]);
    }

    [Test]
    public void Nobody_can_tick_an_omitted_task()
    {
        var story = new Story([.. Segments, Catalogs.Checklist("l", "a - manual;b - manual", """, "overrides":[{"segment":"marketers","tasks":{"b":{"omit":true}}}]""")]);
        story.Identify(("role", "marketer"));
        var tick = story.NewHand("task.completed", "l", "b");

        CommandGuard.Refusal(story.Journey, null, tick, story.Catalog).ShouldBe("The checklist 'l' has no such task.");
        story.Apply(tick).Refusal.ShouldNotBeNull();
    }

    [Test]
    public void A_catalog_that_omits_less_finds_what_was_done_meanwhile()
    {
        var story = List();
        story.Identify(("role", "marketer"));
        story.Tracked("task.added");
        var before = story.Catalog;

        story.Change([.. Segments, Catalogs.Checklist("l", "a project.created;b task.added;c member.joined after b")]);

        story.Catalog.Fingerprint.ShouldNotBe(before.Fingerprint);
        story.Done("l").ShouldBe(["b"]);
    }

    [Test]
    public void Texts_of_overrides_do_not_make_journeys_be_folded_again() =>
        new Story([.. Segments, Catalogs.Tour("t", "a", """, "overrides":[{"segment":"marketers","steps":{"a":{"title":"X"}}}]""")]).Catalog.Fingerprint
            .ShouldBe(new Story([.. Segments, Catalogs.Tour("t", "a", """, "overrides":[{"segment":"marketers","steps":{"a":{"title":"Y"}}}]""")]).Catalog.Fingerprint);

    [Test]
    public void Becoming_somebody_else_is_news_for_open_tabs() =>
        Tour().Identify(("role", "marketer")).Stale.ShouldBeTrue();

    [Test]
    public void What_a_text_says_is_news_for_open_tabs_and_what_no_text_says_is_not()
    {
        var story = new Story([
            Catalogs.Tour("t", "a").Replace("\"T\"", "\"{{user.role|you}} has {{user.count(task.added)}}\"", StringComparison.Ordinal),
            """{"kind":"translations","culture":"de","flows":{"t":{"steps":{"a":{"title":"{{user.role|du}} {{user.age|0}}"}}}}}"""]);

        story.Identify(("role", "owner")).Stale.ShouldBeTrue();
        story.Identify(("age", 7)).Stale.ShouldBeTrue("a translation says it");
        story.Track("task.added").Stale.ShouldBeTrue();
        story.Identify(("admin", true)).Stale.ShouldBeFalse();
        story.Track("member.joined").Stale.ShouldBeFalse();
    }

    [Test]
    public void An_explanation_names_the_override()
    {
        var story = Tour();
        story.Identify(("role", "marketer"));

        var explanation = OnboardingSdk.Journeys.Delivery.Explain(story.Catalog.Flows["t"], story.Journey, null, story.Catalog, PageAddress.Parse("/"), story.Now);

        explanation.Override.ShouldBe("marketers");
        explanation.ToString().ShouldContain("override for the segment 'marketers'");
    }

    [Test]
    public void A_replay_chooses_the_same()
    {
        var story = Tour();
        story.Identify(("role", "marketer"));
        story.Do("step.shown", "t", "a");
        story.Identify(("role", "owner"));
        story.Do("step.next", "t", "a").Do("step.next", "t", "c").Do("flow.started", "t");

        JourneyJson.Write(story.Replay()).ShouldBe(JourneyJson.Write(story.Journey));
    }
}
