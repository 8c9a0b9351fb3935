using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>What holds whatever is done and whichever definitions come into force, in whatever order.</summary>
[TestFixture]
public sealed class ChangedDefinitionProperties
{
    private static readonly string[] Policies = ["continue", "keep", "restart", "restartAll", "end"];
    private static readonly string[] Ways = ["a;b;c", "a;x;c", "n;m event project.created", "c;b;a click", "a"];

    private static Catalog Definitions(int number)
    {
        var policy = $",\"onChange\":\"{Policies[number % Policies.Length]}\"";
        var steps = Ways[number / Policies.Length % Ways.Length];
        var version = $",\"version\":{1 + (number / 25 % 2)}";
        var list = steps.Replace(" event", "", StringComparison.Ordinal).Split(';').Select(s => $"{s.Split(' ')[0]} task.added");
        return Catalogs.Of(
            Catalogs.Tour("t", steps, policy),
            Catalogs.Modal("m", policy + version),
            Catalogs.Survey("s", string.Join(';', steps.Split(';').Select(s => $"\"id\":\"{s[0]}\",\"type\":\"nps\"")), policy),
            Catalogs.Checklist("l", string.Join(';', list), number % Policies.Length is 1 or 2 ? "" : policy),
            Catalogs.Milestone("done", """{"any":[{"flow":"t","is":"completed"},{"flow":"s","is":"dismissed"}]}"""));
    }

    /// <summary>One thing that happens; most of it is refused, as it would be.</summary>
    private static void Happen(Story story, int number)
    {
        var flow = new[] { "t", "m", "s", "l" }[number / 7 % 4];
        var steps = new[] { "a", "b", "c", "x", "n", "m" };
        story.Wait(TimeSpan.FromMinutes(1));
        _ = (number % 7) switch
        {
            0 => story.Command(flow == "t" ? "step.shown" : "flow.shown", flow, flow == "t" ? story.Flow("t").Step ?? "a" : null, story.Flow(flow).Status == FlowStatus.Active ? story.Flow(flow).Run : story.Flow(flow).Run + 1),
            1 => story.Command("step.next", "t", story.Flow("t").Step ?? "a"),
            2 => story.Command("flow.dismissed", flow),
            3 => story.Command(flow == "t" ? "flow.started" : "flow.completed", flow),
            4 => story.Answer("s", steps[number / 28 % 6], number % 10),
            _ => story.Track(number % 2 == 0 ? "project.created" : "task.added"),
        };
    }

    private static void ForAll(Action<int[]> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(150).WithEndSize(50), Prop.ForAll(Arb.From(Gen.Choose(0, 20_000).ArrayOf()), property));

    [Test]
    public void A_replay_over_all_catalogs_makes_the_stored_journey_to_the_byte() => ForAll(numbers =>
    {
        var story = new Story(Definitions(0));
        foreach (var number in numbers)
        {
            if (number % 9 == 0)
            {
                story.Change(Definitions(number / 9));
            }
            else
            {
                Happen(story, number);
            }

            story.IsReplayedExactly().ShouldBeTrue();
        }
    });

    [Test]
    public void Nothing_is_due_any_more_once_it_was_done_and_two_servers_that_take_turns_come_to_rest() => ForAll(numbers =>
    {
        var (one, other) = (Definitions(numbers.FirstOrDefault()), Definitions(numbers.ElementAtOrDefault(1)));
        var story = new Story(one);
        foreach (var number in numbers)
        {
            Happen(story, number);
        }

        story.ChangeTo(other).ChangeTo(one).ChangeTo(other);
        var runs = story.Journey.Flows.ToDictionary(f => f.Key, f => f.Value.Run);
        DefinitionChanges.Due(story.Journey, other).ShouldBeEmpty();
        DefinitionChanges.Due(story.Journey, one).ShouldBeEmpty();
        story.ChangeTo(one).ChangeTo(other).Journey.Flows.ToDictionary(f => f.Key, f => f.Value.Run).ShouldBe(runs);
    });

    [Test]
    public void Other_texts_targets_and_delivery_are_the_same_version() => ForAll(numbers =>
    {
        var catalog = Definitions(numbers.FirstOrDefault());
        foreach (var flow in catalog.Definitions.Flows)
        {
            var other = TextSlots.Map(flow, _ => "Something else") with
            {
                Name = "N", Description = "D", Audience = When.User("role", Value.Present()), Start = new() { Auto = false }, Dismissible = !flow.Dismissible, OnChange = ChangePolicy.End, Draft = new(),
            };
            FlowVersion.Of(other).ShouldBe(FlowVersion.Of(flow));
        }
    });
}
