using System.Globalization;
using System.Text.Json;

namespace OnboardingSdk.Journeys;

/// <summary>Writes an account's launch plan as <see cref="JourneyContent"/> writes the rest.</summary>
internal static class PlanContent
{
    public static void Write(Utf8JsonWriter json, PlanState plan)
    {
        json.WriteStartObject("plan"u8);
        Day(json, "startDate"u8, plan.StartDate == default ? null : plan.StartDate);
        Text(json, "timeZone"u8, plan.TimeZone);
        json.WriteStartObject("roles"u8);
        foreach (var (role, user) in plan.Roles)
        {
            json.WriteString(role, user);
        }

        json.WriteEndObject();
        json.WriteStartObject("tasks"u8);
        foreach (var (id, task) in plan.Tasks)
        {
            json.WriteStartObject(id);
            Write(json, task.Owner);
            Day(json, "due"u8, task.Due);
            Day(json, "told"u8, task.Told);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (plan.NextDue is { } next)
        {
            json.WriteString("nextDue"u8, next);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlanOwner? owner)
    {
        if (owner is not null)
        {
            json.WriteStartObject("owner"u8);
            Text(json, "userId"u8, owner.UserId);
            Text(json, "role"u8, owner.Role);
            json.WriteEndObject();
        }
    }

    private static void Day(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly? day)
    {
        if (day is { } value)
        {
            json.WriteString(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
