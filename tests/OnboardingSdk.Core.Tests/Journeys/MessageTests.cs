namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>Modals, banners and hints: shown, completed, dismissed, run by run.</summary>
[TestFixture]
public sealed class MessageTests
{
    private static readonly string[] Kinds = [Catalogs.Modal("m"), Catalogs.Banner("m"), Catalogs.Hint("m")];

    [TestCaseSource(nameof(Kinds))]
    public void It_begins_with_its_first_impression_and_is_completed_by_its_primary_button(string definition)
    {
        var story = new Story(definition).Do("flow.shown", "m");
        (story.Flow("m").Status, story.Flow("m").Run, story.Flow("m").Impressions, story.Flow("m").Offered).ShouldBe((FlowStatus.Active, 1, 1, true));
        story.Wait(TimeSpan.FromMinutes(1)).Do("flow.completed", "m");
        (story.Flow("m").Status, story.Flow("m").CompletedAt).ShouldBe((FlowStatus.Completed, Story.Dawn.AddMinutes(1)));
        story.Shown().ShouldBeEmpty();
        JourneyJson.Write(story.Replay()).ShouldBe(JourneyJson.Write(story.Journey));
    }

    [TestCaseSource(nameof(Kinds))]
    public void It_is_dismissed_for_good_with_its_reason(string definition)
    {
        var story = new Story(definition).Do("flow.shown", "m").Do("flow.dismissed", "m", reason: "secondary");
        (story.Flow("m").Status, story.Flow("m").Reason, story.Flow("m").CompletedAt).ShouldBe((FlowStatus.Dismissed, "secondary", null));
        story.Shown().ShouldBeEmpty();
    }

    [TestCaseSource(nameof(Kinds))]
    public void It_is_not_completed_by_who_has_not_seen_it(string definition)
    {
        var story = new Story(definition);
        story.Command("flow.completed", "m").Refusal.ShouldBe($"The {Vocabulary.FlowKinds.For(story.Catalog.Flows["m"].Kind)} 'm' has not been on screen.");
        story.Do("flow.started", "m");
        story.Command("flow.completed", "m").Refusal.ShouldNotBeNull();
        story.Do("flow.shown", "m").Do("flow.completed", "m");
    }

    [TestCaseSource(nameof(Kinds))]
    public void What_ended_it_first_counts_and_the_other_tab_is_refused(string definition)
    {
        var story = new Story(definition).Do("flow.shown", "m").Do("flow.completed", "m");
        story.Command("flow.completed", "m", run: 1).Refusal!.ShouldContain("is not in run 1");
        story.Command("flow.dismissed", "m", run: 1).Refusal!.ShouldContain("is not in run 1");
        story.Command("flow.dismissed", "m").Refusal!.ShouldContain("has ended");
        story.Flow("m").DismissedAt.ShouldBeNull();
    }

    [Test]
    public void One_that_repeats_comes_again_and_stays_completed()
    {
        var story = new Story(Catalogs.Banner("m", ",\"start\":{\"frequency\":{\"times\":2,\"per\":\"1d\",\"until\":\"never\"}}")).Do("flow.shown", "m").Do("flow.completed", "m");
        story.Shown().ShouldBe(["m"]);
        story.Do("flow.shown", "m").Do("flow.dismissed", "m");
        (story.Flow("m").Run, story.Flow("m").CompletedAt, story.Flow("m").DismissedAt).ShouldBe((2, Story.Dawn, Story.Dawn));
        story.Shown().ShouldBeEmpty();
        story.WaitDays(1).Shown().ShouldBe(["m"]);
    }

    [Test]
    public void One_that_is_not_dismissible_cannot_be_dismissed()
    {
        var story = new Story(Catalogs.Modal("m", ",\"dismissible\":false")).Do("flow.shown", "m");
        story.Command("flow.dismissed", "m", reason: "escape").Refusal.ShouldBe("The modal 'm' cannot be dismissed.");
        story.Do("flow.completed", "m");
    }

    [Test]
    public void It_has_no_steps_and_no_tasks()
    {
        var story = new Story(Catalogs.Modal("m")).Do("flow.shown", "m");
        story.Command("step.next", "m", "a").Refusal.ShouldBe("A modal takes no 'step.next'.");
        story.Command("flow.collapsed", "m").Refusal.ShouldBe("A modal takes no 'flow.collapsed'.");
        story.Hand("task.completed", "m", "a").Refusal.ShouldBe("A modal has no tasks.");
        story.Answer("m", "a", 1).Refusal.ShouldBe("A modal takes no 'survey.answered'.");
    }

    [Test]
    public void A_tracker_takes_no_commands_and_is_always_there()
    {
        var story = new Story("""{"kind":"tracker","id":"k","on":"click","target":"#a","event":"tip.opened"}""");
        story.Shown().ShouldBe(["k"]);
        foreach (var type in new[] { "flow.started", "flow.shown", "flow.completed", "flow.dismissed" })
        {
            story.Command(type, "k").Refusal.ShouldNotBeNull(type);
        }
    }

    [Test]
    public void What_interrupts_is_counted_and_keeps_the_quiet_and_a_banner_does_not()
    {
        var story = new Story(
            Catalogs.Modal("m"), Catalogs.Banner("b"), Catalogs.Hint("h"), Catalogs.Survey("s", "\"id\":\"a\",\"type\":\"csat\""), Catalogs.Modal("later"),
            """{"kind":"limits","quietPeriod":"1h","caps":[{"of":"banner","times":1,"per":"1d"},{"times":2,"per":"1d"}]}""");
        story.Do("flow.shown", "b").Do("flow.shown", "h");
        story.Journey.LastOnScreen.ShouldBeNull();
        story.Do("flow.shown", "m").Do("flow.completed", "m");
        story.Journey.LastOnScreen.ShouldBe(new("m", Story.Dawn));
        story.Verdict("later").Gates[^1].Gate.ShouldBe(Gate.QuietPeriod);
        story.Wait(TimeSpan.FromHours(2)).Do("flow.shown", "s").Do("flow.dismissed", "s").Wait(TimeSpan.FromHours(2));
        story.Verdict("later").Gates[^1].Gate.ShouldBe(Gate.Cap);
        story.Journey.Exposures.Keys.ShouldBe(["banner", "hint", "modal", "survey"]);
    }
}
