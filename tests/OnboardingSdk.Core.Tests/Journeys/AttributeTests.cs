namespace OnboardingSdk.Core.Tests.Journeys;

[TestFixture]
public sealed class AttributeTests
{
    [Test]
    public void Identify_sets_and_removes_attributes_and_leaves_the_others()
    {
        var story = new Story();
        story.Identify(("role", "owner"), ("age", 5d));
        story.Identify(("role", default), ("admin", true));
        story.Journey.Attributes.Keys.ShouldBe(["admin", "age"]);
    }

    [Test]
    public void A_journey_begins_with_its_earliest_entry_unless_identify_told_the_sign_up()
    {
        var story = new Story().WaitDays(5).Tracked("project.created");
        story.Track("project.created", Story.Dawn.AddDays(2));
        story.Journey.StartedAt.ShouldBe(Story.Dawn.AddDays(2));
        story.Identify((EntryNames.StartedAt, Story.Dawn.AddDays(4)));
        story.Track("project.created", Story.Dawn.AddDays(1));
        story.Journey.StartedAt.ShouldBe(Story.Dawn.AddDays(4));
    }

    [Test]
    public void A_sign_up_that_is_no_date_is_left_aside()
    {
        var story = new Story();
        story.Identify((EntryNames.StartedAt, "yesterday"));
        story.Journey.StartedAt.ShouldBe(Story.Dawn);
        story.Journey.StartedAtKnown.ShouldBeFalse();
    }

    [Test]
    public void Identify_tells_and_takes_back_the_current_account()
    {
        var story = new Story();
        story.Identify((EntryNames.CurrentAccount, "acme")).Stale.ShouldBeTrue();
        story.Journey.Account.ShouldBe("acme");
        story.Identify((EntryNames.CurrentAccount, default));
        story.Journey.Account.ShouldBeNull();
    }

    [Test]
    public void Only_an_attribute_that_decides_what_is_shown_makes_it_stale()
    {
        var story = new Story(Catalogs.Tour("t", "a", """,  "audience":{"user":"role","equals":"owner"}"""));
        story.Identify(("age", 5d)).Stale.ShouldBeFalse();
        story.Identify(("role", "guest")).Stale.ShouldBeTrue();
    }

    [Test]
    public void A_reset_clears_progress_and_keeps_attributes_and_the_beginning()
    {
        var story = new Story(Catalogs.Tour("t", "a;b"), Catalogs.Milestone("m", """{"event":"project.created"}"""));
        story.Identify(("role", "owner"), (EntryNames.CurrentAccount, "acme"));
        story.WaitDays(1).Tracked("project.created").Do("step.shown", "t", "a");
        story.Reset().Stale.ShouldBeTrue();
        story.Journey.Facts.ShouldBeEmpty();
        story.Journey.Milestones.ShouldBeEmpty();
        story.Flow("t").Status.ShouldBe(FlowStatus.NotStarted);
        story.Journey.Attributes.Keys.ShouldBe(["role"]);
        story.Journey.Account.ShouldBe("acme");
        story.Journey.StartedAt.ShouldBe(Story.Dawn);
        story.WaitDays(1).Tracked("project.created").DayOf("m").ShouldBe(2);
    }

    [Test]
    public void What_a_tab_still_has_to_say_about_a_run_before_a_reset_is_refused()
    {
        var story = new Story(Catalogs.Tour("t", "a;b")).Do("step.shown", "t", "a");
        var stale = story.NewCommand("flow.dismissed", "t");
        story.Reset();
        story.Do("step.shown", "t", "a");
        story.Apply(stale).Refusal.ShouldNotBeNull();
    }

    [Test]
    public void An_entry_of_ours_that_is_not_known_is_refused() =>
        new Story().Apply(new Story().New("$magic")).Refusal.ShouldNotBeNull();
}
