using System.Collections.Immutable;

namespace OnboardingSdk.Journeys;

/// <summary>What was on screen without being asked for, as far as limits can ask: one for all tabs and devices (docs/decisions/0002).</summary>
internal static class Ledger
{
    /// <summary>How many are kept of each kind and of each flow: the largest number that a limit can name.</summary>
    public const int Kept = Frequency.MaxTimes;

    /// <summary>Whether flows of a kind break in on what the user does.</summary>
    public static bool Interrupts(FlowKind kind) => kind is FlowKind.Tour or FlowKind.Modal or FlowKind.Survey;

    /// <summary>Notes what a command about a flow brought on screen.</summary>
    public static (Journey Journey, FlowState State) Note(Journey journey, FlowDefinition flow, FlowState before, FlowState state, Entry entry)
    {
        if (!state.Offered || !state.ShownInRun)
        {
            return (journey, state);
        }

        var at = entry.OccurredAt;
        if (!before.ShownInRun || before.Run != state.Run)
        {
            var kind = Vocabulary.FlowKinds.For(flow.Kind);
            var exposures = journey.Exposures.TryGetValue(kind, out var known) ? known : [];
            journey = journey with { Exposures = journey.Exposures.SetItem(kind, Latest(exposures, new(flow.Id, at), e => e.At)) };
            state = state with { OfferedRuns = Latest(state.OfferedRuns, at, time => time) };
        }

        // A fact of the server's may move or end a tour while nobody looks: only what the user did says that it was on screen.
        if (Interrupts(flow.Kind) && entry.Name is not EntryNames.StepMissing && !(journey.LastOnScreen?.At > at))
        {
            journey = journey with { LastOnScreen = new(flow.Id, at) };
        }

        return (journey, state);
    }

    private static ImmutableArray<T> Latest<T>(ImmutableArray<T> all, T added, Func<T, DateTimeOffset> at)
    {
        var place = all.Length;
        while (place > 0 && at(all[place - 1]) > at(added))
        {
            place--;
        }

        var with = all.Insert(place, added);
        return with.Length > Kept ? with.RemoveAt(0) : with;
    }
}
