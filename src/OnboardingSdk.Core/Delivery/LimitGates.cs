namespace OnboardingSdk.Journeys;

/// <summary>The gates that limit how often and when a flow offers itself (docs/decisions/0002).</summary>
internal static class LimitGates
{
    public static GateResult Schedule(FlowDefinition flow, in Situation situation, bool active)
    {
        if (flow is AnnouncementDefinition { Out: var moment } && situation.Now < moment)
        {
            return new(Gate.Schedule, false, $"It is out on {moment:u}.", moment);
        }

        if (flow.Schedule is not { } schedule)
        {
            return new(Gate.Schedule, true, "It has no schedule.");
        }

        var now = situation.Now;
        if (now >= schedule.Ends)
        {
            return new(Gate.Schedule, false, $"Its schedule ended on {schedule.Ends:u}.");
        }

        if (active)
        {
            return new(Gate.Schedule, true, "It is active, and its schedule has not ended.");
        }

        return schedule.IsOpen(now)
            ? new(Gate.Schedule, true, "Its schedule is open.")
            : new(Gate.Schedule, false, schedule.NextChange(now) is { } next ? $"Its schedule is closed; it may open on {next:u}." : "Its schedule is closed.", schedule.NextChange(now));
    }

    public static GateResult Frequency(FlowDefinition flow, FlowState state, in Situation situation)
    {
        if (flow.Stands)
        {
            return new(Gate.Frequency, true, "It stands as long as its rules hold.");
        }

        var (frequency, now) = (flow.Start.Frequency, situation.Now);
        if (state.Status != FlowStatus.NotStarted && situation.OnPage is { } on && state.EndedAt > now.Back(on))
        {
            return new(Gate.Frequency, false, $"It was on this page already: it ended on {state.EndedAt:u}, and the page has been open for {Words(on)}.");
        }

        if (frequency.Times is not { } times)
        {
            return new(Gate.Frequency, true, "It offers itself every time.");
        }

        var runs = state.OfferedRuns;
        var counted = frequency.Per is { } per ? runs.Count(at => at > now.Back(per)) : runs.Length;
        var window = frequency.Per is { } length ? $" in the last {Words(length)}" : "";
        return counted < times
            ? new(Gate.Frequency, true, $"It offered itself {counted} of {times} times{window}.")
            : new(Gate.Frequency, false, $"It offered itself {counted} times{window}, and may {times} times.", frequency.Per is { } p ? runs[^times].On(p) : null);
    }

    public static GateResult QuietPeriod(FlowDefinition flow, in Situation situation)
    {
        if (Unlimited(Gate.QuietPeriod, flow) is { } unlimited)
        {
            return unlimited;
        }

        if (situation.Catalog.Limits.QuietPeriod is not { } quiet || !Ledger.Interrupts(flow.Kind))
        {
            return new(Gate.QuietPeriod, true, "There is no quiet period for it.");
        }

        return situation.User?.LastOnScreen is { } last && last.At > situation.Now.Back(quiet)
            ? new(Gate.QuietPeriod, false, $"'{last.Flow}' was on screen on {last.At:u}, and {Words(quiet)} of quiet follow.", last.At.On(quiet))
            : new(Gate.QuietPeriod, true, $"Nothing that interrupts was on screen for {Words(quiet)}.");
    }

    public static GateResult Cap(FlowDefinition flow, in Situation situation)
    {
        if (Unlimited(Gate.Cap, flow) is { } unlimited)
        {
            return unlimited;
        }

        var reached = new GateResult(Gate.Cap, true, "No cap is reached.");
        foreach (var cap in situation.Catalog.Limits.Caps)
        {
            if (cap.Of is { } kind ? kind != flow.Kind : !Ledger.Interrupts(flow.Kind))
            {
                continue;
            }

            var now = situation.Now;
            var counted = Counted(situation.User, cap).Where(e => e.At > now.Back(cap.Per)).OrderBy(e => e.At).ToList();
            if (counted.Count >= cap.Times)
            {
                var free = counted[^cap.Times].At.On(cap.Per);
                if (reached.Passed || free > reached.RecheckAt)
                {
                    var what = cap.Of is { } of ? $"kind '{Vocabulary.FlowKinds.For(of)}'" : "any interrupting kind";
                    reached = new(Gate.Cap, false, $"{counted.Count} of {what} offered themselves in the last {Words(cap.Per)} ({string.Join(", ", counted.Select(e => e.Flow))}), and {cap.Times} may.", free);
                }
            }
        }

        return reached;
    }

    public static GateResult Delay(FlowDefinition flow, in Situation situation)
    {
        if (flow.Start.Delay is not { } delay)
        {
            return new(Gate.Delay, true, "It has no delay.");
        }

        return situation.OnPage is not { } on ? new(Gate.Delay, true, "How long the page has been open is not known.")
            : on >= delay ? new(Gate.Delay, true, $"The page has been open for {Words(delay)}.")
            : new(Gate.Delay, false, $"The page has been open for {Words(on)}, and it waits for {Words(delay)}.", situation.Now.On(delay - on));
    }

    private static IEnumerable<Exposure> Counted(Journey? user, DeliveryCap cap) => (user?.Exposures ?? Journey.Empty(default).Exposures)
        .Where(e => cap.Of is { } of ? e.Key == Vocabulary.FlowKinds.For(of) : Vocabulary.FlowKinds.TryGet(e.Key, out var kind) && Ledger.Interrupts(kind.Value))
        .SelectMany(e => e.Value);

    private static GateResult? Unlimited(Gate gate, FlowDefinition flow) =>
        flow.Draft is not null ? new(gate, true, "It is a draft: no limits are asked, and it counts in none.")
            : flow.Start.IgnoreLimits ? new(gate, true, "It ignores limits.") : null;

    private static string Words(TimeSpan time) => DurationText.Format(TimeSpan.FromMilliseconds(Math.Floor(time.TotalMilliseconds)));
}
