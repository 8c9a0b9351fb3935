using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>What an experiment compares, and with whom, as people say it.</summary>
internal static class ExperimentWords
{
    public static string Of(JsonObject experiment)
    {
        var reading = new Reading(experiment);
        var note = reading.Text("description");
        List<string> says = note is null ? [] : [note];
        if (reading.Object("variants") is { } variants)
        {
            says.Add(string.Join(", ", variants.Select(v => $"{v.Key} {v.Value}")) + (reading.Take("holdout") is { } holdout ? $", {holdout} % get nothing of it." : "."));
        }

        if (reading.Text("unit") is { } unit)
        {
            says.Add($"For each {unit}.");
        }

        if (reading.Take("audience") is { } audience)
        {
            says.Add($"Who: {ConditionWords.Of(audience)}.");
        }

        if (reading.Object("schedule") is { } schedule)
        {
            says.Add($"Takes people {RuleWords.Schedule(schedule)}.");
        }

        if (reading.Object("layer") is { } layer)
        {
            says.Add($"Of layer '{layer["id"]}' {layer["from"] ?? 0} to {layer["to"] ?? 100} %.");
        }

        if (reading.Text("otherwise") is { } otherwise)
        {
            says.Add($"Others meet '{otherwise}'.");
        }

        says.AddRange(reading.Rest().Select(field => $"{field.Key}: {Compact.Words(field.Value)}."));
        return string.Join(" ", says);
    }
}
