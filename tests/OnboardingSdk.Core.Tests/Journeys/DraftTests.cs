using OnboardingSdk.Simulating;

namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>Drafts: who sees them, and that nothing of them counts (docs/decisions/0017).</summary>
[TestFixture]
public sealed class DraftTests
{
    private const string For = ""","draft":{"for":{"user":"admin","equals":true}}""";
    private const string Draft = ",\"draft\":true";

    private static void Replays(Story story) => story.IsReplayedExactly().ShouldBeTrue("a replay of the log makes the same journey");

    [Test]
    public void A_draft_is_shown_to_nobody_and_explained()
    {
        var story = new Story(Catalogs.Tour("t", "a", Draft));
        story.Shown().ShouldBeEmpty();
        var gate = story.Verdict("t").Gates[^1];
        (gate.Gate, gate.Reason).ShouldBe((Gate.Draft, "It is a draft, and only a preview link shows it."));
    }

    [Test]
    public void Those_that_it_is_for_see_it_by_the_rules_of_all_flows()
    {
        var story = new Story(Catalogs.Tour("t", "a", For + ",\"start\":{\"page\":\"/x\"}"));
        story.Identify(("admin", true));
        story.Shown().ShouldBeEmpty();
        story.Shown("/x").ShouldBe(["t"]);
        story.Verdict("t", "/x").Gates.Single(g => g.Gate == Gate.Draft).Reason.ShouldBe("It is a draft, and the user is among those who see it.");
        story.Guarded(story.NewCommand("step.shown", "t", "a")).ShouldBeNull();

        story.Identify(("admin", false));
        story.Shown("/x").ShouldBeEmpty();
        story.Guarded(story.NewCommand("step.shown", "t", "a")).ShouldBe("It is a draft, and the user is not among those who see it.");
        story.Guarded(story.NewCommand("flow.started", "t")).ShouldNotBeNull();
    }

    [Test]
    public void A_preview_link_shows_it_whatever_audience_start_and_limits_say_until_it_expires()
    {
        var story = new Story(
            Catalogs.Tour("t", "a;b", Draft + ""","audience":{"user":"role","equals":"nobody"},"start":{"auto":false,"page":"/other","delay":"1h"},"schedule":{"from":"2030-01-01"},"hide":{"page":"/"}"""),
            Catalogs.Tour("first", "z", ""","start":{"priority":"high"}"""), """{"kind":"limits","quietPeriod":"1d","caps":[{"times":1,"per":"1d"}]}""");
        story.Do("step.shown", "first", "z");

        story.Preview("t", TimeSpan.FromHours(2));
        story.Shown()[0].ShouldBe("t");
        story.Guarded(story.NewCommand("step.shown", "t", "a")).ShouldBeNull();
        story.DoDraft("step.shown", "t", "a").DoDraft("step.next", "t", "a").Draft("t").Step.ShouldBe("b");
        Replays(story);

        story.Wait(TimeSpan.FromHours(3)).Shown().ShouldNotContain("t");
        story.Verdict("t").Gates[^1].Reason.ShouldBe("It is a draft, and the preview link that opened it has expired on 2026-03-02 10:00:00Z.");
        story.Guarded(story.NewCommand("step.shown", "t", "b")).ShouldNotBeNull();
    }

    [Test]
    public void Opened_again_it_begins_anew_also_when_it_was_completed_or_closed()
    {
        var story = new Story(Catalogs.Tour("t", "a", Draft));
        story.Preview("t");
        story.DoDraft("step.shown", "t", "a").DoDraft("step.next", "t", "a").Shown().ShouldBeEmpty();
        story.Preview("t");
        story.Shown().ShouldBe(["t"]);
        story.Draft("t").Run.ShouldBe(2);
        story.DoDraft("flow.dismissed", "t").Shown().ShouldBeEmpty();
        Replays(story);
    }

