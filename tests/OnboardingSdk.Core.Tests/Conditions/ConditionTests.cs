namespace OnboardingSdk.Core.Tests.Conditions;

/// <summary>Kinds of conditions, looked at through the audience of a tour.</summary>
[TestFixture]
public sealed class ConditionTests
{
    private static Story With(string audience, params string[] more) =>
        new([Catalogs.Tour("seen", "a", $",\"audience\":{audience}"), .. more]);

    private static bool Holds(Story story, string page = "/") =>
        story.Verdict("seen", page).Gates.All(g => g.Gate != Gate.Audience || g.Passed);

    [Test]
    public void All_needs_every_one_and_any_needs_one()
    {
        var all = With("""{"all":[{"event":"project.created"},{"event":"member.joined"}]}""");
        var any = With("""{"any":[{"event":"project.created"},{"event":"member.joined"}]}""");
        Holds(any).ShouldBeFalse();
        Holds(all.Tracked("project.created")).ShouldBeFalse();
        Holds(any.Tracked("member.joined")).ShouldBeTrue();
        Holds(all.Tracked("member.joined")).ShouldBeTrue();
    }

    [Test]
    public void Not_turns_it_round()
    {
        var story = With("""{"not":{"event":"project.created"}}""");
        Holds(story).ShouldBeTrue();
        Holds(story.Tracked("project.created")).ShouldBeFalse();
    }

    [TestCase(0, false, true, true)]
    [TestCase(1, false, true, false)]
    [TestCase(2, true, true, false)]
    [TestCase(3, true, false, false)]
    public void Counts_include_their_edges(int times, bool atLeastTwo, bool atMostTwo, bool exactlyNone)
    {
        string[] events = [.. Enumerable.Repeat("project.created", times)];
        Holds(With("""{"event":"project.created","count":2}""").Tracked(events)).ShouldBe(atLeastTwo);
        Holds(With("""{"event":"project.created","count":{"atMost":2}}""").Tracked(events)).ShouldBe(atMostTwo);
        Holds(With("""{"event":"project.created","count":{"exactly":0}}""").Tracked(events)).ShouldBe(exactlyNone);
    }

    [Test]
    public void A_rolling_window_ends_with_now_and_leaves_its_first_moment_out()
    {
        var story = With("""{"event":"project.created","inLast":"7d"}""").Tracked("project.created");
        Holds(story).ShouldBeTrue();
        Holds(story.WaitDays(7).Wait(TimeSpan.FromTicks(-1))).ShouldBeTrue();
        Holds(story.Wait(TimeSpan.FromTicks(1))).ShouldBeFalse();
    }

    [Test]
    public void A_rolling_window_counts_only_what_is_in_it()
    {
        var story = With("""{"event":"project.created","count":2,"inLast":"7d"}""").Tracked("project.created").WaitDays(5).Tracked("project.created");
        Holds(story).ShouldBeTrue();
        Holds(story.WaitDays(2)).ShouldBeFalse();
        Holds(story.Tracked("project.created")).ShouldBeTrue();
    }

    [Test]
    public void A_rolling_window_with_an_upper_limit_counts_what_is_in_it()
    {
        var story = With("""{"event":"project.created","count":{"atMost":1},"inLast":"7d"}""").Tracked("project.created", "project.created");
        Holds(story).ShouldBeFalse();
        Holds(story.WaitDays(7)).ShouldBeTrue();
    }

    [Test]
    public void A_window_never_matches_the_future()
    {
        var story = With("""{"event":"project.created","inLast":"7d"}""").WaitDays(2).Tracked("project.created");
        var situation = new Situation(story.Catalog, story.Journey, null, Scope.User, story.Now.AddDays(-1), null);
        Evaluator.Holds(((TourDefinition)story.Catalog.Flows["seen"]).Audience, situation).ShouldBeFalse();
    }

    [Test]
    public void The_first_days_of_a_journey_include_their_edge()
    {
        var story = With("""{"event":"project.created","withinFirst":"7d"}""").Tracked("member.joined").WaitDays(7).Tracked("project.created");
        Holds(story.WaitDays(100)).ShouldBeTrue();
        var late = With("""{"event":"project.created","withinFirst":"7d"}""")
            .Tracked("member.joined").WaitDays(7).Wait(TimeSpan.FromTicks(1)).Tracked("project.created");
        Holds(late).ShouldBeFalse();
    }

    [Test]
    public void The_first_days_are_counted_from_the_sign_up_that_identify_told()
    {
        var story = With("""{"event":"project.created","withinFirst":"7d"}""").Tracked("project.created");
        Holds(story).ShouldBeTrue();
        story.Identify((EntryNames.StartedAt, Story.Dawn.AddDays(-8)));
        Holds(story).ShouldBeFalse();
    }

    [Test]
    public void The_earliest_occurrences_decide_about_the_first_days_however_many_follow()
    {
        var story = With("""{"event":"project.created","count":2,"withinFirst":"7d"}""").Tracked("project.created", "project.created");
        for (var i = 0; i < 50; i++)
        {
            story.WaitDays(10).Tracked("project.created");
        }

        Holds(story).ShouldBeTrue();
    }

