namespace OnboardingSdk.Core.Tests.Delivery;

/// <summary>What a user finds in a resource center, and why.</summary>
[TestFixture]
public sealed class ResourcesTests
{
    private static readonly string Tour = Catalogs.Tour("welcome", "a;b");

    private static string[] Items(Story story)
    {
        var center = story.Catalog.Definitions.Flows.OfType<ResourceCenterDefinition>().Single();
        return [.. Explain(story).Where(i => i.Listed).Select(i => i.Item).Where(id => center.Items.Any(i => i.Id == id))];
    }

    private static IReadOnlyList<ExplainedItem> Explain(Story story) => global::OnboardingSdk.Journeys.Delivery.Explain(
        story.Catalog.Flows["help"], story.Journey, story.Account, story.Catalog, PageAddress.Parse("/"), story.Now).Items;

    [Test]
    public void A_tour_is_listed_once_it_was_seen_or_always_where_that_is_meant()
    {
        var story = new Story(Tour, Catalogs.Center("help", """{"id":"again","type":"flow","flow":"welcome"},{"id":"ever","type":"flow","flow":"welcome","always":true}"""));
        Items(story).ShouldBe(["ever"]);
        Explain(story)[0].Reason.ShouldBe("The user has not seen 'welcome' yet.");
        story.Do("step.shown", "welcome", "a").Do("flow.dismissed", "welcome");
        Items(story).ShouldBe(["again", "ever"]);
    }

    [Test]
    public void Tours_are_all_that_were_seen_and_have_no_line_of_their_own()
    {
        var story = new Story(
            Tour, Catalogs.Tour("second", "a"), Catalogs.Tour("third", "a"),
            Catalogs.Center("help", """{"id":"again","type":"flow","flow":"welcome"},{"id":"tours","type":"tours"}"""));
        story.Do("step.shown", "welcome", "a").Do("flow.dismissed", "welcome");
        Items(story).ShouldBe(["again"]);
        Explain(story)[1].Reason.ShouldBe("The user has seen no tour that is not listed elsewhere.");
        story.Do("step.shown", "third", "a");
        Items(story).ShouldBe(["again", "tours"]);
        var center = (ResourceCenterDefinition)story.Catalog.Flows["help"];
        Resources.Of(center.Sections[0].Items[1], center, new(story.Catalog, story.Journey, null, Scope.User, story.Now, null))!.Select(f => f.Id).ShouldBe(["third"]);
    }

    [Test]
    public void What_is_not_for_the_user_is_not_listed_though_it_was_seen()
    {
        var story = new Story(
            Catalogs.Tour("welcome", "a", ",\"audience\":{\"user\":\"role\",\"equals\":\"owner\"}"), Catalogs.Center("help", """{"id":"again","type":"flow","flow":"welcome"}"""));
        story.Identify(("role", "owner"));
        story.Do("step.shown", "welcome", "a");
        Items(story).ShouldBe(["again"]);
        story.Identify(("role", "guest"));
        Items(story).ShouldBeEmpty();
        Explain(story)[0].Reason.ShouldBe("The user is not in its audience.");
    }

    [Test]
    public void Items_and_sections_have_conditions_that_are_explained()
    {
        var story = new Story("""
            {"kind":"resourceCenter","id":"help","title":"T","sections":[
              {"id":"s","title":"S","when":{"event":"project.created"},"items":[{"id":"a","type":"link","title":"A","url":"/a","when":{"event":"task.added","count":2}}]}],
              "contact":{"type":"link","title":"C","url":"mailto:c@example.org","when":{"user":"admin","equals":true}}}
            """);
        Items(story).ShouldBeEmpty();
        Explain(story).Select(i => i.Reason).ShouldBe(["The condition of its section does not hold.", "Its condition does not hold."]);
        story.Tracked("project.created");
        Explain(story)[0].Reason.ShouldBe("Its condition does not hold.");
        Explain(story)[0].Conditions.Select(c => c.Holds).ShouldBe([true, false]);
        story.Tracked("task.added", "task.added");
        Items(story).ShouldBe(["a"]);
        story.Identify(("admin", true));
        Items(story).ShouldBe(["a", "contact"]);
    }

    [Test]
    public void A_fact_that_an_item_asks_for_tells_open_tabs_to_look_again()
    {
        var story = new Story(Catalogs.Center("help", """{"id":"a","type":"link","title":"A","url":"/a","when":{"event":"task.added"}}"""));
        story.Track("project.created").Stale.ShouldBeFalse();
        story.Track("task.added").Stale.ShouldBeTrue();
    }

    [Test]
    public void A_checklist_is_listed_for_whom_it_is_there()
    {
        var story = new Story(
            Catalogs.Checklist("list", "a project.created"), Catalogs.Checklist("team", "a project.created", ",\"scope\":\"account\""),
            Catalogs.Center("help", """{"id":"mine","type":"flow","flow":"list"},{"id":"ours","type":"flow","flow":"team"}"""));
        Items(story).ShouldBe(["mine"]);
        story.Account = Journey.Empty(SubjectKey.Account("acme"));
        Items(story).ShouldBe(["mine", "ours"]);
    }

    [Test]
    public void Announcements_are_the_latest_first_and_unread_where_they_are_news()
    {
        var story = new Story(Catalogs.Announcement("old", "2026-02-01"), Catalogs.Announcement("today", "2026-03-02"), Catalogs.Announcement("later", "2026-03-20"), Catalogs.Announcement("b", "2026-02-01"));
        story.Tracked("project.created");
        Listed().ShouldBe(["today", "b", "old"]);
        Unread().ShouldBe(["today"]);
        story.WaitDays(30);
        Listed().ShouldBe(["later", "today", "b", "old"]);
        Unread().ShouldBe(["later", "today"]);
        story.Do("flow.completed", "today");
        Unread().ShouldBe(["later"]);

        string[] Listed() => [.. Resources.Announcements(story.Decision()).Select(v => v.Flow.Id)];
        string[] Unread() => [.. Resources.Announcements(story.Decision()).Where(v => Resources.IsUnread(v, story.Journey, story.Now)).Select(v => v.Flow.Id)];
    }

    [Test]
    public void Fifty_announcements_are_listed_at_most()
    {
        var story = new Story([.. Enumerable.Range(0, 60).Select(i => Catalogs.Announcement($"n{i}", new DateOnly(2026, 1, 1).AddDays(i % 28).ToString("O", System.Globalization.CultureInfo.InvariantCulture)))]);
        Resources.Announcements(story.Decision()).Count.ShouldBe(50);
    }

    [Test]
    public void The_explanation_says_of_each_item_whether_it_is_listed()
    {
        var story = new Story(Tour, Catalogs.Center("help", """{"id":"again","type":"flow","flow":"welcome"}"""));
        global::OnboardingSdk.Journeys.Delivery.Explain(story.Catalog.Flows["help"], story.Journey, null, story.Catalog, PageAddress.Parse("/"), story.Now).ToString()
            .ShouldContain("  - s/again: The user has not seen 'welcome' yet.");
    }
}
