namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>What a changed definition means for who is in the middle of it, or through (docs/decisions/0016).</summary>
[TestFixture]
public sealed class ChangedDefinitionTests
{
    private static string Tour(string steps, string? policy = null, string more = "") =>
        Catalogs.Tour("t", steps, (policy is null ? "" : $",\"onChange\":\"{policy}\"") + more);

    /// <summary>Somebody who stands at the second step of a, b, c.</summary>
    private static Story Halfway(string steps = "a;b;c", string more = "") => new Story(Tour(steps, more: more)).Do("step.shown", "t", "a").Do("step.next", "t", "a").Do("step.shown", "t", "b");

    private static Story Through() => Halfway().Do("step.next", "t", "b").Do("step.next", "t", "c");

    private static string[] Steps(Story story) => [.. ((TourDefinition)story.Verdict("t").Edition!.Flow).Steps.Select(s => s.Id)];

    private static void Replays(Story story) => story.IsReplayedExactly().ShouldBeTrue("a replay of the log makes the same journey");

    [Test]
    public void By_default_a_tour_goes_on_at_the_same_step_and_where_that_is_gone_at_the_one_that_follows()
    {
        Halfway().Change(Tour("x;a;b;c")).Do("step.next", "t", "b").Flow("t").Step.ShouldBe("c");
        Halfway().Change(Tour("a;c;d")).Do("step.shown", "t", "c").Flow("t").Run.ShouldBe(1);
    }

    [Test]
    public void Restart_begins_the_run_of_who_is_in_the_middle_anew_once()
    {
        var story = Halfway().Change(Tour("a;x;b;c", "restart"));

        (story.Flow("t").Status, story.Flow("t").Run, story.Flow("t").Step).ShouldBe((FlowStatus.Active, 2, "a"));
        story.Flow("t").Change!.Policy.ShouldBe(ChangePolicy.Restart);
        story.Command("step.next", "t", "b", run: 1).Refusal.ShouldNotBeNull("what a tab still says of the run before is refused");
        story.Do("step.shown", "t", "a").Do("step.next", "t", "a").Change(Tour("a;x;b;c", "restart", ",\"name\":\"Other\"")).Flow("t").Step.ShouldBe("x");
        Replays(story);
    }

    [Test]
    public void Restart_leaves_alone_who_is_through_or_has_closed_it()
    {
        Through().Change(Tour("a;x", "restart")).Flow("t").Status.ShouldBe(FlowStatus.Completed);
        Halfway().Do("flow.dismissed", "t").Change(Tour("a;x", "restart")).Flow("t").Status.ShouldBe(FlowStatus.Dismissed);
    }

    [Test]
    public void RestartAll_brings_it_back_to_who_is_through_and_to_who_has_closed_it()
    {
        foreach (var story in new[] { Through(), Halfway().Do("flow.dismissed", "t", reason: "close") })
        {
            story.Shown().ShouldBeEmpty();
            story.Change(Tour("a;x", "restartAll")).Shown().ShouldBe(["t"]);
            (story.Flow("t").CompletedAt, story.Flow("t").DismissedAt, story.Flow("t").SeenAt).ShouldBe((null, null, Story.Dawn));
            story.Do("step.shown", "t", "a", run: 2).Do("step.next", "t", "a").Do("step.next", "t", "x").Flow("t").Status.ShouldBe(FlowStatus.Completed);
            story.Shown().ShouldBeEmpty();
            Replays(story);
        }

        Halfway().Change(Tour("a;x", "restartAll")).Flow("t").Run.ShouldBe(2);
    }

    [Test]
    public void What_was_reached_by_it_stays_reached_when_it_is_done_again()
    {
        var milestone = Catalogs.Milestone("m", """{"flow":"t","is":"completed"}""");
        var story = new Story(Tour("a"), milestone).Do("step.shown", "t", "a").Do("step.next", "t", "a");
        story.Change(Tour("a;b", "restartAll"), milestone).DayOf("m").ShouldBe(0);
        Replays(story);
    }

