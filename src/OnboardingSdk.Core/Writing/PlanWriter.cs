using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes what makes a checklist a launch plan, and phases and resources. What an ordinary checklist does not have leaves nothing.</summary>
internal static class PlanWriter
{
    public static void Write(Utf8JsonWriter json, ChecklistDefinition checklist)
    {
        if (checklist.Template is { } template)
        {
            Write(json, template);
        }

        WriteAll(json, "roles"u8, checklist.Roles, role =>
        {
            json.WriteString("id"u8, role.Id);
            json.WriteOptional("description"u8, role.Description);
            json.WriteString("title"u8, role.Title);
            if (role.When is not null)
            {
                ConditionWriter.Write(json, "when"u8, role.When);
            }
        });
        WriteAll(json, "phases"u8, checklist.Phases, phase =>
        {
            json.WriteString("id"u8, phase.Id);
            json.WriteOptional("description"u8, phase.Description);
            json.WriteString("title"u8, phase.Title);
        });
    }

    public static void Write(Utf8JsonWriter json, TaskDefinition task)
    {
        json.WriteOptional("phase"u8, task.Phase);
        json.WriteOptional("owner"u8, task.Owner);
        json.WriteOptional("due"u8, task.Due?.ToString());
        WriteAll(json, "resources"u8, task.Resources, resource =>
        {
            json.WriteOptional("description"u8, resource.Description);
            json.WriteString("title"u8, resource.Title);
            json.WriteString("url"u8, resource.Url);
        });
    }

    private static void Write(Utf8JsonWriter json, PlanTemplate template)
    {
        var zone = template.TimeZone.Id == TimeZoneInfo.Utc.Id ? null : template.TimeZone.Id;
        if (template.Start is null && zone is null)
        {
            json.WriteBoolean("template"u8, true);
            return;
        }

        json.WriteStartObject("template"u8);
        if (template.Start is { } start)
        {
            json.WriteStartObject("start"u8);
            json.WriteString("event"u8, start.Event);
            ConditionWriter.WriteWhere(json, start.Where);
            json.WriteOptional("date"u8, template.StartDate);
            json.WriteEndObject();
        }

        json.WriteOptional("timeZone"u8, zone);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, ReadOnlySpan<byte> field, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(field);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
