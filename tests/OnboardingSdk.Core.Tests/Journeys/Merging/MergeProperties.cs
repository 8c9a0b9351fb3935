using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Journeys.Merging;

/// <summary>What holds of every merge, whatever both had done.</summary>
[TestFixture]
public sealed class MergeProperties
{
    private static readonly bool Soak = Environment.GetEnvironmentVariable("ONBOARDING_SOAK") == "1";
    private static readonly string[] Events = ["project.created", "task.added", "member.joined", "tip.opened"];

    /// <summary>What once held of a set of facts holds of every larger one: only then is a merge as if it had been one journey.</summary>
    private static readonly Catalog Growing = Catalogs.Of(
        Catalogs.Milestone("first", """{"event":"project.created"}"""),
        Catalogs.Milestone("third", """{"event":"project.created","count":3}"""),
        Catalogs.Milestone("busy", """{"event":"task.added","count":3,"inLast":"2d"}"""),
        Catalogs.Milestone("both", """{"all":[{"milestone":"first"},{"event":"member.joined"}]}"""),
        Catalogs.Tour("t", "a;b"),
        Catalogs.Checklist("l", """a project.created;b {"milestone":"third"};c member.joined after a optional"""));

    private static void ForAll(Action<int[]> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Soak ? 5_000 : 200).WithEndSize(60), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue).ArrayOf()), property));

    private static string Text(Journey journey) => $"{journey.Version} {Encoding.UTF8.GetString(JourneyJson.Write(journey))}";

    /// <summary>What was found out, without the numbers of lines, which tell only how it came about.</summary>
    private static string Found(Journey journey) => Text(journey with
    {
        Version = 0,
        UpdatedAt = null,
        Facts = journey.Facts.ToImmutable(f => f with { LastVersion = 0 }),
        Flows = journey.Flows.ToImmutable(f => f with { RunVersion = 0, StepVersion = 0 }),
    });

    /// <summary>Which of two runs that ended alike goes on is a choice; what is said of both is not.</summary>
    private static string Promised(Journey journey) => Found(journey with
    {
        Flows = journey.Flows.ToImmutable(f => new FlowState
        {
            Status = f.Status, Run = f.Run, Impressions = f.Impressions, SeenAt = f.SeenAt, LastShownAt = f.LastShownAt, CompletedAt = f.CompletedAt, DismissedAt = f.DismissedAt,
            OfferedRuns = f.OfferedRuns, Tasks = f.Tasks, Progress = f.Progress,
        }),
    });

    /// <summary>Users who take turns: each number is an event, or a step of a tour, of one of them, some time later.</summary>
    private static Story[] Told(int[] numbers, int users, bool events, Story? together = null)
    {
        Story[] all = [.. Enumerable.Range(0, users).Select(i => new Story(Growing, SubjectKey.User($"user{i}")))];
        foreach (var number in numbers)
        {
            var random = new Random(number);
            var minutes = TimeSpan.FromMinutes(1 + random.Next(2_000));
            foreach (var story in together is null ? all : [.. all, together])
            {
                story.Wait(minutes);
            }

            var one = all[random.Next(users)];
            var name = Events[random.Next(Events.Length)];
            switch (events ? 9 : random.Next(10))
            {
                case 0: one.Command("step.shown", "t", "a"); break;
                case 1: one.Command("step.next", "t", one.Flow("t").Step ?? "a"); break;
                case 2: one.Command("flow.dismissed", "t"); break;
                case 3: one.Command("flow.shown", "l"); break;
                default:
                    one.Tracked(name);
                    together?.Tracked(name);
                    break;
            }
        }

        return all;
    }

    [Test]
    public void Two_who_are_merged_are_as_one_who_did_all_of_it() => ForAll(numbers =>
    {
        if (numbers.Length == 0)
        {
            return;
        }

        var one = new Story(Growing, SubjectKey.User("user0"));
        var two = Told(numbers, 2, events: true, one);
        Found(two[0].Merge(two[1]).Journey).ShouldBe(Found(one.Journey));
    });

    [Test]
    public void What_comes_after_a_merge_is_as_if_it_had_always_been_one() => ForAll(numbers =>
    {
        if (numbers.Length < 2)
        {
            return;
        }

        var half = numbers.Length / 2;
        var one = new Story(Growing, SubjectKey.User("user0"));
        var two = Told(numbers[..half], 2, events: true, one);
        var merged = two[0].Merge(two[1]);
        foreach (var number in numbers[half..])
        {
            merged.WaitDays(0.3).Tracked(Events[number % Events.Length]);
            one.WaitDays(0.3).Tracked(Events[number % Events.Length]);
        }

        Found(merged.Journey).ShouldBe(Found(one.Journey));
        Text(merged.Replay()).ShouldBe(Text(merged.Journey));
    });

    [Test]
    public void Three_are_one_in_whatever_order_they_become_it() => ForAll(numbers =>
    {
        var left = Told(numbers, 3, events: false);
        var right = Told(numbers, 3, events: false);
        var one = left[0].Merge(left[1]).Merge(left[2]);
        var other = right[0].Merge(right[1].Merge(right[2]));
        Promised(one.Journey).ShouldBe(Promised(other.Journey));
        Text(one.Replay()).ShouldBe(Text(one.Journey));
        Text(other.Replay()).ShouldBe(Text(other.Journey));
    });

    [Test]
    public void Nothing_is_lost_and_a_replay_of_both_logs_makes_the_same_bytes_also_after_another_catalog() => ForAll(numbers =>
    {
        Story[] two = [new(Example.Catalog), new(Example.Catalog, SubjectKey.User("bea"))];
        Anything(numbers[..(numbers.Length / 2)], two);
        Journey[] before = [two[0].Journey, two[1].Journey];
        var merged = two[0].Merge(two[1]);
        foreach (var journey in before)
        {
            ShouldHave(merged.Journey, journey);
        }

        Text(merged.Replay()).ShouldBe(Text(merged.Journey));
        var read = JourneyJson.Read(merged.Journey.Subject, merged.Journey.Epoch, merged.Journey.Version, JourneyJson.Write(merged.Journey));
        Text(read).ShouldBe(Text(merged.Journey));
        Anything(numbers[(numbers.Length / 2)..], [merged]);
        merged.Change(Example.Changed);
        Text(merged.Replay()).ShouldBe(Text(merged.Journey));
    });

    private static void Anything(int[] numbers, Story[] stories)
    {
        foreach (var number in numbers)
        {
            var story = stories[number % stories.Length];
            var entry = Example.Entry(number, story.Journey, story.Catalog);
            story.Apply(entry with { Id = $"{story.Journey.Subject.Id}/{story.Log.Count}", Users = [story.Journey.Subject.Id] });
        }
    }

    private static void ShouldHave(Journey merged, Journey before)
    {
        foreach (var (key, fact) in before.Facts)
        {
            merged.Facts[key].Count.ShouldBeGreaterThanOrEqualTo(fact.Count);
            merged.Facts[key].First.ShouldBeLessThanOrEqualTo(fact.First);
        }

        foreach (var (id, state) in before.Milestones)
        {
            merged.Milestones[id].At.ShouldBeLessThanOrEqualTo(state.At);
        }

        foreach (var (key, flow) in before.Flows)
        {
            var now = merged.Flow(key);
            ((int)now.Status).ShouldBeGreaterThanOrEqualTo((int)flow.Status);
            now.Impressions.ShouldBeGreaterThanOrEqualTo(flow.Impressions);
            flow.Tasks.Keys.ShouldBeSubsetOf(now.Tasks.Keys);
            (now.CompletedAt <= flow.CompletedAt || flow.CompletedAt is null).ShouldBeTrue();
            (now.DismissedAt <= flow.DismissedAt || flow.DismissedAt is null).ShouldBeTrue();
        }

        merged.Exposures.Values.ShouldAllBe(e => e.Length <= 20);
    }
}

internal static class Changed
{
    public static System.Collections.Immutable.ImmutableSortedDictionary<string, T> ToImmutable<T>(
        this System.Collections.Immutable.ImmutableSortedDictionary<string, T> map, Func<T, T> with) => map.SetItems(map.Select(p => KeyValuePair.Create(p.Key, with(p.Value))));
}
