namespace OnboardingSdk.Core.Tests.Journeys;

[TestFixture]
public sealed class FactTests
{
    private static Story Asking(params string[] conditions) =>
        new(Catalogs.Tour("t", "a", $$""","audience":{"any":[{{string.Join(',', conditions)}},{"event":"member.joined"}]}"""));

    private static FactState Fact(Story story, string key = "project.created") => story.Journey.Facts[key];

    private static double[] Days(IEnumerable<DateTimeOffset> times) => [.. times.Select(t => (t - Story.Dawn).TotalDays)];

    /// <summary>Records the event on these days, each told on the day after the last of them.</summary>
    private static Story On(Story story, params int[] days)
    {
        story.WaitDays(days.Max() + 1);
        foreach (var day in days)
        {
            story.Track("project.created", Story.Dawn.AddDays(day));
        }

        return story;
    }

    [Test]
    public void Every_declared_event_is_counted_with_its_first_and_last_time()
    {
        var fact = Fact(On(new Story(), 3, 1, 2));
        fact.Count.ShouldBe(3);
        Days([fact.First, fact.Last]).ShouldBe([1, 3]);
        fact.LastVersion.ShouldBe(3);
        fact.Earliest.ShouldBeEmpty();
        fact.Latest.ShouldBeEmpty();
    }

    [Test]
    public void An_event_that_no_catalog_declares_is_a_version_and_no_fact()
    {
        var story = new Story();
        story.Track("never.declared").Changes.ShouldBeEmpty();
        story.Journey.Facts.ShouldBeEmpty();
        story.Journey.Version.ShouldBe(1);
    }

    [Test]
    public void The_earliest_times_are_kept_in_order_and_no_more_than_are_needed() =>
        Days(Fact(On(Asking("""{"event":"project.created","count":3,"withinFirst":"90d"}"""), 5, 1, 4, 2, 3)).Earliest).ShouldBe([1, 2, 3]);

    [Test]
    public void The_latest_times_are_kept_in_order_and_no_more_than_are_needed() =>
        Days(Fact(On(Asking("""{"event":"project.created","count":3,"inLast":"90d"}"""), 5, 1, 4, 2, 3)).Latest).ShouldBe([3, 4, 5]);

    [Test]
    public void An_upper_limit_needs_one_more_than_it_allows() =>
        Days(Fact(On(Asking("""{"event":"project.created","count":{"atMost":1},"inLast":"90d"}"""), 1, 2, 3)).Latest).ShouldBe([2, 3]);

    [Test]
    public void Of_several_uses_of_an_event_the_greediest_decides_what_is_kept()
    {
        var fact = Fact(On(Asking("""{"event":"project.created","count":2,"inLast":"9d"}""", """{"event":"project.created","count":4}"""), 1, 2, 3, 4, 5));
        Days(fact.Earliest).ShouldBe([1, 2, 3, 4]);
        Days(fact.Latest).ShouldBe([4, 5]);
    }

    [Test]
    public void Times_that_are_equal_are_all_kept() =>
        Days(Fact(On(Asking("""{"event":"project.created","count":3,"inLast":"90d"}"""), 1, 1, 1, 1)).Latest).ShouldBe([1, 1, 1]);

    [Test]
    public void A_filtered_use_has_a_fact_of_its_own_whatever_the_order_of_its_tests()
    {
        var story = Asking(
            """{"event":"project.created","where":{"template":"kanban","size":{"atLeast":2}}}""",
            """{"event":"project.created","where":{"size":{"atLeast":2},"template":"kanban"}}""");
        story.Track("project.created", null, ("template", "kanban"), ("size", 3d));
        story.Track("project.created");
        story.Journey.Facts.Count.ShouldBe(2);
        story.Journey.Facts.Select(f => f.Value.Count).ShouldBe([2, 1]);
    }

    [Test]
    public void A_date_in_a_filter_is_compared_with_when_the_event_happened()
    {
        var story = Asking("""{"event":"project.created","where":{"due":{"inLast":"2d"}}}""");
        story.WaitDays(30);
        story.Track("project.created", Story.Dawn.AddDays(2), ("due", Story.Dawn.AddDays(1)));
        story.Journey.Facts.Count.ShouldBe(2);
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(150)]
    public void The_nth_time_is_known_when_the_count_reaches_it(int n)
    {
        FactState? fact = null;
        for (var i = 1; i <= n; i++)
        {
            fact = FactState.Add(fact, Story.Dawn.AddDays(i), i, Math.Min(n, 101), 1);
        }

        fact!.Nth(n).ShouldBe(Story.Dawn.AddDays(n));
        fact.Nth(0).ShouldBeNull();
        fact.Nth(n + 1).ShouldBeNull();
    }

    [Test]
    public void A_journey_is_bounded_by_the_catalog_and_not_by_a_hundred_thousand_entries()
    {
        var (journey, sizes) = (Example.Empty, new List<int>());
        for (var i = 1; i <= 100_000; i++)
        {
            var entry = Example.Entry(i, journey, Example.Catalog);
            journey = entry.Name == EntryNames.Reset ? journey : journey.Apply(entry, Example.Catalog).Journey;
            if (i is 50_000 or 100_000)
            {
                sizes.Add(JourneyJson.Write(journey).Length);
            }
        }

        journey.Version.ShouldBeGreaterThan(60_000);
        sizes[1].ShouldBeLessThan(sizes[0] + 400);
        sizes[1].ShouldBeLessThan(16_000);
    }
}