    [Test]
    public void End_closes_it_for_who_is_in_the_middle_and_offers_it_to_the_others()
    {
        var story = Halfway().Change(Tour("a;x", "end"));
        (story.Flow("t").Status, story.Flow("t").Reason).ShouldBe((FlowStatus.Dismissed, "changed"));
        story.Shown().ShouldBeEmpty();
        new Story(Tour("a")).Change(Tour("a;x", "end")).Shown().ShouldBe(["t"]);
        Replays(story);
    }

    [Test]
    public void Keep_lets_them_go_through_the_version_that_they_began_with_and_others_through_the_new_one()
    {
        var story = Halfway().Change(Tour("n;m", "keep"));

        Steps(story).ShouldBe(["a", "b", "c"]);
        story.Do("step.next", "t", "b").Do("step.shown", "t", "c").Flow("t").Run.ShouldBe(1);
        story.Do("step.next", "t", "c").Flow("t").Status.ShouldBe(FlowStatus.Completed);
        Steps(new Story(Tour("a;b;c")).Change(Tour("n;m", "keep"))).ShouldBe(["n", "m"]);
        Replays(story);
    }

    [Test]
    public void The_next_run_of_one_who_was_kept_has_the_new_version()
    {
        var story = Halfway().Change(Tour("n;m", "keep"));
        story.Do("flow.started", "t").Flow("t").Step.ShouldBe("n");
        Steps(story).ShouldBe(["n", "m"]);
    }

    [Test]
    public void A_version_is_kept_through_further_changes_as_long_as_they_keep_it()
    {
        var story = Halfway().Change(Tour("n;m", "keep")).Change(Tour("o;p", "keep"));
        Steps(story).ShouldBe(["a", "b", "c"]);
        story.Do("step.next", "t", "b").Flow("t").Step.ShouldBe("c");
        Replays(story);
        story.Change(Tour("q", "restart")).Flow("t").Step.ShouldBe("q");
        Replays(story);
    }

    [Test]
    public void A_kept_step_goes_on_by_an_event_that_nothing_else_asks_for()
    {
        var waits = Catalogs.Tour("t", "a").Replace("\"target\"", "\"advance\":{\"event\":\"project.created\",\"where\":{\"template\":\"kanban\"}},\"target\"", StringComparison.Ordinal);
        var story = new Story(waits).Do("step.shown", "t", "a").Change(Tour("n;m", "keep"));

        story.Track("project.created", null, ("template", "list"));
        story.Flow("t").Status.ShouldBe(FlowStatus.Active);
        story.Track("project.created", null, ("template", "kanban"));
        story.Flow("t").Status.ShouldBe(FlowStatus.Completed);
        Replays(story);
    }

    [Test]
    public void What_does_not_go_together_with_the_definitions_of_now_is_not_kept_and_they_go_on_at_the_same_step()
    {
        var segment = Catalogs.Segment("owners", """{"user":"role","equals":"owner"}""");
        var story = new Story(segment, Tour("a;b;c", more: ""","overrides":[{"segment":"owners","steps":{"a":{"title":"Other"}}}]""")).Do("step.shown", "t", "a").Do("step.next", "t", "a");
        story.Change(Tour("a;b;x", "keep"));
        story.Catalog.Definitions.Earlier.ShouldBeEmpty();
        (story.Flow("t").Step, story.Flow("t").Change).ShouldBe(("b", null));
        Steps(story).ShouldBe(["a", "b", "x"]);
    }

    [Test]
    public void A_kept_version_has_its_overrides_and_its_translations()
    {
        string[] Of(string tour, string welcome) =>
        [
            Catalogs.Segment("owners", """{"user":"role","equals":"owner"}"""), tour,
            """{"kind":"translations","culture":"de","flows":{"t":{"steps":{"a":{"title":"WELCOME"}}}}}""".Replace("WELCOME", welcome, StringComparison.Ordinal),
        ];
        const string Overrides = ""","overrides":[{"segment":"owners","steps":{"b":{"omit":true}}}]""";
        var story = new Story(Of(Tour("a;b;c", more: Overrides), "Alt"));
        story.Identify(("role", "owner"));
        story.Do("step.shown", "t", "a").Change(Of(Tour("a;x", "keep"), "Neu"));

        story.Do("step.next", "t", "a").Flow("t").Step.ShouldBe("c");
        var edition = story.Verdict("t").Edition!;
        ((TourDefinition)story.Catalog.Texts.For("de").Of(edition.Flow)).Steps[0].Title.ShouldBe("Alt");
        ((TourDefinition)story.Catalog.Texts.For("de").Of(story.Catalog.Flows["t"])).Steps[0].Title.ShouldBe("Neu");
    }

