using FsCheck;
using FsCheck.Fluent;
using OnboardingSdk.Core.Tests.Journeys;

namespace OnboardingSdk.Core.Tests.Delivery;

/// <summary>What is shown, found without asking every flow.</summary>
[TestFixture]
public sealed class ShowTests
{
    private static readonly Catalog Paged = Catalogs.Of(
        Catalogs.Tour("here", "a", """, "start":{"page":"/projects/*","frequency":"everyTime"}"""),
        Catalogs.Tour("there", "a", """, "start":{"page":["/team","/PROJECTS/5?tab=x"],"priority":"high"}"""),
        Catalogs.Tour("root", "a;b", """, "start":{"page":"/"}"""),
        Catalogs.Tour("deep", "a", """, "start":{"page":"/**/deep","frequency":{"times":2,"per":"1d","until":"never"}}"""),
        Catalogs.Tour("named", "a", """, "start":{"page":"/{id}/x"}"""),
        Catalogs.Tour("encoded", "a", """, "start":{"page":"/my%20page"}"""),
        Catalogs.Checklist("list", "a project.created;b task.added", """, "start":{"page":"/team"}"""),
        Catalogs.Checklist("team", "a project.created", """, "scope":"account","start":{"page":"/projects/*"}"""));

    private static readonly string[] Pages = ["/", "/projects/5", "/Projects/5?tab=x", "/team/", "/x/deep", "/7/x", "/my page", "/nowhere", "/projects", "//"];

    [Test]
    public void It_is_what_the_verdict_on_every_flow_shows_in_the_same_order() => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue).ArrayOf()), numbers =>
    {
        foreach (var catalog in new[] { Paged, Example.Catalog })
        {
            var journey = Example.Empty;
            foreach (var number in numbers)
            {
                journey = journey.Apply(Example.Entry(number, journey, catalog), catalog).Journey;
            }

            var account = numbers.Length % 2 == 0 ? null : Journey.Empty(SubjectKey.Account("acme"));
            foreach (var page in Pages.Select(PageAddress.Parse))
            {
                var now = (journey.UpdatedAt ?? Story.Dawn).AddHours(numbers.Length % 30);
                var (all, shown) = (global::OnboardingSdk.Journeys.Delivery.Decide(journey, account, catalog, page, now), global::OnboardingSdk.Journeys.Delivery.Show(journey, account, catalog, page, now));
                if (!all.Shown.Select(v => (v.Flow.Id, v.State)).SequenceEqual(shown.Verdicts.Select(v => (v.Flow.Id, v.State))) || shown.RecheckAt < all.RecheckAt)
                {
                    return false;
                }
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void A_flow_of_another_page_makes_nobody_look_again()
    {
        var story = new Story(Catalogs.Tour("later", "a", """, "start":{"page":"/team"},"schedule":{"from":"2026-04-01"}"""));
        story.Decision("/").RecheckAt.ShouldNotBeNull();
        global::OnboardingSdk.Journeys.Delivery.Show(story.Journey, null, story.Catalog, PageAddress.Parse("/"), story.Now).RecheckAt.ShouldBeNull();
        global::OnboardingSdk.Journeys.Delivery.Show(story.Journey, null, story.Catalog, PageAddress.Parse("/team"), story.Now).RecheckAt.ShouldNotBeNull();
    }
}
