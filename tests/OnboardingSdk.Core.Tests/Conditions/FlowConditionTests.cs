namespace OnboardingSdk.Core.Tests.Conditions;

[TestFixture]
public sealed class FlowConditionTests
{
    private static readonly FlowTest[] Tests = Enum.GetValues<FlowTest>();

    /// <summary>The states that hold of a flow.</summary>
    private static FlowTest[] States(Story story, string flow) =>
        [.. Tests.Where(t => FlowStates.Since(new(flow, t), new(story.Catalog, story.Journey, story.Account, Scope.User, story.Now, null)) is not null)];

    private static Story Tour() => new(Catalogs.Tour("tour", "a;b"));

    [Test]
    public void A_new_users_flow_is_not_started() => States(Tour(), "tour").ShouldBe([FlowTest.NotStarted]);

    [Test]
    public void A_shown_flow_is_seen_and_active() =>
        States(Tour().Do("step.shown", "tour", "a"), "tour").ShouldBe([FlowTest.Seen, FlowTest.Active]);

    [Test]
    public void A_started_flow_that_was_never_on_screen_is_active_and_not_seen() =>
        States(Tour().Do("flow.started", "tour"), "tour").ShouldBe([FlowTest.Active]);

    [Test]
    public void A_completed_flow_is_seen_completed_and_ended() =>
        States(Tour().Do("step.shown", "tour", "a").Do("step.next", "tour", "a").Do("step.next", "tour", "b"), "tour")
            .ShouldBe([FlowTest.Seen, FlowTest.Completed, FlowTest.Ended]);

    [Test]
    public void A_dismissed_flow_is_dismissed_and_ended() =>
        States(Tour().Do("flow.dismissed", "tour"), "tour").ShouldBe([FlowTest.Dismissed, FlowTest.Ended]);

    [Test]
    public void A_tour_that_runs_again_is_active_and_what_it_once_was_it_stays() =>
        States(Tour().Do("step.shown", "tour", "a").Do("flow.dismissed", "tour").Do("flow.started", "tour"), "tour")
            .ShouldBe([FlowTest.Seen, FlowTest.Active, FlowTest.Dismissed, FlowTest.Ended]);

    [Test]
    public void A_milestone_over_a_completed_tour_is_reached_though_the_tour_runs_again()
    {
        var story = new Story(Catalogs.Tour("tour", "a"), Catalogs.Milestone("both", """{"all":[{"flow":"tour","is":"completed"},{"event":"project.created"}]}"""));
        story.Do("step.shown", "tour", "a").Do("step.next", "tour", "a").Do("flow.started", "tour").Do("flow.dismissed", "tour");
        story.WaitDays(1).Tracked("project.created");
        story.DayOf("both").ShouldBe(1);
    }

    private static Story Shared() => new(
        Catalogs.Checklist("list", "a project.created", ",\"scope\":\"account\""),
        Catalogs.Milestone("closed", """{"flow":"list","is":"dismissed"}"""),
        Catalogs.Milestone("met", """{"flow":"list","is":"seen"}"""));

    [Test]
    public void What_the_account_completed_is_completed_for_a_user_who_never_saw_it()
    {
        var story = Shared();
        story.Account = new Story(story.Catalog, Scope.Account).Tracked("project.created").Journey;
        States(story, "list").ShouldBe([FlowTest.Completed, FlowTest.Ended]);
    }

    [Test]
    public void What_a_user_saw_of_an_accounts_checklist_is_kept_for_that_account_only()
    {
        var story = Shared();
        story.Account = Journey.Empty(SubjectKey.Account("acme"));
        story.Do("flow.shown", "list");
        States(story, "list").ShouldBe([FlowTest.Seen, FlowTest.Active]);
        story.Account = Journey.Empty(SubjectKey.Account("other"));
        States(story, "list").ShouldBe([FlowTest.NotStarted]);
    }

    [Test]
    public void A_users_milestone_knows_what_the_user_did_with_an_accounts_checklist()
    {
        var story = Shared();
        story.Account = Journey.Empty(SubjectKey.Account("acme@home"));
        story.Do("flow.shown", "list");
        story.Journey.Milestones.Keys.ShouldBe(["met"]);
        story.WaitDays(1).Do("flow.dismissed", "list");
        story.DayOf("closed").ShouldBe(1);
        story.DayOf("met").ShouldBe(0);
    }
}
