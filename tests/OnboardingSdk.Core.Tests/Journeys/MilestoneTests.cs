namespace OnboardingSdk.Core.Tests.Journeys;

[TestFixture]
public sealed class MilestoneTests
{
    private static Story With(string when, string more = "") => new(Catalogs.WithMilestone(when, more));

    [Test]
    public void A_milestone_is_recorded_once_with_the_time_and_the_catalog()
    {
        var story = With("""{"event":"project.created"}""").Tracked("member.joined").WaitDays(1);
        story.Track("project.created").Changes.OfType<MilestoneReached>().ShouldBe([new("m", Story.Dawn.AddDays(1), false)]);
        story.WaitDays(1).Track("project.created").Changes.OfType<MilestoneReached>().ShouldBeEmpty();
        story.Journey.Milestones["m"].ShouldBe(new(Story.Dawn.AddDays(1), story.Catalog.Hash));
    }

    [Test]
    public void A_late_event_dates_the_milestone_by_when_it_happened()
    {
        var story = With("""{"event":"project.created"}""").WaitDays(9);
        story.Track("project.created", Story.Dawn.AddDays(2));
        story.DayOf("m").ShouldBe(2);
    }

    [Test]
    public void The_last_of_the_facts_that_it_needs_dates_the_milestone_whichever_was_told_last()
    {
        var story = With("""{"all":[{"event":"project.created"},{"event":"member.joined"}]}""").WaitDays(9);
        story.Track("member.joined", Story.Dawn.AddDays(5));
        story.Track("project.created", Story.Dawn.AddDays(2));
        story.DayOf("m").ShouldBe(5);
    }

    [Test]
    public void The_first_of_its_alternatives_dates_the_milestone()
    {
        var story = With("""{"all":[{"event":"task.added"},{"any":[{"event":"project.created"},{"event":"member.joined"}]}]}""").WaitDays(9);
        story.Track("member.joined", Story.Dawn.AddDays(5));
        story.Track("project.created", Story.Dawn.AddDays(2));
        story.Track("task.added", Story.Dawn.AddDays(1));
        story.DayOf("m").ShouldBe(2);
    }

    [Test]
    public void The_nth_occurrence_dates_a_counted_milestone_whatever_the_order_of_telling()
    {
        var story = With("""{"event":"project.created","count":3}""").WaitDays(9);
        foreach (var day in new[] { 7, 1, 4 })
        {
            story.Track("project.created", Story.Dawn.AddDays(day));
        }

        story.DayOf("m").ShouldBe(7);
        story.Track("project.created", Story.Dawn);
        story.DayOf("m").ShouldBe(7);
    }

    [Test]
    public void The_nth_occurrence_is_remembered_until_the_rest_has_happened()
    {
        var story = With("""{"all":[{"event":"project.created","count":2},{"event":"member.joined"}]}""").WaitDays(9);
        foreach (var day in new[] { 1, 3, 2 })
        {
            story.Track("project.created", Story.Dawn.AddDays(day));
        }

        story.Track("member.joined", Story.Dawn);
        story.DayOf("m").ShouldBe(2);
    }

    [Test]
    public void A_late_event_between_completes_a_rolling_window_at_the_latest_of_its_facts()
    {
        var story = With("""{"event":"project.created","count":2,"inLast":"7d"}""").WaitDays(6);
        story.Track("project.created", Story.Dawn.AddDays(5));
        story.Track("project.created", Story.Dawn.AddDays(4));
        story.DayOf("m").ShouldBe(5);
    }

    [Test]
    public void Back_filled_history_in_its_order_reaches_a_rolling_window_when_it_did()
    {
        var story = With("""{"event":"project.created","count":2,"inLast":"7d"}""").WaitDays(400);
        foreach (var day in new[] { 10, 20, 25, 90 })
        {
            story.Track("project.created", Story.Dawn.AddDays(day));
        }

        story.DayOf("m").ShouldBe(25);
    }

    [TestCase(14, true)]
    [TestCase(14.0001, false)]
    public void Within_includes_its_edge(double day, bool reached)
    {
        var story = With("""{"event":"project.created"}""", ",\"within\":\"14d\"").Tracked("member.joined");
        story.WaitDays(20).Track("project.created", Story.Dawn.AddDays(day));
        story.Journey.Milestones.ContainsKey("m").ShouldBe(reached);
    }

    [Test]
    public void Within_is_measured_from_the_sign_up_that_identify_told_also_afterwards()
    {
        var story = With("""{"event":"project.created"}""", ",\"within\":\"14d\"").Tracked("member.joined").WaitDays(20).Tracked("project.created");
        story.DayOf("m").ShouldBeNull();
        story.Identify((EntryNames.StartedAt, Story.Dawn.AddDays(10)));
        story.DayOf("m").ShouldBe(20);
    }

    [Test]
    public void A_sign_up_told_again_takes_no_milestone_away()
    {
        var story = With("""{"event":"project.created"}""", ",\"within\":\"14d\"").Tracked("project.created");
        story.WaitDays(1).Identify((EntryNames.StartedAt, Story.Dawn.AddDays(-100)));
        story.DayOf("m").ShouldBe(0);
    }