    [Test]
    public void Texts_looks_places_and_delivery_are_no_change()
    {
        var plain = Tour("a;b;c", "restart");
        foreach (var other in new[]
        {
            plain.Replace("\"T\"", "\"Other\"", StringComparison.Ordinal),
            plain.Replace("\"#b\"", "\".renamed\"", StringComparison.Ordinal),
            Tour("a;b;c", "restart", ""","audience":{"user":"role","exists":false},"start":{"page":"/x"},"dismissible":false,"name":"N","schedule":{"from":"2026-01-01"}"""),
            Tour("a;b;c", "restart", ""","overrides":[{"segment":"s","steps":{"a":{"title":"Other"}}}]"""),
        })
        {
            Halfway().Change(Catalogs.Segment("s", """{"user":"admin","equals":true}"""), other).Flow("t").Run.ShouldBe(1, other);
        }
    }

    [TestCase("a;c;b")]
    [TestCase("a;b")]
    [TestCase("a;b;c;d")]
    [TestCase("a;b click;c")]
    [TestCase("a;b event project.created;c")]
    public void Steps_their_order_and_what_moves_them_on_are_a_change(string steps) => Halfway().Change(Tour(steps, "restart")).Flow("t").Run.ShouldBe(2);

    [Test]
    public void An_author_who_raises_the_version_says_that_texts_count() => Halfway().Change(Tour("a;b;c", "restart", ",\"version\":2")).Flow("t").Run.ShouldBe(2);

    [Test]
    public void Two_servers_that_take_turns_during_a_deployment_restart_somebody_once()
    {
        var (old, now) = (Catalogs.Of(Tour("a;b;c", "restart")), Catalogs.Of(Tour("a;x", "restart")));
        var story = new Story(old).Do("step.shown", "t", "a").Do("step.next", "t", "a");
        foreach (var catalog in new[] { now, old, now, old, now })
        {
            story.ChangeTo(catalog).Flow("t").Run.ShouldBe(2);
        }

        Replays(story);
    }

    [Test]
    public void A_rollback_and_the_way_forward_again_restart_nobody_a_second_time_and_keep_nobody_in_what_was_taken_away()
    {
        var (old, now) = (Catalogs.Of(Tour("a;b;c", "keep")), Catalogs.Of(Tour("a;x", "keep")));
        var began = new Story(old).Do("step.shown", "t", "a");
        began.Change(now).ChangeTo(old).Flow("t").Run.ShouldBe(1);
        Steps(began).ShouldBe(["a", "b", "c"]);

        var meanwhile = new Story(now).Do("step.shown", "t", "a").ChangeTo(old);
        Steps(meanwhile).ShouldBe(["a", "b", "c"]);
        meanwhile.Flow("t").Change.ShouldBeNull();
    }

    [Test]
    public void A_run_of_before_versions_were_noted_is_left_in_peace()
    {
        var story = Halfway();
        var old = JourneyJson.Read(
            story.Journey.Subject, "", story.Journey.Version, System.Text.Encoding.UTF8.GetBytes(System.Text.RegularExpressions.Regex.Replace(
                System.Text.Encoding.UTF8.GetString(JourneyJson.Write(story.Journey)), "\"definition\":\"\\w+\",", "")));
        old.Flow("t").Definition.ShouldBeNull();
        DefinitionChanges.Due(old, Catalogs.Of(Tour("a;x", "restartAll"))).ShouldBeEmpty();
    }

