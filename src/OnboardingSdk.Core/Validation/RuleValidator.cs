namespace OnboardingSdk.Definitions;

/// <summary>Checks the rules of delivery, from JSON and from C# alike.</summary>
internal sealed class RuleValidator(ConditionValidator conditions, Findings found)
{
    public void Check(FlowDefinition flow, string owner)
    {
        var frequency = flow.Start.Frequency;
        if (flow.Kind == FlowKind.Checklist && frequency != Frequency.Once)
        {
            found.Error(DiagnosticCodes.BadRule, flow.At("start"), $"{owner} cannot have a 'frequency': a checklist is there until it is completed or dismissed.");
        }

        if (flow.Stands)
        {
            CheckStanding(flow, owner);
            return;
        }

        if (frequency is { Times: > 1, Until: RepeatUntil.Ended })
        {
            found.Warning(DiagnosticCodes.BadRule, flow.At("start"), $"{owner} comes once only: 'until' is 'ended', and a second run would need the first one to have ended.");
        }

        Times(frequency.Times ?? 1, flow.At("start"), "'frequency'");
        Duration(frequency.Per, flow.At("start"), "'per'");
        Duration(flow.Start.Delay, flow.At("start"), "'delay'");
        if (flow.Start is { Auto: false } start && (start.Delay is not null || start.IgnoreLimits || frequency != Frequency.Once))
        {
            found.Warning(DiagnosticCodes.BadRule, flow.At("start"), $"{owner} does not offer itself ('auto' is false), so 'frequency', 'delay' and 'ignoreLimits' have no effect.");
        }

        CheckTimes(flow, owner);
    }

    /// <summary>It is there as long as its rules hold, and nothing of it is used up.</summary>
    private void CheckStanding(FlowDefinition flow, string owner)
    {
        var start = flow.Start;
        if (!start.Auto || start.Delay is not null || start.IgnoreLimits || start.Frequency != Frequency.Once)
        {
            found.Error(DiagnosticCodes.BadRule, flow.At("start"), $"{owner} stands where it is: of 'start' it has only 'page', 'when' and 'priority'.");
        }

        CheckTimes(flow, owner);
    }

    private void CheckTimes(FlowDefinition flow, string owner)
    {
        if (flow.Schedule is { } schedule)
        {
            if (schedule.Begins >= schedule.Ends)
            {
                found.Error(DiagnosticCodes.BadSchedule, flow.At("schedule"), $"{owner} is never shown: its schedule ends ({schedule.Ends:u}) {(schedule.Ends == schedule.Begins ? "when" : "before")} it begins ({schedule.Begins:u}).");
            }

            if (schedule.Hours is { } hours && hours.From == hours.Until)
            {
                found.Error(DiagnosticCodes.BadSchedule, flow.At("schedule"), "'hours' begin and end at the same time; the end of the day is written as 00:00.");
            }

            if (!schedule.TimeZone.HasIanaId)
            {
                found.Error(DiagnosticCodes.BadSchedule, flow.At("schedule"), $"The time zone '{schedule.TimeZone.Id}' is not an IANA zone, so it cannot be written down for other machines.");
            }
        }

        if (flow.Hide?.When is { } when)
        {
            conditions.Check(when, new(owner, "when", flow.At("hide"), null));
        }
    }

    public void Check(IReadOnlyList<DeliveryLimits> all)
    {
        foreach (var second in all.Skip(1))
        {
            found.Error(DiagnosticCodes.DuplicateName, second.Location, $"There is one set of limits for all flows, and it is already at {all[0].Location}.");
        }

        foreach (var limits in all)
        {
            Duration(limits.QuietPeriod, limits.At("quietPeriod"), "'quietPeriod'");
            foreach (var cap in limits.Caps)
            {
                var at = cap.Location.File is null ? limits.Location : cap.Location;
                Times(cap.Times, at, "A cap's 'times'");
                Duration(cap.Per, at, "A cap's 'per'");
            }
        }
    }

    private void Times(int times, SourceLocation at, string what)
    {
        if (times is < 1 or > Frequency.MaxTimes)
        {
            found.Error(DiagnosticCodes.BadNumber, at, $"{what} must be a whole number from 1 to {Frequency.MaxTimes}.");
        }
    }

    private void Duration(TimeSpan? duration, SourceLocation at, string what)
    {
        if (duration is { } value && !DurationText.IsAllowed(value))
        {
            found.Error(DiagnosticCodes.BadDuration, at, $"{what} must be a positive duration in whole milliseconds, at most ten years.");
        }
    }
}
