using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>What holds of every journey, whatever is recorded. <c>ONBOARDING_SOAK=1</c> applies some hundred thousand entries in each.</summary>
[TestFixture]
public sealed class FoldProperties
{
    private static readonly bool Soak = Environment.GetEnvironmentVariable("ONBOARDING_SOAK") == "1";

    private static Catalog CatalogOf(string hash) => hash == Example.Changed.Hash ? Example.Changed : Example.Catalog;

    /// <summary>Everything that a journey says, as text.</summary>
    private static string Text(Journey journey) => $"{journey.Version} {Encoding.UTF8.GetString(JourneyJson.Write(journey))}";

    private static void ForAll(Action<int[]> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Soak ? 5_000 : 300).WithEndSize(80),
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue).ArrayOf(), Shrink), property));

    private static IEnumerable<int[]> Shrink(int[] numbers)
    {
        for (var length = numbers.Length / 2; length > 0; length /= 2)
        {
            for (var from = 0; from + length <= numbers.Length; from += length)
            {
                yield return [.. numbers[..from], .. numbers[(from + length)..]];
            }
        }
    }

    /// <summary>Applies what the numbers stand for and hands out each entry with the journey before it.</summary>
    private static (Journey Journey, List<Entry> Log) Fold(int[] numbers, Catalog catalog, Action<Journey, Entry, Applied>? look = null)
    {
        var (journey, log) = (Example.Empty, new List<Entry>());
        foreach (var number in numbers)
        {
            var entry = Example.Entry(number, journey, catalog);
            var applied = journey.Apply(entry, catalog);
            look?.Invoke(journey, entry, applied);
            journey = applied.Journey;
            if (applied.Refusal is null)
            {
                log.Add(entry);
            }
        }

        return (journey, log);
    }

    [Test]
    public void The_same_entries_make_the_same_bytes_and_a_replay_makes_them_too() => ForAll(numbers =>
    {
        var (journey, log) = Fold(numbers, Example.Catalog);
        Text(Fold(numbers, Example.Catalog).Journey).ShouldBe(Text(journey));
        Text(Journey.Replay(journey.Subject, log, CatalogOf)).ShouldBe(Text(journey));
    });

    [Test]
    public void An_entry_is_refused_and_changes_nothing_or_makes_exactly_one_version() => ForAll(numbers =>
        Fold(numbers, Example.Catalog, (before, _, applied) =>
        {
            if (applied.Refusal is not null)
            {
                applied.Journey.ShouldBeSameAs(before);
                applied.Changes.ShouldBeEmpty();
                applied.Stale.ShouldBeFalse();
            }
            else
            {
                applied.Journey.Version.ShouldBe(before.Version + 1);
            }
        }));

    [Test]
    public void A_journey_that_was_stored_and_read_after_every_entry_is_the_same() => ForAll(numbers =>
    {
        var (journey, log) = Fold(numbers, Example.Catalog);
        var stored = Example.Empty;
        foreach (var entry in log)
        {
            var kept = entry with { Properties = JourneyJson.ReadProperties(JourneyJson.WriteProperties(entry.Properties)) };
            stored = stored.Apply(kept, Example.Catalog).Journey;
            stored = JourneyJson.Read(stored.Subject, stored.Epoch, stored.Version, JourneyJson.Write(stored));
        }

        Text(stored).ShouldBe(Text(journey));
    });

    [Test]
    public void What_was_recorded_stays_with_its_time_until_a_reset() => ForAll(numbers =>
        Fold(numbers, Example.Catalog, (before, entry, applied) =>
        {
            if (entry.Name != EntryNames.Reset)
            {
                ShouldKeep(before, applied.Journey, applied.Changes);
            }
        }));

    [Test]
    public void A_task_is_ticked_after_all_that_it_waits_for_and_at_no_earlier_time() => ForAll(numbers =>
        Fold(numbers, Example.Catalog, (_, _, applied) =>
        {
            foreach (var ticked in applied.Changes.OfType<TaskCompleted>())
            {
                foreach (var needed in Example.Catalog.Waits((ChecklistDefinition)Example.Catalog.Flows[ticked.Flow])[ticked.Task])
                {
                    applied.Journey.Flow(ticked.Flow).Tasks[needed].At.ShouldBeLessThanOrEqualTo(ticked.At);
                }
            }
        }));

    [Test]
    public void A_counted_milestone_has_the_time_of_the_occurrence_that_made_up_the_count() => ForAll(numbers =>
    {
        var times = new List<DateTimeOffset>();
        Fold(numbers, Example.Catalog, (before, entry, applied) =>
        {
            if (entry.Name == EntryNames.Reset)
            {
                times.Clear();
            }
            else if (entry.Name == "project.created")
            {
                times.Add(entry.OccurredAt);
            }

            foreach (var (id, n) in new[] { ("first", 1), ("third", 3) })
            {
                applied.Journey.Milestones.ContainsKey(id).ShouldBe(times.Count >= n);
                if (times.Count >= n && !before.Milestones.ContainsKey(id))
                {
                    applied.Journey.Milestones[id].At.ShouldBe(times.Order().ElementAt(n - 1));
                }
            }
        });
    });

    [Test]
    public void Facts_are_what_counting_the_log_gives() => ForAll(numbers =>
    {
        var (journey, log) = Fold(numbers, Example.Catalog);
        ShouldBeCounted(journey, log, Example.Catalog);
    });

    [Test]
    public void A_catalog_that_changes_on_the_way_is_replayed_exactly_and_takes_nothing_away() => ForAll(numbers =>
    {
        var (journey, log) = Fold(numbers[..(numbers.Length / 2)], Example.Catalog);
        (journey, var before) = (Change(journey, log, Example.Changed), journey);
        ShouldKeep(before, journey);
        ShouldBeCounted(journey, log, Example.Changed);
        foreach (var number in numbers[(numbers.Length / 2)..])
        {
            var entry = Example.Entry(number, journey, Example.Changed);
            var applied = journey.Apply(entry, Example.Changed);
            if (applied.Refusal is null)
            {
                log.Add(entry);
                journey = applied.Journey;
            }
        }

        Text(Journey.Replay(journey.Subject, log, CatalogOf)).ShouldBe(Text(journey));
        ShouldBeCounted(journey, log, Example.Changed);
        journey = Change(journey, log, Example.Catalog);
        Text(Journey.Replay(journey.Subject, log, CatalogOf)).ShouldBe(Text(journey));
        ShouldBeCounted(journey, log, Example.Catalog);
    });

    [Test]
    public void Folding_again_with_the_same_catalog_changes_nothing_but_the_version() => ForAll(numbers =>
    {
        var (journey, log) = Fold(numbers, Example.Catalog);
        if (journey.Version > 0)
        {
            var again = Change(journey, log, Example.Catalog);
            Text(again with { Version = journey.Version }).ShouldBe(Text(journey));
        }
    });

    [Test]
    public void Every_fold_is_decided_upon_and_at_most_one_tour_is_shown() => ForAll(numbers =>
    {
        var (journey, _) = Fold(numbers, Example.Catalog);
        var account = Journey.Empty(SubjectKey.Account("acme"));
        foreach (var page in new[] { "/", "/projects/5" })
        {
            var verdicts = global::OnboardingSdk.Journeys.Delivery.Decide(journey, account, Example.Catalog, PageAddress.Parse(page), Story.Dawn.AddDays(30)).Verdicts;
            verdicts.Select(v => v.Flow.Id).ShouldBe(Example.Catalog.Flows.Keys, ignoreOrder: true);
            verdicts.Count(v => v.Shown && v.Flow.Kind == FlowKind.Tour).ShouldBeLessThanOrEqualTo(1);
            verdicts.All(v => v.Gates.All(g => g.Reason.Length > 0) && v.Shown == v.Gates.All(g => g.Passed)).ShouldBeTrue();
        }
    });

    [Test]
    public void The_ledger_is_bounded_and_in_order_and_agrees_with_what_the_flows_remember() => ForAll(numbers =>
    {
        var (journey, _) = Fold(numbers, Example.Catalog);
        foreach (var (kind, exposures) in journey.Exposures)
        {
            exposures.Length.ShouldBeInRange(1, 20);
            exposures.Select(e => e.At).ShouldBeInOrder();
            exposures.ShouldAllBe(e => Vocabulary.FlowKinds.For(Example.Catalog.Flows[e.Flow].Kind) == kind);
            foreach (var of in exposures.GroupBy(e => e.Flow))
            {
                var runs = journey.Flows.Where(f => f.Key.Split('@')[0] == of.Key).SelectMany(f => f.Value.OfferedRuns).ToList();
                of.Select(e => e.At).Except(runs).ShouldBeEmpty();
            }
        }

        foreach (var state in journey.Flows.Values)
        {
            state.OfferedRuns.Length.ShouldBeLessThanOrEqualTo(Math.Min(20, Math.Min(state.Run, state.Impressions)));
            state.OfferedRuns.ShouldBeInOrder();
        }

        foreach (var state in journey.Flows.Values)
        {
            (state.SeenAt is null).ShouldBe(state.Impressions == 0);
            (state.Status == FlowStatus.Completed && state.CompletedAt is null).ShouldBeFalse();
            (state.Status == FlowStatus.Dismissed && state.DismissedAt is null).ShouldBeFalse();
        }
    });

    [Test]
    public void What_is_not_shown_is_not_shown_before_the_time_at_which_it_is_to_be_looked_at_again() => ForAll(numbers =>
    {
        var (journey, _) = Fold(numbers, Example.Catalog);
        var account = Journey.Empty(SubjectKey.Account("acme"));
        var random = new Random(numbers.Length);
        var now = journey.UpdatedAt ?? Story.Dawn;
        for (var i = 0; i < 5; i++)
        {
            now += TimeSpan.FromMinutes(random.Next(600));
            TimeSpan? onPage = random.Next(2) == 0 ? null : TimeSpan.FromSeconds(random.Next(8));
            var then = Decided(now, onPage);
            var until = then.RecheckAt ?? now.AddDays(40);
            until.ShouldBeGreaterThan(now);
            foreach (var part in new[] { 0.1, 0.5, 0.9, 0.999 })
            {
                var between = now + ((until - now) * part);
                var later = Decided(between, onPage + (between - now)).Verdicts.ToDictionary(v => v.Flow.Id);
                foreach (var verdict in then.Verdicts.Where(v => !v.Shown && v.Gates[^1].Gate != Gate.OneAtATime))
                {
                    (later[verdict.Flow.Id] is { Shown: false } or { Gates: [.., { Gate: Gate.OneAtATime }] }).ShouldBeTrue($"{verdict.Flow.Id} {verdict.Gates[^1]} at {now:u}, shown at {between:u}, recheck {then.RecheckAt:u}");
                }
            }
        }

        Decision Decided(DateTimeOffset at, TimeSpan? onPage) =>
            global::OnboardingSdk.Journeys.Delivery.Decide(journey, account, Example.Catalog, PageAddress.Parse("/"), at, onPage);
    });

    private static Journey Change(Journey journey, List<Entry> log, Catalog catalog)
    {
        var now = journey.UpdatedAt ?? Story.Dawn;
        var change = new Entry { Id = $"c{log.Count}", Name = EntryNames.CatalogChanged, Users = ["ann"], OccurredAt = now, RecordedAt = now, Catalog = catalog.Hash };
        var changed = journey.Refold(log, change, catalog);
        log.Add(change);
        changed.Version.ShouldBe(journey.Version + 1);
        changed.Fingerprint.ShouldBe(catalog.Fingerprint);
        return changed;
    }

    private static void ShouldKeep(Journey before, Journey after, IReadOnlyList<Change>? changes = null)
    {
        foreach (var (id, state) in before.Milestones)
        {
            after.Milestones[id].ShouldBe(state);
        }

        foreach (var (key, flow) in before.Flows)
        {
            foreach (var (id, task) in flow.Tasks)
            {
                if (changes?.Contains(new TaskReopened(key, id)) == true)
                {
                    task.ByHand.ShouldBeTrue();
                    after.Flow(key).Tasks.ShouldNotContainKey(id);
                }
                else
                {
                    // A fact may confirm what a hand did.
                    after.Flow(key).Tasks[id].ShouldBe(task with { ByHand = task.ByHand && after.Flow(key).Tasks[id].ByHand });
                }
            }
        }
    }

    private static void ShouldBeCounted(Journey journey, List<Entry> log, Catalog catalog)
    {
        var since = log.FindLastIndex(e => e.Name == EntryNames.Reset) + 1;
        var specs = catalog.Index.Facts.Values.SelectMany(s => s).ToList();
        var expected = specs.Select(spec => (spec, Entries: log.Select((e, i) => (Entry: e, Version: i + 1L)).Skip(since)
            .Where(e => e.Entry.Name == spec.Event && ValueTests.AllPass(spec.Where, e.Entry.Properties, e.Entry.OccurredAt)).ToList()))
            .Where(s => s.Entries.Count > 0).ToList();
        journey.Facts.Keys.ShouldBe(expected.Select(e => e.spec.Key), ignoreOrder: true);
        foreach (var (spec, entries) in expected)
        {
            var times = entries.Select(e => e.Entry.OccurredAt).Order().ToList();
            var fact = journey.Facts[spec.Key];
            (fact.Count, fact.First, fact.Last, fact.LastVersion).ShouldBe((times.Count, times[0], times[^1], entries[^1].Version));
            fact.Earliest.ShouldBe(spec.KeepEarliest > 1 ? times.Take(spec.KeepEarliest) : []);
            fact.Latest.ShouldBe(spec.KeepLatest > 1 ? times.TakeLast(spec.KeepLatest) : []);
        }
    }
}