    [Test]
    public void A_survey_begins_anew_without_its_answers_and_a_kept_one_asks_its_own_questions()
    {
        static string Survey(string questions, string more = "") => Catalogs.Survey("s", questions, more);
        const string Old = "\"id\":\"a\",\"type\":\"nps\",\"required\":true;\"id\":\"b\",\"type\":\"csat\",\"required\":true";
        const string New = "\"id\":\"c\",\"type\":\"text\",\"required\":true";
        var restarted = new Story(Survey(Old)).Do("flow.shown", "s").Answered("s", ("a", 9)).Change(Survey(New, ",\"onChange\":\"restart\""));
        restarted.Flow("s").Run.ShouldBe(2);
        restarted.Do("flow.shown", "s").Answered("s", ("c", "So.")).Do("flow.completed", "s");
        Replays(restarted);

        var kept = new Story(Survey(Old)).Do("flow.shown", "s").Answered("s", ("a", 9)).Change(Survey(New, ",\"onChange\":\"keep\""));
        kept.Answer("s", "c", "So.").Refusal.ShouldNotBeNull();
        CommandGuard.Refusal(kept.Journey, null, kept.NewAnswer("s", "c", "So."), kept.Catalog).ShouldNotBeNull();
        CommandGuard.Refusal(kept.Journey, null, kept.NewAnswer("s", "b", 4), kept.Catalog).ShouldBeNull();
        kept.Answered("s", ("b", 4)).Do("flow.completed", "s");
        Replays(kept);
    }

    [Test]
    public void An_answer_that_the_survey_no_longer_allows_is_none()
    {
        const string Old = "\"id\":\"a\",\"type\":\"single\",\"required\":true,\"choices\":[{\"id\":\"p\",\"label\":\"P\"},{\"id\":\"q\",\"label\":\"Q\"}]";
        const string New = "\"id\":\"a\",\"type\":\"single\",\"required\":true,\"choices\":[{\"id\":\"q\",\"label\":\"Q\"},{\"id\":\"r\",\"label\":\"R\"}]";
        var story = new Story(Catalogs.Survey("s", Old)).Do("flow.shown", "s").Answered("s", ("a", "p")).Change(Catalogs.Survey("s", New));
        story.Command("flow.completed", "s").Refusal.ShouldNotBeNull();
        story.Answered("s", ("a", "r")).Do("flow.completed", "s");
        Replays(story);
    }

    [Test]
    public void An_announcement_comes_again_for_all_where_its_version_is_raised()
    {
        var story = new Story(Catalogs.Modal("m")).Do("flow.shown", "m").Do("flow.dismissed", "m");
        story.Change(Catalogs.Modal("m", ",\"body\":\"Other words\",\"onChange\":\"restartAll\"")).Shown().ShouldBeEmpty();
        story.Change(Catalogs.Modal("m", ",\"body\":\"Other words\",\"onChange\":\"restartAll\",\"version\":2")).Shown().ShouldBe(["m"]);
        Replays(story);
    }

