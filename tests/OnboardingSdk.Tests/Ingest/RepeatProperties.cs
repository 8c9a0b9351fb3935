using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Tests;

/// <summary>What is told twice counts once, whoever tells it, when, and in whichever company. <c>ONBOARDING_SOAK=1</c> tries more.</summary>
public sealed class RepeatProperties
{
    private static readonly int Tries = Environment.GetEnvironmentVariable("ONBOARDING_SOAK") == "1" ? 2_000 : 60;

    private static readonly string[] Names = ["project.created", "task.created", "task.created", "member.joined"];

    [Test]
    public async Task A_repeat_changes_nothing()
    {
        await using var told = await TestHost.StartAsync();
        await using var once = await TestHost.StartAsync();
        told.Store.Before = async _ => await Task.Yield();
        var story = 0;
        await Task.Run(() => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Tries).WithEndSize(60),
            Prop.ForAll(Arb.From(Gen.Choose(0, 15).ArrayOf()), ids => StoryAsync(told, once, ids, $"-{story++}").GetAwaiter().GetResult())));
    }

    /// <summary>The same facts with and without the repeats; some calls wait for each other, some share a commit. Each story has users of its own.</summary>
    private static async Task StoryAsync(TestHost told, TestHost once, int[] ids, string story)
    {
        var before = told.Store.Commits.Sum(c => c.Entries.Count);
        foreach (var together in ids.Chunk(1 + (ids.Length > 0 ? ids[0] : 0)))
        {
            var results = await Task.WhenAll(together.Select(id => TrackAsync(told, id, story))).Within("all calls are answered");
            results.ShouldAllBe(r => r.Status == TrackStatus.Recorded || r.Status == TrackStatus.Repeated);
        }

        foreach (var id in ids.Distinct())
        {
            (await TrackAsync(once, id, story)).Status.ShouldBe(TrackStatus.Recorded);
        }

        foreach (var user in new[] { "ada" + story, "bob" + story })
        {
            (await TextAsync(told, user)).ShouldBe(await TextAsync(once, user));
        }

        (told.Store.Commits.Sum(c => c.Entries.Count) - before).ShouldBe(ids.Distinct().Count());
    }

    private static Task<TrackResult> TrackAsync(TestHost host, int id, string story) => host.Onboarding.TrackAsync(
        (id % 3 == 0 ? "ada" : "bob") + story,
        Names[id % Names.Length],
        options: new() { EventId = $"fact-{id}{story}", OccurredAt = host.Clock.GetUtcNow().AddHours(-id) }).AsTask();

    private static async Task<string> TextAsync(TestHost host, string user) =>
        await host.Onboarding.GetAsync(user) is { } journey ? $"{journey.Version} {Encoding.UTF8.GetString(JourneyJson.Write(journey))}" : "nothing";
}
