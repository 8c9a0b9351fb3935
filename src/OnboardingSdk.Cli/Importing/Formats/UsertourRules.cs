using System.Globalization;
using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Conditions and rules of Usertour's, as far as they can be said here.</summary>
/// <param name="declarations">What they ask for.</param>
/// <param name="flows">Our ids of the contents in the file, by theirs.</param>
internal sealed class UsertourRules(Declarations declarations, IReadOnlyDictionary<string, string> flows)
{
    private readonly UsertourConditions conditions = new(declarations, flows);

    /// <summary>Our id of a content; null: it is not in the file.</summary>
    public string? Flow(string? content) => content is null ? null : flows.GetValueOrDefault(content);

    public static string? Target(SourceFields? target, SourceFields owner)
    {
        if (target is null)
        {
            return null;
        }

        string? selector = null;
        if (target.Text("by") == "text")
        {
            owner.Lost($"a target that is found by its text “{target.Text("text")}”: give the element a data attribute");
        }
        else
        {
            selector = Selectors.Convert(target.Text("selector"), owner);
            if (target.Text("nth") is { } nth and not "0")
            {
                owner.Check($"the target was match number {nth} of '{selector}': here the first is taken");
            }
        }

        target.Same("by", "text", "selector", "nth", "object", "sequence", "precision", "dynamic");
        target.Done();
        return selector;
    }

    public void Start(SourceFields? rules, FlowDraft draft)
    {
        if (rules is null)
        {
            draft.Start["auto"] = false;
            draft.Source.Changed("it has no start rules: nothing starts it until 'start.auto' is taken out");
            return;
        }

        var when = conditions.Split(rules, "when");
        draft.Start.Set("page", when.Pages);
        draft.Start.Set("when", when.Condition);
        draft.Schedule = when.Schedule;
        if (rules.Map("frequency") is { } frequency)
        {
            Frequency(frequency, draft);
            frequency.Done();
        }

        draft.Start.Set("priority", rules.Text("priority") switch { "highest" or "high" => "high", "low" or "lowest" => "low", _ => null });
        draft.Start.Set("delay", int.TryParse(rules.Text("waitMs"), CultureInfo.InvariantCulture, out var wait) && wait > 0 ? $"{wait}ms" : null);
        if (rules.Flag("startIfNotComplete") == true && draft.Start["frequency"] is JsonObject repeated)
        {
            repeated["until"] = "completed";
        }

        rules.Done();
    }

    public JsonObject? Hide(SourceFields rules)
    {
        var when = conditions.Split(rules, "when");
        if (when.Schedule is not null)
        {
            rules.Lost("times in a hide rule: write them into 'schedule'");
        }

        var hide = new JsonObject();
        hide.Set("page", when.Pages);
        hide.Set("when", when.Condition);
        return hide.Count == 0 ? null : hide;
    }

    /// <summary>What completes a task: a condition, or a click.</summary>
    public (JsonObject? Condition, bool IsClick) Completion(SourceFields item, string field)
    {
        var isClick = item.Take(field) is SourceList list && HasClick(list);
        var when = conditions.Split(item, field);
        if (when.Pages.Count > 0 || when.Schedule is not null)
        {
            item.Check("a task cannot be done by being on a page: track an event there");
        }

        return (when.Condition, isClick);
    }

    /// <summary>What moves a step on; null where it cannot be said here.</summary>
    public JsonObject? Advance(SourceFields trigger, string? target)
    {
        trigger.Lost("waitMs", "nothing waits before it goes on");
        var does = (trigger.Take("do") as SourceList)?.Items.OfType<SourceMap>().ToList() ?? [];
        var when = (trigger.Take("when") as SourceList)?.Items.OfType<SourceMap>().ToList() ?? [];
        foreach (var part in does.Concat(when).Select(map => new SourceFields(map, trigger.Where, trigger.Notes)))
        {
            part.Same("type", "step", "flow", "url", "newTab", "newWindow", "code", "event", "state", "target", "object");
            part.Done();
        }

        if (does is [var only] && (only["type"] as SourceScalar)?.Text == "goto_step" && when is [var condition])
        {
            var type = (condition["type"] as SourceScalar)?.Text;
            if (type == "event" && (condition["event"] as SourceScalar)?.Text is { } name)
            {
                return new() { ["event"] = declarations.Event(name, trigger) };
            }

            if (type == "element" && (condition["state"] as SourceScalar)?.Text == "clicked" && target is not null
                && ((condition["target"] as SourceMap)?["selector"] as SourceScalar)?.Text?.Trim() == target)
            {
                return new() { ["click"] = true };
            }
        }

        trigger.Lost($"a trigger: when {string.Join(" and ", when.Select(w => (w["type"] as SourceScalar)?.Text))}, {string.Join(", ", does.Select(d => (d["type"] as SourceScalar)?.Text))}");
        return null;
    }

    private static bool HasClick(SourceList list) => list.Items.OfType<SourceMap>().Any(map =>
        (map["type"] as SourceScalar)?.Text == "task_clicked" || (map["conditions"] is SourceList inner && HasClick(inner)));

    private static void Frequency(SourceFields frequency, FlowDraft draft)
    {
        var mode = frequency.Text("mode");
        var every = frequency.Map("every");
        var per = every is null ? null : Duration(every.Text("duration"), every.Text("unit"));
        if (mode == "unlimited")
        {
            draft.Start["frequency"] = per is null ? "everyTime" : new JsonObject { ["times"] = 1, ["per"] = per, ["until"] = "never" };
        }
        else if (mode == "multiple" && int.TryParse(every?.Text("times"), CultureInfo.InvariantCulture, out var times) && times > 0)
        {
            var rule = new JsonObject { ["times"] = Math.Min(times, Definitions.Frequency.MaxTimes) };
            rule.Set("per", per);
            draft.Start["frequency"] = rule;
        }

        every?.Same("times", "duration", "unit");
        every?.Done();
        if (frequency.Map("atLeast") is { } gap)
        {
            gap.Lost($"at least {gap.Text("duration")} {gap.Text("unit")} between two times: write it as 'per'");
        }
    }

    private static string? Duration(string? length, string? unit) =>
        long.TryParse(length, CultureInfo.InvariantCulture, out var n) && n > 0 && unit is { Length: > 0 } && unit[0] is 's' or 'm' or 'h' or 'd' ? $"{length}{unit![0]}" : null;
}
