using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Experiments;

/// <summary>What a journey keeps of experiments, and what comes of two journeys.</summary>
[TestFixture]
public sealed class ExperimentStateTests
{
    private static readonly Gen<ExperimentState?> State =
        from any in Gen.Elements(true, true, false)
        from variant in Gen.Elements(null, "a", "b", "holdout")
        from minutes in Gen.Choose(0, 2)
        from catalog in Gen.Elements("c", "d")
        from forced in Gen.Elements(null, "a", "b")
        from was in Gen.Elements(true, false)
        select any ? new ExperimentState
        {
            Variant = variant, At = variant is null ? null : Story.Dawn.AddMinutes(minutes), Catalog = variant is null ? null : catalog, Forced = forced, WasForced = was || forced is not null,
        } : null;

    [Test]
    public void In_whatever_order_journeys_come_together_the_same_assignment_wins() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Arb.From(Gen.Three(State)), t =>
        {
            var (a, b, c) = t;
            ExperimentState.Merge(a, b).ShouldBe(ExperimentState.Merge(b, a));
            ExperimentState.Merge(ExperimentState.Merge(a, b), c).ShouldBe(ExperimentState.Merge(a, ExperimentState.Merge(b, c)));
            ExperimentState.Merge(a, a).ShouldBe(a ?? new ExperimentState());
        }));

    [Test]
    public void The_earliest_assignment_wins() =>
        ExperimentState.Merge(new() { Variant = "b", At = Story.Dawn }, new() { Variant = "a", At = Story.Dawn.AddTicks(1) }).Variant.ShouldBe("b");

    [Test]
    public void A_second_exposure_changes_nothing_and_an_earlier_one_of_a_visitor_wins()
    {
        var story = new Story(Trial.Catalog()).Wait(TimeSpan.FromHours(1));
        story.Expose("x", "short")!.Changes.ShouldBe([new ExperimentAssigned("x", "short", story.Now)]);
        story.Wait(TimeSpan.FromHours(1)).Expose("x", "control")!.Changes.ShouldBeEmpty();
        story.Journey.Experiments!["x"].Variant.ShouldBe("short");
        var visited = story.New(EntryNames.ExperimentExposed, (EntryNames.Experiment, "x"), (EntryNames.Variant, "control")) with { OccurredAt = Story.Dawn };
        story.Apply(visited).Stale.ShouldBeTrue("another variant's flows are shown now");
        story.Journey.Experiments["x"].Variant.ShouldBe("control");
    }

    [Test]
    public void The_log_replays_to_the_same_assignments_over_changed_catalogs_and_a_reset()
    {
        var story = Trial.Story("short", Trial.Catalog());
        story.Meet();
        story.Tracked("project.created").Do("step.shown", "brief", "a").Wait(TimeSpan.FromDays(1));
        story.Force("x", "control");
        story.Change([Trial.Experiment("x", """{"control":9,"short":1}"""), Trial.Experiment("y"), .. Trial.Tours(), Catalogs.Milestone("m", """{"event":"project.created"}""")]);
        story.Reset();
        story.Journey.Experiments!["x"].ShouldBe(new() { Variant = "short", At = Story.Dawn, Catalog = story.Log[0].Catalog, Forced = "control", WasForced = true });
        JourneyJson.Write(story.Replay()).ShouldBe(JourneyJson.Write(story.Journey));
    }

    [Test]
    public void A_catalog_without_the_experiment_can_replay_it_too()
    {
        var story = Trial.Story("short", Trial.Catalog());
        story.Meet();
        story.Change(Catalogs.Tour("t", "a"), Catalogs.Milestone("m", """{"event":"project.created"}""")).Expose("gone", "a")!.Refusal.ShouldBeNull();
        story.Journey.Experiments!.Keys.ShouldBe(["gone", "x"]);
        JourneyJson.Write(story.Replay()).ShouldBe(JourneyJson.Write(story.Journey));
    }

    [Test]
    public void An_entry_that_names_no_experiment_or_no_variant_is_refused()
    {
        var story = new Story(Trial.Catalog());
        story.Apply(story.New(EntryNames.ExperimentExposed, (EntryNames.Experiment, "x"))).Refusal.ShouldNotBeNull();
        story.Apply(story.New(EntryNames.ExperimentForced)).Refusal.ShouldNotBeNull();
    }

    [Test]
    public void A_journey_of_before_has_none() =>
        JourneyJson.Read(SubjectKey.User("ann"), "e", 1, "{\"attributes\":{}}"u8).Experiments.ShouldBeNull();
}
