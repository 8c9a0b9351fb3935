using System.Globalization;

namespace OnboardingSdk.Definitions;

/// <summary>Reads the rules of delivery: frequency, schedule, hide, limits.</summary>
internal static class RuleReader
{
    internal static readonly string[] FrequencyWords = ["once", "everyTime"];

    private static readonly string[] LocalFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    public static Frequency Frequency(Fields start)
    {
        switch (start.Take("frequency"))
        {
            case null:
                return Definitions.Frequency.Once;
            case ScalarNode { Value.Text: { } word }:
                return Word(start, word);
            case ObjectNode node:
                var fields = new Fields(node, start.Found, "A frequency");
                var times = fields.Whole("times", Definitions.Frequency.MaxTimes);
                var per = fields.Duration("per");
                var until = fields.Word("until", Vocabulary.Repeats);
                fields.Done();
                if (node["times"] is null)
                {
                    start.Found.Error(DiagnosticCodes.Missing, node.Location, "A frequency needs 'times', a whole number from 1 to 20.");
                }

                return Definitions.Frequency.AtMost(times ?? 1, per, until);
            case var other:
                Fields.WrongType(start.Found, "frequency", "\"once\", \"everyTime\" or an object with 'times', 'per' and 'until'", other);
                return Definitions.Frequency.Once;
        }
    }

    public static Schedule? Schedule(Fields flow)
    {
        if (flow.Object("schedule") is not { } node)
        {
            return null;
        }

        var fields = new Fields(node, flow.Found, "A schedule");
        var zone = Zone(fields);
        var schedule = new Schedule
        {
            TimeZone = zone ?? TimeZoneInfo.Utc,
            From = Bound(fields, "from"),
            Until = Bound(fields, "until"),
            Days = Days(fields),
            Hours = Hours(fields),
        };
        fields.Done();
        return schedule;
    }

    public static HideRule? Hide(Fields flow)
    {
        if (flow.Object("hide") is not { } node)
        {
            return null;
        }

        var fields = new Fields(node, flow.Found, "A hide");
        var hide = new HideRule { Pages = fields.Pages("page"), When = fields.Condition("when") };
        fields.Done();
        if (node["page"] is null && node["when"] is null)
        {
            flow.Found.Error(DiagnosticCodes.Missing, node.Location, "A hide needs 'page', 'when' or both.");
        }

        return hide;
    }

    public static DeliveryLimits Limits(Fields fields) => new()
    {
        Location = fields.Location,
        Fields = fields.Locations(),
        QuietPeriod = fields.Duration("quietPeriod"),
        Caps = [.. fields.Objects("caps", "A cap").Select(Cap)],
    };

    private static DeliveryCap Cap(Fields fields)
    {
        var cap = new DeliveryCap(
            fields.Word("of", Vocabulary.FlowKinds), fields.Whole("times", DeliveryCap.MaxTimes) ?? 0, fields.Duration("per") ?? TimeSpan.Zero)
        {
            Location = fields.Location,
        };
        foreach (var (name, what) in new[] { ("times", "a whole number from 1 to 20"), ("per", DurationText.Expected) })
        {
            if (fields.Take(name) is null)
            {
                fields.Found.Error(DiagnosticCodes.Missing, fields.Location, $"A cap needs '{name}', {what}.");
            }
        }

        fields.Done();
        return cap;
    }

    private static Frequency Word(Fields start, string word)
    {
        switch (word)
        {
            case "once":
                return Definitions.Frequency.Once;
            case "everyTime":
                return Definitions.Frequency.EveryTime;
            default:
                start.UnknownWord("frequency", word, FrequencyWords);
                return Definitions.Frequency.Once;
        }
    }

    internal static TimeZoneInfo? Zone(Fields fields)
    {
        if (fields.Text("timeZone") is not { } name)
        {
            return TimeZoneInfo.Utc;
        }

        // Windows' own names are refused: the same file must mean the same on every machine.
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId)
        {
            return zone;
        }

        var near = Nearest.Find(name, [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId).Select(z => z.Id)]) is { } id ? $" Did you mean '{id}'?" : "";
        fields.Found.Error(DiagnosticCodes.BadSchedule, fields.Take("timeZone")!.Location, $"There is no time zone '{name}'; it is an IANA name such as 'Europe/Berlin' or 'America/New_York'.{near}");
        return null;
    }

    private static ScheduleBound? Bound(Fields fields, string name)
    {
        if (fields.Text(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return ScheduleBound.On(day);
        }

        if (DateTime.TryParseExact(text, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return ScheduleBound.At(local);
        }

        if (DateText.TryParse(text, out var moment))
        {
            return ScheduleBound.At(moment);
        }

        fields.Found.Error(DiagnosticCodes.BadDate, fields.Take(name)!.Location, $"'{name}' must be a date in ISO 8601, such as \"2026-12-01\" or \"2026-12-01T08:00\" in the schedule's time zone, or \"2026-12-01T08:00:00Z\".");
        return null;
    }

    private static List<DayOfWeek> Days(Fields fields)
    {
        var days = new SortedSet<DayOfWeek>();
        foreach (var word in fields.Texts("days"))
        {
            if (Vocabulary.Days.TryGet(word, out var day))
            {
                days.Add(day.Value);
            }
            else
            {
                fields.UnknownWord("days", word, Vocabulary.Days.All);
            }
        }

        return [.. days];
    }

    private static DailyHours? Hours(Fields fields)
    {
        if (fields.Text("hours") is not { } text)
        {
            return null;
        }

        if (text.Split('-') is [var from, var until]
            && TimeOnly.TryParseExact(from, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && TimeOnly.TryParseExact(until == "24:00" ? "00:00" : until, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)
            && first != last)
        {
            return new(first, last);
        }

        fields.Found.Error(DiagnosticCodes.BadSchedule, fields.Take("hours")!.Location, "'hours' must be two different times of the day such as \"09:00-17:00\"; \"22:00-06:00\" passes midnight.");
        return null;
    }
}