    [Test]
    public void A_completed_list_comes_back_where_something_is_open_in_it_and_only_there()
    {
        var story = new Story(Catalogs.Checklist("l", "a project.created")).Do("flow.shown", "l").Tracked("project.created").Do("flow.dismissed", "l");
        story.Shown().ShouldBeEmpty();
        story.Change(Catalogs.Checklist("l", "a project.created;b task.added optional", ",\"onChange\":\"restartAll\"")).Shown().ShouldBeEmpty();
        story.Change(Catalogs.Checklist("l", "a project.created;c member.joined", ",\"onChange\":\"restartAll\"")).Shown().ShouldBe(["l"]);
        (story.Flow("l").Status, story.Done("l").Length).ShouldBe((FlowStatus.Active, 1));
        Replays(story);
        story.Tracked("member.joined").Flow("l").Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void Why_somebody_sees_the_old_version_is_explained()
    {
        string? Why(Story story) => global::OnboardingSdk.Journeys.Delivery.Explain(
            story.Catalog.Flows["t"], story.Journey, null, story.Catalog, PageAddress.Parse("/"), story.Now).Definition;
        Why(Halfway()).ShouldBeNull();
        Why(Halfway().Change(Tour("n;m", "keep"))).ShouldNotBeNull().ShouldMatch("^in the version [0-9a-f]{8} of its definition, not in [0-9a-f]{8}: the user was in the middle of it on 2026-03-02 08:00:00Z, and 'onChange' was 'keep'$");
        Why(Halfway().Change(Tour("a;x", "restart"))).ShouldBe("begun anew on 2026-03-02 08:00:00Z, since its definition had changed, and 'onChange' was 'restart'");
        Why(Halfway().Change(Tour("a;b;x"))).ShouldNotBeNull().ShouldMatch("^at the same step of the version .* begun in .*: 'onChange' is 'continue'$");
        var story = Halfway().Change(Tour("n;m", "keep"));
        global::OnboardingSdk.Journeys.Delivery.Explain(story.Catalog.Flows["t"], story.Journey, null, story.Catalog, PageAddress.Parse("/"), story.Now).Step!.Way.ShouldBe(["a", "b", "c"]);
    }

    [Test]
    public void In_a_simulation_nothing_has_changed_and_what_comes_belongs_to_the_run_that_goes_on()
    {
        static string Survey(string questions) => Catalogs.Survey("s", questions, ",\"onChange\":\"restart\"");
        var story = new Story(Survey("\"id\":\"a\",\"type\":\"nps\"")).Do("flow.shown", "s").Answered("s", ("a", 9)).Change(Survey("\"id\":\"c\",\"type\":\"text\",\"required\":true"));
        story.Do("flow.shown", "s").Answered("s", ("c", "So.")).Do("flow.completed", "s").Flow("s").Run.ShouldBe(2);
        var simulation = new OnboardingSdk.Simulating.Simulation(story.Catalog, story.Catalog);
        simulation.AddUser("ann", story.Log);
        var figures = simulation.Report().Flows["s"].Then;
        (figures.Seen, figures.Impressions, figures.Completed, figures.WithoutPlace, figures.Prevented).ShouldBe((1, 2, 1, 0, 0));
    }

    [Test]
    public void Earlier_versions_of_what_is_not_there_harm_nobody()
    {
        var story = new Story(Tour("a event project.created"), """{"kind":"earlier","versions":{"gone@01234567":{"kind":"tour","id":"gone","steps":[{"id":"z","title":"Z","advance":{"event":"project.created"}}]}}}""");
        story.Do("step.shown", "t", "a").Tracked("project.created").Flow("t").Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void A_browser_cannot_bring_it_about()
    {
        var story = Halfway();
        story.Guarded(story.New(EntryNames.FlowsChanged) with { Source = EventSource.Client }).ShouldNotBeNull();
    }

    [TestCase("{\"kind\":\"tracker\",\"id\":\"k\",\"on\":\"page\",\"event\":\"tip.opened\",\"onChange\":\"end\"}")]
    [TestCase("{\"kind\":\"checklist\",\"id\":\"l\",\"title\":\"T\",\"onChange\":\"keep\",\"tasks\":[{\"id\":\"a\",\"title\":\"T\",\"manual\":true}]}")]
    [TestCase("{\"kind\":\"checklist\",\"id\":\"l\",\"title\":\"T\",\"scope\":\"account\",\"onChange\":\"end\",\"tasks\":[{\"id\":\"a\",\"title\":\"T\",\"manual\":true}]}")]
    public void A_policy_that_means_nothing_is_an_error(string flow) =>
        DefinitionValidator.Validate(Json.Load([Catalogs.Events, flow]).Definitions).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.BadChangePolicy);

    [Test]
    public void A_catalog_with_earlier_versions_is_written_and_read_as_the_same()
    {
        var catalog = Halfway().Change(Tour("n;m", "keep")).Catalog;
        catalog.Definitions.Earlier.Count.ShouldBe(1);
        using var stream = new MemoryStream();
        DefinitionWriter.Write(catalog.Definitions, stream);
        Catalog.Create(Json.Load(System.Text.Encoding.UTF8.GetString(stream.ToArray())).Definitions).Catalog!.Hash.ShouldBe(catalog.Hash);
        EarlierVersions.With(Catalogs.Of(Tour("n;m", "keep")), catalog).Hash.ShouldBe(catalog.Hash, "a restart with the same definitions finds the same");
        CatalogChangelog.Between(Catalogs.Of(Tour("n;m", "keep")), catalog).ShouldHaveSingleItem().ToString().ShouldStartWith("earlier version 't@");
    }
}