    [Test]
    public void Nothing_of_it_counts_and_published_it_begins_for_its_testers_too()
    {
        var milestone = Catalogs.Milestone("m", """{"flow":"t","is":"completed"}""");
        var story = new Story(Catalogs.Tour("t", "a", Draft), Catalogs.Survey("s", "\"id\":\"q\",\"type\":\"nps\"", Draft));
        story.Preview("t");
        story.DoDraft("step.shown", "t", "a").DoDraft("step.next", "t", "a");
        story.Journey.Exposures.ShouldBeEmpty();
        story.Journey.LastOnScreen.ShouldBeNull();
        story.Flow("t").ShouldBe(FlowState.None);

        story.Change(Catalogs.Tour("t", "a"), Catalogs.Survey("s", "\"id\":\"q\",\"type\":\"nps\""), milestone);
        story.Journey.Milestones.ShouldBeEmpty("a fold with the new catalog takes what was done with the draft for nothing");
        story.Shown().ShouldContain("t");
        Replays(story);
        story.Do("step.shown", "t", "a").Do("step.next", "t", "a").Journey.Milestones.Keys.ShouldBe(["m"]);
    }

    [Test]
    public void A_draft_list_shows_what_is_done_and_records_no_task()
    {
        var story = new Story(Catalogs.Checklist("l", """a {"event":"project.created","where":{"template":"kanban"},"count":2};b - manual after a""", Draft));
        story.Track("project.created", null, ("template", "kanban"));
        story.Preview("l");
        FlowState Seen() => Drafts.Looked((ChecklistDefinition)story.Catalog.Flows["l"], story.Draft("l"), new(story.Catalog, story.Journey, null, Scope.User, story.Now, null));
        Seen().Tasks.ShouldBeEmpty();
        story.Guarded(story.NewHand("task.completed", "l", "b")).ShouldBe("The task 'b' waits for 'a'.");

        story.Track("project.created", null, ("template", "kanban")).Changes.OfType<TaskCompleted>().ShouldBeEmpty();
        Seen().Tasks.Keys.ShouldBe(["a"]);
        story.Guarded(story.NewHand("task.completed", "l", "b")).ShouldBeNull();
        var tick = story.NewHand("task.completed", "l", "b");
        story.Apply(tick with { Properties = tick.Properties.SetItem(EntryNames.Draft, true) }).Changes.OfType<TaskCompleted>().ShouldBeEmpty();
        Seen().Status.ShouldBe(FlowStatus.Completed);
        story.Done("l").ShouldBeEmpty();
        story.Preview("l");
        Seen().Tasks.Keys.ShouldBe(["a"], "opened again it begins anew");
        Replays(story);
    }

    [Test]
    public void A_draft_tour_goes_on_by_events()
    {
        var story = new Story(Catalogs.Tour("t", "a event project.created;b", Draft));
        story.Preview("t");
        story.DoDraft("step.shown", "t", "a").Tracked("project.created").Draft("t").Step.ShouldBe("b");
        Replays(story);
    }

    [Test]
    public void A_draft_tracker_never_listens() =>
        new Story("""{"kind":"tracker","id":"k","on":"page","event":"tip.opened","draft":{"for":{"not":{"event":"never.seen"}}}}""".Replace("never.seen", "task.added", StringComparison.Ordinal)).Shown().ShouldBeEmpty();

    [Test]
    public void A_flow_that_becomes_a_draft_is_gone_and_goes_on_when_it_is_published_again()
    {
        var story = new Story(Catalogs.Tour("t", "a;b")).Do("step.shown", "t", "a").Do("step.next", "t", "a");
        story.Change(Catalogs.Tour("t", "a;b", Draft)).Shown().ShouldBeEmpty();
        story.Change(Catalogs.Tour("t", "a;b")).Shown().ShouldBe(["t"]);
        story.Flow("t").Step.ShouldBe("b");
        Replays(story);
    }

