namespace OnboardingSdk.Core.Tests.Delivery;

[TestFixture]
public sealed class DecideTests
{
    private static Story Tour(string more = "", params string[] others) => new([Catalogs.Tour("t", "a;b", more), .. others]);

    private static (Gate Gate, string Reason)? WhyNot(Story story, string flow = "t", string page = "/")
    {
        var failed = story.Verdict(flow, page).Gates.Where(g => !g.Passed).ToList();
        return failed.Count == 0 ? null : (failed.Single().Gate, failed[0].Reason);
    }

    [Test]
    public void A_flow_that_is_shown_has_passed_every_gate_in_order()
    {
        var verdict = Tour().Verdict("t");
        verdict.Shown.ShouldBeTrue();
        verdict.Gates.Select(g => g.Gate).ShouldBe(Enum.GetValues<Gate>());
        verdict.Gates.ShouldAllBe(g => g.Passed && g.Reason.Length > 0);
    }

    [Test]
    public void A_started_flow_names_the_same_gates_as_an_offered_one() =>
        Tour().Do("step.shown", "t", "a").Verdict("t").Gates.Select(g => g.Gate).ShouldBe(Enum.GetValues<Gate>());

    [Test]
    public void The_first_gate_that_is_not_passed_is_the_last_that_is_looked_at()
    {
        var verdict = Tour(",\"audience\":{\"event\":\"project.created\"},\"start\":{\"auto\":false}").Verdict("t");
        verdict.Gates.Select(g => (g.Gate, g.Passed)).ShouldBe([(Gate.NotEnded, true), (Gate.HasAccount, true), (Gate.Draft, true), (Gate.Audience, false)]);
    }

    [Test]
    public void A_dismissed_flow_says_when_and_how()
    {
        var why = WhyNot(Tour().Do("step.shown", "t", "a").Do("flow.dismissed", "t", reason: "escape"))!.Value;
        why.Gate.ShouldBe(Gate.NotEnded);
        why.Reason.ShouldContain("2026-03-02 08:00:00Z");
        why.Reason.ShouldContain("escape");
    }

    [Test]
    public void A_completed_tour_says_when()
    {
        var story = Tour().Do("step.shown", "t", "a").Do("step.next", "t", "a").Do("step.next", "t", "b");
        WhyNot(story)!.Value.Reason.ShouldBe("The user completed it on 2026-03-02 08:00:00Z.");
    }

    [Test]
    public void An_accounts_checklist_needs_an_account()
    {
        var story = new Story(Catalogs.Checklist("t", "a project.created", ",\"scope\":\"account\""));
        WhyNot(story)!.Value.Gate.ShouldBe(Gate.HasAccount);
        story.Account = Journey.Empty(SubjectKey.Account("acme"));
        WhyNot(story).ShouldBeNull();
    }

    [Test]
    public void Who_is_not_in_the_audience_does_not_meet_it()
    {
        var story = Tour(",\"audience\":{\"user\":\"role\",\"equals\":\"owner\"}");
        WhyNot(story)!.Value.Gate.ShouldBe(Gate.Audience);
        story.Identify(("role", "owner"));
        WhyNot(story).ShouldBeNull();
    }

    [Test]
    public void An_open_flow_is_suspended_and_not_ended_while_its_audience_does_not_hold()
    {
        var story = Tour(",\"audience\":{\"user\":\"role\",\"equals\":\"owner\"}");
        story.Identify(("role", "owner"));
        story.Do("step.shown", "t", "a").Do("step.next", "t", "a").Identify(("role", "guest"));
        story.Shown().ShouldBeEmpty();
        story.Flow("t").Status.ShouldBe(FlowStatus.Active);
        story.Identify(("role", "owner"));
        story.Shown().ShouldBe(["t"]);
        story.Flow("t").Step.ShouldBe("b");
    }

    [Test]
    public void A_flow_that_does_not_offer_itself_is_shown_once_it_was_started()
    {
        var story = Tour(",\"start\":{\"auto\":false}");
        WhyNot(story)!.Value.Gate.ShouldBe(Gate.OffersItself);
        story.Do("flow.started", "t").Shown().ShouldBe(["t"]);
    }

