namespace OnboardingSdk.Core.Tests.Delivery;

/// <summary>Which flows are shown together, and which take turns.</summary>
[TestFixture]
public sealed class StageTests
{
    private static readonly string Question = "\"id\":\"a\",\"type\":\"csat\"";

    [Test]
    public void Modal_flows_take_turns_and_the_others_come_beside_them()
    {
        var story = new Story(
            Catalogs.Tour("tour", "a"), Catalogs.Modal("dialog"), Catalogs.Survey("asking", Question, ",\"variant\":\"dialog\""),
            Catalogs.Modal("aside", ",\"variant\":\"slideOut\""), Catalogs.Banner("above"), Catalogs.Hint("h1"), Catalogs.Hint("h2"), Catalogs.Checklist("list", "a project.created"));
        story.Shown().ShouldBe(["above", "aside", "asking", "h1", "h2", "list"]);
        story.Do("flow.shown", "asking").Do("flow.dismissed", "asking").Shown().ShouldContain("dialog");
        story.Do("flow.shown", "dialog").Do("flow.completed", "dialog").Shown().ShouldContain("tour");
    }

    [Test]
    public void One_that_is_on_screen_is_not_replaced_by_one_that_is_more_important()
    {
        var story = new Story(Catalogs.Modal("a"), Catalogs.Modal("b", ",\"start\":{\"when\":{\"event\":\"project.created\"},\"priority\":\"high\"}"));
        story.Do("flow.shown", "a").Tracked("project.created").Shown().ShouldBe(["a"]);
        story.Do("flow.completed", "a").Shown().ShouldBe(["b"]);
    }

    [Test]
    public void Slide_outs_take_turns_and_so_do_banners_of_one_edge()
    {
        var story = new Story(
            Catalogs.Modal("one", ",\"variant\":\"slideOut\""), Catalogs.Survey("two", Question), Catalogs.Banner("top-1"), Catalogs.Banner("top-2"),
            Catalogs.Banner("end", ",\"position\":\"bottom\""), Catalogs.Banner("in-1", ",\"position\":\"inline\",\"target\":\"#x\""), Catalogs.Banner("in-2", ",\"position\":\"inline\",\"target\":\"#x\""));
        story.Shown().ShouldBe(["end", "in-1", "in-2", "one", "top-1"]);
        story.Verdict("two").Gates[^1].Reason.ShouldBe("'one' comes first, and only one slide-out is shown at a time.");
        story.Verdict("top-2").Gates[^1].Reason.ShouldBe("'top-1' comes first, and only one banner is shown there at a time.");
    }

    [Test]
    public void A_message_that_offered_itself_stays_on_its_pages_and_one_that_was_asked_for_comes_along()
    {
        var story = new Story(Catalogs.Banner("b", ",\"start\":{\"page\":\"/billing\"}")).Do("flow.shown", "b");
        story.Shown("/billing").ShouldBe(["b"]);
        story.Shown("/team").ShouldBeEmpty();
        story.Do("flow.started", "b").Shown("/team").ShouldBe(["b"]);
    }

    [Test]
    public void A_fact_that_only_a_hide_rule_filters_is_counted_too()
    {
        var story = new Story(Catalogs.Banner("b", ",\"hide\":{\"when\":{\"event\":\"task.added\",\"where\":{\"size\":3}}}"));
        story.Track("task.added", null, ("size", 2));
        story.Shown().ShouldBe(["b"]);
        story.Track("task.added", null, ("size", 3)).Stale.ShouldBeTrue();
        story.Shown().ShouldBeEmpty();
    }
}
