using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>Whatever is done with drafts, nothing else notices.</summary>
[TestFixture]
public sealed class DraftProperties
{
    private static readonly Catalog Catalog = Catalogs.Of(
        Catalogs.Tour("t", "a;b event project.created;c", ",\"draft\":true"),
        Catalogs.Modal("m", ",\"draft\":{\"for\":{\"user\":\"admin\",\"equals\":true}}"),
        Catalogs.Survey("s", "\"id\":\"a\",\"type\":\"nps\";\"id\":\"b\",\"type\":\"text\"", ",\"draft\":true"),
        Catalogs.Checklist("l", "a project.created;b - manual after a", ",\"draft\":true"),
        Catalogs.Tour("real", "a;b"),
        Catalogs.Milestone("done", """{"flow":"real","is":"completed"}"""));

    private static Entry Entry(Story story, int number)
    {
        var flow = new[] { "t", "m", "s", "l" }[number % 4];
        var state = story.Draft(flow);
        var run = state.Status == FlowStatus.Active ? state.Run : state.Run + 1;
        var entry = (number / 4 % 7) switch
        {
            0 => story.New(EntryNames.FlowPreviewed, (EntryNames.Flow, flow), (EntryNames.Until, PropertyValue.From(story.Now.AddDays(1)))),
            1 => story.NewCommand(flow == "t" ? "step.shown" : "flow.shown", flow, flow == "t" ? state.Step ?? "a" : null, run),
            2 => story.NewCommand("step.next", "t", state.Step ?? "a", run),
            3 => story.NewCommand("flow.dismissed", flow, run: run),
            4 => story.NewCommand("flow.completed", flow, run: run),
            5 => story.NewAnswer("s", "a", number % 10, run: run),
            _ => story.NewHand(number % 3 == 0 ? "task.reopened" : "task.completed", "l", "b"),
        };
        return entry with { Properties = entry.Properties.SetItem(EntryNames.Draft, true) };
    }

    private static byte[] Rest(Journey journey) => JourneyJson.Write(journey with
    {
        UpdatedAt = null,
        Flows = journey.Flows.RemoveRange(journey.Flows.Keys.Where(FlowStates.IsDraft)),
    });

    [Test]
    public void Only_its_own_state_changes_and_a_replay_finds_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithEndSize(50),
        Prop.ForAll(Arb.From(Gen.Choose(0, 10_000).ArrayOf()), numbers =>
        {
            var story = new Story(Catalog).Tracked("task.added");
            foreach (var number in numbers)
            {
                story.Wait(TimeSpan.FromMinutes(1));
                if (number % 11 == 0)
                {
                    story.Tracked(number % 2 == 0 ? "project.created" : "member.joined");
                    continue;
                }

                var before = Rest(story.Journey);
                var applied = story.Apply(Entry(story, number));
                Rest(story.Journey).ShouldBe(before);
                applied.Changes.ShouldAllBe(change => change is FlowChanged);
            }

            story.IsReplayedExactly().ShouldBeTrue();
            story.Journey.Exposures.ShouldBeEmpty();
        }));
}
