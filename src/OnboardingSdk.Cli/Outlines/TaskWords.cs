using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>What ticks a task, and where its button leads, as people say it.</summary>
internal static class TaskWords
{
    public static IEnumerable<string> Of(Reading task)
    {
        List<string> ways = [];
        if (task.Take("complete") is { } complete)
        {
            ways.Add($"when {ConditionWords.Of(complete)}");
        }

        if (task.Flag("manual") == true)
        {
            ways.Add("by hand");
        }

        if (task.Flag("progress") == true)
        {
            ways.Add("when the reported progress is full");
        }

        if (ways.Count > 0)
        {
            yield return "ticked " + string.Join(", or ", ways) + (task.Flag("optional") == true ? "; optional" : "");
        }
        else if (task.Flag("optional") == true)
        {
            yield return "optional";
        }

        if (task.Texts("dependsOn") is { Count: > 0 } before)
        {
            yield return "after " + string.Join(", ", before.Select(id => $"'{id}'"));
        }

        var (phase, owner, due) = (task.Text("phase"), task.Text("owner"), task.Text("due"));
        if ((phase ?? owner ?? due) is not null)
        {
            yield return string.Join(", ", new[] { phase is null ? null : $"in phase '{phase}'", owner is null ? null : $"done by '{owner}'", due is null ? null : $"due {Due(due)} after the start" }.OfType<string>());
        }

        if (PartWords.Resources(task.Take("resources")) is { } links)
        {
            yield return $"links: {links}";
        }

        if (task.Take("action") is JsonObject action)
        {
            yield return ButtonWords.Of(action);
        }

        if (task.Text("description") is { } note)
        {
            yield return $"note: {note}";
        }
    }

    private static string Due(string due) => due.EndsWith("bd", StringComparison.Ordinal) ? $"{due[..^2]} business days" : due;
}