    [Test]
    public void A_filter_counts_only_what_passes_it()
    {
        var story = With("""{"event":"project.created","where":{"template":"kanban","size":{"atLeast":2}}}""");
        story.Track("project.created", null, ("template", "kanban"), ("size", 1d));
        story.Track("project.created", null, ("template", "blank"), ("size", 2d));
        Holds(story).ShouldBeFalse();
        story.Track("project.created", null, ("template", "kanban"), ("size", 2d));
        Holds(story).ShouldBeTrue();
    }

    [Test]
    public void Two_filters_that_only_look_alike_count_apart()
    {
        var story = With("""
            {"all":[{"event":"project.created","where":{"tags":{"equals":["a, b"]}}},
                    {"event":"project.created","where":{"tags":{"equals":["a","b"]}}}]}
            """);
        story.Track("project.created", null, ("tags", PropertyValue.From(["a, b"])));
        Holds(story).ShouldBeFalse();
        story.Track("project.created", null, ("tags", PropertyValue.From(["a", "b"])));
        Holds(story).ShouldBeTrue();
    }

    [Test]
    public void An_account_is_asked_only_where_there_is_one()
    {
        var story = With("""{"any":[{"event":"project.created","of":"account"},{"account":"plan","equals":"pro"}]}""");
        Holds(story).ShouldBeFalse();
        Holds(story.Tracked("project.created")).ShouldBeFalse();
        story.Account = Journey.Empty(SubjectKey.Account("acme"));
        Holds(story).ShouldBeFalse();
        story.Account = new Story(story.Catalog, Scope.Account).Tracked("project.created").Journey;
        Holds(story).ShouldBeTrue();
        story.Account = story.Account with { Facts = Map<FactState>.Empty, Attributes = PropertyMap.Empty.Add("plan", "pro") };
        Holds(story).ShouldBeTrue();
    }

    [Test]
    public void No_account_passes_the_negative_tests_of_its_attributes() =>
        Holds(With("""{"account":"plan","notEquals":"free"}""")).ShouldBeTrue();

    [Test]
    public void A_milestone_holds_from_when_it_was_reached()
    {
        var story = With("""{"milestone":"m"}""", Catalogs.Milestone("m", """{"event":"project.created"}"""));
        Holds(story).ShouldBeFalse();
        Holds(story.Tracked("project.created")).ShouldBeTrue();
    }

    [Test]
    public void A_milestone_in_the_last_days_has_the_edges_of_a_rolling_window()
    {
        var story = With("""{"milestone":"m","inLast":"2d"}""", Catalogs.Milestone("m", """{"event":"project.created"}""")).Tracked("project.created");
        Holds(story).ShouldBeTrue();
        Holds(story.WaitDays(2).Wait(TimeSpan.FromTicks(-1))).ShouldBeTrue();
        Holds(story.Wait(TimeSpan.FromTicks(1))).ShouldBeFalse();
    }

    [Test]
    public void An_accounts_milestone_is_read_from_the_account()
    {
        var story = With("""{"milestone":"m"}""", Catalogs.Milestone("m", """{"event":"project.created"}""", ",\"scope\":\"account\"")).Tracked("project.created");
        Holds(story).ShouldBeFalse();
        story.Account = new Story(story.Catalog, Scope.Account).Tracked("project.created").Journey;
        Holds(story).ShouldBeTrue();
    }

    [Test]
    public void A_segment_means_its_condition_also_within_another_segment()
    {
        var story = With(
            """{"not":{"segment":"outer"}}""",
            Catalogs.Segment("outer", """{"all":[{"segment":"inner"},{"event":"member.joined"}]}"""),
            Catalogs.Segment("inner", """{"event":"project.created"}"""));
        Holds(story.Tracked("project.created")).ShouldBeTrue();
        Holds(story.Tracked("member.joined")).ShouldBeFalse();
    }

    [Test]
    public void A_page_condition_holds_on_its_pages()
    {
        var story = With("""{"page":["/projects/*","/team"]}""");
        Holds(story, "/projects/5").ShouldBeTrue();
        Holds(story, "/team").ShouldBeTrue();
        Holds(story, "/projects").ShouldBeFalse();
    }

    [Test]
    public void A_range_of_time_includes_its_start_and_not_its_end()
    {
        var story = With("""{"time":{"from":"2026-03-03","until":"2026-03-05T00:00:00Z"}}""");
        Holds(story).ShouldBeFalse();
        Holds(story.Wait(TimeSpan.FromHours(16))).ShouldBeTrue();
        Holds(story.WaitDays(2).Wait(TimeSpan.FromTicks(-1))).ShouldBeTrue();
        Holds(story.Wait(TimeSpan.FromTicks(1))).ShouldBeFalse();
    }

    [Test]
    public void A_range_of_time_may_be_open_on_one_side()
    {
        Holds(With("""{"time":{"from":"2026-03-03"}}""").WaitDays(1000)).ShouldBeTrue();
        Holds(With("""{"time":{"until":"2026-03-03"}}""")).ShouldBeTrue();
    }
}
