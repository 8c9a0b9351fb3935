using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>What a button does, as people say it.</summary>
internal static class ButtonWords
{
    public static string Of(JsonObject button)
    {
        var reading = new Reading(button);
        List<string> does = [];
        if (reading.Object("set") is { } set)
        {
            does.Add("sets " + string.Join(", ", set.Select(s => $"{s.Key} to {Compact.Of(s.Value)}")));
        }

        if (reading.Take("call") is { } call)
        {
            does.Add($"calls {Compact.Words(call)}");
        }

        var label = reading.Text("label");
        Say("step", v => $"goes to '{v}'");
        Say("start", v => $"starts '{v}'");
        Say("navigate", v => $"opens {v}");
        if (reading.Flag("next") == true)
        {
            does.Add("goes on");
        }

        if (reading.Flag("dismiss") == true)
        {
            does.Add("closes it");
        }

        does.AddRange(reading.Rest().Select(field => $"{field.Key}: {Compact.Words(field.Value)}"));
        return (label is null ? "button" : $"button “{label}”") + (does.Count > 0 ? $" {string.Join(", ", does)}" : "");

        void Say(string field, Func<string, string> words)
        {
            if (reading.Text(field) is { } value)
            {
                does.Add(words(value));
            }
        }
    }
}