    [Test]
    public void What_was_done_with_a_draft_is_seen_by_nobody_in_a_simulation_that_publishes_it()
    {
        var story = new Story(Catalogs.Tour("t", "a", Draft));
        story.Preview("t");
        story.DoDraft("step.shown", "t", "a").DoDraft("step.next", "t", "a");
        foreach (var candidate in new[] { story.Catalog, Catalogs.Of(Catalogs.Tour("t", "a")) })
        {
            var simulation = new Simulation(story.Catalog, candidate);
            simulation.AddUser("ann", story.Log);
            var flow = simulation.Report().Flows["t"];
            (flow.Then.Seen, flow.Then.Completed, flow.Then.Impressions, flow.Then.Prevented).ShouldBe((0, 0, 0, 0));
        }
    }

    [Test]
    public void A_browser_can_neither_open_a_preview_nor_mark_what_it_does()
    {
        var story = new Story(Catalogs.Tour("t", "a", Draft));
        story.Guarded(story.New(EntryNames.FlowPreviewed, (EntryNames.Flow, "t")) with { Source = EventSource.Client }).ShouldNotBeNull();
        story.Guarded(story.NewCommand("step.shown", "t", "a")).ShouldBe("It is a draft, and only a preview link shows it.");
    }

    [Test]
    public void A_file_may_be_a_draft_as_a_whole()
    {
        var loaded = Json.Load([Catalogs.Events, """{"draft":{"for":{"user":"admin","equals":true}},"definitions":[{"kind":"tour","id":"t","steps":[{"id":"a","title":"A"}]},{"kind":"modal","id":"m","title":"M","draft":true}]}"""]);
        loaded.Definitions.Flows.Select(f => (f.Id, f.Draft?.For is AttributeCondition)).ShouldBe([("t", true), ("m", false)]);
    }

    [TestCase("""{"kind":"milestones","milestones":{"x":{"when":{"flow":"t","is":"completed"}}}}""")]
    [TestCase("""{"kind":"segments","segments":{"x":{"when":{"not":{"flow":"t","is":"seen"}}}}}""")]
    [TestCase("""{"kind":"tour","id":"x","audience":{"flow":"t","is":"seen"},"steps":[{"id":"a","title":"A"}]}""")]
    [TestCase("""{"kind":"tour","id":"x","steps":[{"id":"a","title":"A","buttons":[{"label":"B","start":"t"}]}]}""")]
    [TestCase("""{"kind":"checklist","id":"x","title":"X","tasks":[{"id":"a","title":"A","complete":{"flow":"t","is":"completed"}}]}""")]
    public void What_is_published_cannot_rest_on_a_draft(string published)
    {
        var found = DefinitionValidator.Validate(Json.Load([Catalogs.Events, Catalogs.Tour("t", "a", Draft), published]).Definitions);
        found.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.RestsOnDraft);
        if (published.Contains("\"id\":\"x\"", StringComparison.Ordinal))
        {
            Json.Valid(Catalogs.Events, Catalogs.Tour("t", "a", Draft), published.Replace("\"id\":\"x\"", "\"id\":\"x\",\"draft\":true", StringComparison.Ordinal));
        }
    }

    [Test]
    public void An_accounts_list_cannot_be_a_draft() => DefinitionValidator.Validate(Json.Load([Catalogs.Events, Catalogs.Checklist("l", "a project.created", Draft + ",\"scope\":\"account\"")]).Definitions)
        .ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.BadDraft);

    [Test]
    public void A_visitor_who_signs_in_takes_the_preview_along()
    {
        var catalog = Catalogs.Of(Catalogs.Tour("t", "a;b", Draft));
        var (visitor, user) = (new Story(catalog, SubjectKey.User("$visitor:0123456789abcdef0123456789abcdef")), new Story(catalog, SubjectKey.User("ann")));
        visitor.Preview("t");
        visitor.DoDraft("step.shown", "t", "a").DoDraft("step.next", "t", "a");
        user.Tracked("project.created").Merge(visitor).Draft("t").Step.ShouldBe("b");
        user.Shown().ShouldBe(["t"]);
        Replays(user);
    }
}