    [Test]
    public void A_flow_offers_itself_on_its_pages_and_once_started_everywhere()
    {
        var story = Tour(",\"start\":{\"page\":[\"/projects\",\"/team\"]}");
        WhyNot(story, page: "/other")!.Value.ShouldBe((Gate.StartPage, "It does not offer itself on '/other'."));
        story.Shown("/team").ShouldBe(["t"]);
        story.Do("step.shown", "t", "a").Shown("/other").ShouldBe(["t"]);
    }

    [Test]
    public void A_start_condition_is_looked_at_for_the_start_only()
    {
        var story = Tour(",\"start\":{\"when\":{\"not\":{\"event\":\"project.created\"}}}");
        story.Shown().ShouldBe(["t"]);
        story.Do("step.shown", "t", "a").Tracked("project.created").Shown().ShouldBe(["t"]);
        var other = Tour(",\"start\":{\"when\":{\"not\":{\"event\":\"project.created\"}}}").Tracked("project.created");
        WhyNot(other)!.Value.Gate.ShouldBe(Gate.StartCondition);
    }

    [Test]
    public void One_tour_is_shown_at_a_time_and_the_other_says_which_comes_first()
    {
        var story = Tour("", Catalogs.Tour("u", "a"), Catalogs.Checklist("list", "a project.created"));
        story.Shown().ShouldBe(["list", "t"]);
        WhyNot(story, "u")!.Value.ShouldBe((Gate.OneAtATime, "'t' comes first, and only one modal flow is shown at a time."));
    }

    [Test]
    public void Priority_decides_and_then_the_id()
    {
        var story = Tour("", Catalogs.Tour("s", "a"), Catalogs.Tour("z", "a", ",\"start\":{\"priority\":\"high\"}"), Catalogs.Tour("a", "a", ",\"start\":{\"priority\":\"low\"}"));
        story.Decide().Select(v => v.Flow.Id).ShouldBe(["z", "s", "t", "a"]);
        story.Shown().ShouldBe(["z"]);
    }

    [Test]
    public void The_tour_that_was_started_last_comes_first()
    {
        var story = Tour("", Catalogs.Tour("u", "a"), Catalogs.Tour("z", "a", ",\"start\":{\"priority\":\"high\"}"));
        story.Do("step.shown", "t", "a").Do("flow.started", "u");
        story.Decide().Select(v => v.Flow.Id).ShouldBe(["u", "t", "z"]);
        story.Do("flow.started", "t");
        story.Decide().Select(v => v.Flow.Id).ShouldBe(["t", "u", "z"]);
    }

    [Test]
    public void A_suspended_tour_leaves_room_for_another()
    {
        var story = Tour(",\"audience\":{\"not\":{\"event\":\"project.created\"}}", Catalogs.Tour("u", "a"));
        story.Do("step.shown", "t", "a").Tracked("project.created");
        story.Shown().ShouldBe(["u"]);
    }

    [Test]
    public void The_same_question_has_the_same_answer()
    {
        var story = Tour("", Catalogs.Checklist("list", "a project.created")).Do("step.shown", "t", "a");
        story.Decide().Select(v => (v.Flow.Id, v.Shown, string.Join(' ', v.Gates))).ShouldBe(story.Decide().Select(v => (v.Flow.Id, v.Shown, string.Join(' ', v.Gates))));
    }

    [Test]
    public void What_decides_is_said_to_be_stale_when_it_changes()
    {
        var story = Tour(",\"audience\":{\"any\":[{\"event\":\"project.created\",\"withinFirst\":\"7d\"},{\"milestone\":\"m\"}]}", Catalogs.Milestone("m", """{"event":"member.joined"}"""));
        story.Track("project.created").Stale.ShouldBeTrue();
        story.Track("member.joined").Stale.ShouldBeTrue();
        story.Track("task.added").Stale.ShouldBeFalse();
        story.Identify((EntryNames.StartedAt, Story.Dawn.AddDays(-30))).Stale.ShouldBeTrue();
    }
}