    [Test]
    public void A_sign_up_at_the_ends_of_the_calendar_throws_nothing()
    {
        var story = With("""{"event":"project.created","withinFirst":"14d"}""", ",\"within\":\"14d\"");
        story.Identify((EntryNames.StartedAt, DateTimeOffset.MaxValue)).Refusal.ShouldBeNull();
        story.Tracked("project.created");
        story.Identify((EntryNames.StartedAt, DateTimeOffset.MinValue)).Refusal.ShouldBeNull();
        story.Tracked("project.created");
    }

    [Test]
    public void An_event_from_the_beginning_of_the_calendar_throws_nothing()
    {
        var story = With("""{"event":"project.created","count":2,"inLast":"3660d"}""");
        story.Track("project.created", DateTimeOffset.MinValue).Refusal.ShouldBeNull();
        story.Journey.Milestones.ShouldBeEmpty();
    }

    [Test]
    public void Milestones_that_depend_on_others_are_reached_by_the_same_entry_in_order()
    {
        var story = new Story(
            Catalogs.Milestone("a-third", """{"milestone":"b-second"}"""),
            Catalogs.Milestone("b-second", """{"segment":"s"}"""),
            Catalogs.Segment("s", """{"milestone":"c-first"}"""),
            Catalogs.Milestone("c-first", """{"event":"project.created"}"""));
        story.Track("project.created").Changes.OfType<MilestoneReached>().Select(m => m.Milestone).ShouldBe(["c-first", "b-second", "a-third"]);
    }

    [Test]
    public void A_milestone_may_follow_from_a_completed_checklist_and_a_task_from_a_milestone()
    {
        var story = new Story(
            Catalogs.Checklist("list", """a project.created;b {"milestone":"m"}"""),
            Catalogs.Milestone("m", """{"event":"member.joined"}"""),
            Catalogs.Milestone("done", """{"flow":"list","is":"completed"}"""));
        story.Tracked("project.created").WaitDays(1).Tracked("member.joined");
        story.DayOf("done").ShouldBe(1);
    }

    [Test]
    public void A_negative_milestone_is_looked_at_only_when_what_it_mentions_is_recorded()
    {
        var story = With("""{"all":[{"event":"project.created"},{"not":{"event":"member.joined"}}]}""");
        story.Tracked("task.added").DayOf("m").ShouldBeNull();
        story.WaitDays(1).Tracked("project.created").DayOf("m").ShouldBe(1);
        story.WaitDays(1).Tracked("member.joined").DayOf("m").ShouldBe(1);
    }

    [Test]
    public void A_negative_milestone_is_looked_at_after_what_it_denies()
    {
        var story = new Story(
            Catalogs.Milestone("a", """{"all":[{"event":"project.created"},{"not":{"milestone":"b"}}]}"""),
            Catalogs.Milestone("b", """{"event":"project.created"}"""));
        story.Tracked("project.created").Journey.Milestones.Keys.ShouldBe(["b"]);
    }

    [Test]
    public void A_milestone_that_is_only_negative_is_not_reached_by_other_events_or_by_identify()
    {
        var story = With("""{"not":{"event":"member.joined"}}""").Tracked("project.created");
        story.Identify((EntryNames.StartedAt, Story.Dawn), ("role", "owner"));
        story.Journey.Milestones.ShouldBeEmpty();
    }

    [Test]
    public void A_milestone_over_an_attribute_is_reached_by_identify()
    {
        var story = With("""{"user":"role","equals":"owner"}""").WaitDays(3);
        story.Identify(("role", "guest"));
        story.DayOf("m").ShouldBeNull();
        story.WaitDays(1).Identify(("role", "owner"));
        story.DayOf("m").ShouldBe(4);
    }

    [Test]
    public void A_campaign_milestone_counts_what_happened_during_the_campaign()
    {
        var story = With("""{"all":[{"event":"project.created"},{"time":{"from":"2026-03-04","until":"2026-03-06"}}]}""").WaitDays(30);
        story.Track("member.joined");
        story.Track("project.created", Story.Dawn.AddDays(3));
        story.DayOf("m").ShouldBe(3);
    }

    [Test]
    public void Reaching_the_activation_milestone_says_so()
    {
        var story = With("""{"event":"project.created"}""", ",\"activation\":true");
        story.Track("project.created").Changes.OfType<MilestoneReached>().Single().Activation.ShouldBeTrue();
        story.Catalog.Activation!.Id.ShouldBe("m");
    }

    [Test]
    public void An_accounts_milestone_is_recorded_in_the_account_alone()
    {
        var catalog = Catalogs.WithMilestone("""{"event":"project.created"}""", ",\"scope\":\"account\"");
        new Story(catalog).Tracked("project.created").Journey.Milestones.ShouldBeEmpty();
        new Story(catalog, Scope.Account).Tracked("project.created").Journey.Milestones.Keys.ShouldBe(["m"]);
    }

    [Test]
    public void An_entry_about_a_user_and_an_account_is_taken_in_by_both_unless_it_is_ours()
    {
        var both = new Story().New("project.created") with { Users = ["ann", "bob"], Account = "acme" };
        both.Subjects().ShouldBe([SubjectKey.User("ann"), SubjectKey.User("bob"), SubjectKey.Account("acme")]);
        (both with { Name = EntryNames.FlowDismissed }).Subjects().ShouldBe([SubjectKey.User("ann"), SubjectKey.User("bob")]);
        (both with { Name = EntryNames.Identified, Users = [] }).Subjects().ShouldBe([SubjectKey.Account("acme")]);
    }
}
