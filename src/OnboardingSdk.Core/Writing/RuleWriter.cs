using System.Globalization;
using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes the rules of delivery.</summary>
internal static class RuleWriter
{
    public static void Write(Utf8JsonWriter json, Frequency frequency)
    {
        if (frequency == Frequency.Once)
        {
            return;
        }

        if (frequency.Times is not { } times)
        {
            json.WriteString("frequency"u8, "everyTime"u8);
            return;
        }

        json.WriteStartObject("frequency"u8);
        json.WriteNumber("times"u8, times);
        json.WriteOptional("per"u8, frequency.Per);
        if (frequency.Until != Frequency.AtMost(times, frequency.Per).Until)
        {
            json.WriteString("until"u8, Vocabulary.Repeats.For(frequency.Until));
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Schedule? schedule)
    {
        if (schedule is null)
        {
            return;
        }

        json.WriteStartObject("schedule"u8);
        WriteBound(json, "from"u8, schedule.From);
        WriteBound(json, "until"u8, schedule.Until);
        if (schedule.TimeZone.Id != TimeZoneInfo.Utc.Id)
        {
            json.WriteString("timeZone"u8, schedule.TimeZone.Id);
        }

        json.WriteTexts("days"u8, [.. schedule.Days.Distinct().Order().Select(Vocabulary.Days.For)]);
        if (schedule.Hours is { } hours)
        {
            json.WriteString("hours"u8, string.Create(CultureInfo.InvariantCulture, $"{hours.From:HH:mm}-{hours.Until:HH:mm}"));
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, HideRule? hide)
    {
        if (hide is null)
        {
            return;
        }

        json.WriteStartObject("hide"u8);
        json.WritePages("page"u8, hide.Pages);
        if (hide.When is not null)
        {
            ConditionWriter.Write(json, "when"u8, hide.When);
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<DeliveryLimits> all)
    {
        foreach (var limits in all)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, "limits"u8);
            json.WriteOptional("quietPeriod"u8, limits.QuietPeriod);
            if (limits.Caps.Count > 0)
            {
                json.WriteStartArray("caps"u8);
                foreach (var cap in limits.Caps.OrderBy(c => c.Of).ThenBy(c => c.Times).ThenBy(c => c.Per))
                {
                    json.WriteStartObject();
                    if (cap.Of is { } kind)
                    {
                        json.WriteString("of"u8, Vocabulary.FlowKinds.For(kind));
                    }

                    json.WriteNumber("times"u8, cap.Times);
                    json.WriteString("per"u8, DurationText.Format(cap.Per));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }
    }

    // As it was written: what a local time means is for the zone's rules of the day to say.
    private static void WriteBound(Utf8JsonWriter json, ReadOnlySpan<byte> field, ScheduleBound? bound)
    {
        if (bound is { } value)
        {
            var (time, format) = value.Moment is { } moment
                ? (moment.UtcDateTime, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'")
                : (value.Local, value.IsDay ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss");
            json.WriteString(field, time.ToString(format, CultureInfo.InvariantCulture));
        }
    }
}
