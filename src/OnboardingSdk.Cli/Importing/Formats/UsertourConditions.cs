using System.Globalization;
using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Lists of conditions of Usertour's: pages and times apart from what is asked of the user.</summary>
internal sealed class UsertourConditions(Declarations declarations, IReadOnlyDictionary<string, string> flows)
{
    /// <summary>A list whose parts all have to hold.</summary>
    public (IReadOnlyList<string> Pages, JsonObject? Condition, JsonObject? Schedule) Split(SourceFields owner, string field)
    {
        var pages = new List<string>();
        var conditions = new List<JsonObject>();
        JsonObject? schedule = null;
        foreach (var part in owner.Maps(field).Select(map => new SourceFields(map, owner.Where, owner.Notes)))
        {
            switch (part.Text("type"))
            {
                case "current_url" when pages.Count == 0:
                    pages.AddRange(Pages(part));
                    break;
                case "group" when pages.Count == 0 && OnlyPages(part) is { Count: > 0 } either:
                    pages.AddRange(either);
                    break;
                case "time_window" when schedule is null:
                    schedule = [];
                    schedule.Set("from", part.Text("start"));
                    schedule.Set("until", part.Text("end"));
                    part.Done();
                    break;
                default:
                    if (One(part) is { } condition)
                    {
                        conditions.Add(condition);
                    }

                    break;
            }
        }

        return (pages, Join("all", conditions), schedule);
    }

    private static JsonObject? Join(string how, List<JsonObject> conditions) => conditions switch
    {
        [] => null,
        [var only] => only,
        _ => new() { [how] = new JsonArray([.. conditions]) },
    };

    private JsonObject? One(SourceFields part)
    {
        var condition = part.Text("type") switch
        {
            "group" => Group(part),
            "user_attribute" => Attribute(part),
            "event" => Event(part),
            "flow" => Flow(part),
            "task_clicked" => null,
            "segment" => Lost(part, $"the segment {part.Text("segment")}: define it here, and write {{ \"segment\": \"…\" }}"),
            var type => Lost(part, $"a condition of type '{type}' ({part.Text("state", "op", "segment") ?? "…"})"),
        };
        part.Same("in", "target", "state", "op", "value", "includes", "excludes", "start", "end", "object");
        part.Done();
        return condition;
    }

    private JsonObject? Group(SourceFields group)
    {
        var parts = group.Maps("conditions").Select(map => One(new(map, group.Where, group.Notes))).OfType<JsonObject>().ToList();
        return Join(group.Text("match") == "any" ? "any" : "all", parts);
    }

    private static List<string> OnlyPages(SourceFields group)
    {
        var parts = group.Maps("conditions").ToList();
        return group.Text("match") == "any" && parts.TrueForAll(map => (map["type"] as SourceScalar)?.Text == "current_url")
            ? [.. parts.SelectMany(map => Pages(new(map, group.Where, group.Notes)))]
            : [];
    }

    private static List<string> Pages(SourceFields part)
    {
        part.Same("type");
        part.Lost("excludes", "write it as 'hide'");
        var pages = new List<string>();
        foreach (var url in part.Texts("includes"))
        {
            var path = Uri.TryCreate(url, UriKind.Absolute, out var absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal) ? absolute.PathAndQuery : url;
            var page = "/" + path.Trim('*').Trim('/');
            page = page == "/" ? "/" : page.Contains('?', StringComparison.Ordinal) ? page : page + "/**";
            if (PagePattern.TryParse(page, out _, out _))
            {
                pages.Add(page);
                part.Changed($"an address that contains '{url}' is the page {page}");
            }
            else
            {
                part.Lost($"the address '{url}' is no page here");
            }
        }

        part.Done();
        return pages;
    }

    private JsonObject? Attribute(SourceFields part)
    {
        var (name, op) = (part.Text("attribute") ?? "", part.Text("op") ?? "");
        var (value, values) = (part.Text("value"), part.Texts("values"));
        part.Same("value2");
        var number = double.TryParse(value, CultureInfo.InvariantCulture, out var n) ? n : (double?)null;
        var (ours, type, operand) = op switch
        {
            "is" or "equals" => ("equals", PropertyType.String, (JsonNode?)value),
            "not" or "is_not" or "not_equals" => ("notEquals", PropertyType.String, value),
            "contains" => ("contains", PropertyType.String, value),
            "starts_with" => ("startsWith", PropertyType.String, value),
            "ends_with" => ("endsWith", PropertyType.String, value),
            "greater_than" when number is { } x => ("greaterThan", PropertyType.Number, x),
            "less_than" when number is { } x => ("lessThan", PropertyType.Number, x),
            "at_least" or "greater_than_or_equal" when number is { } x => ("atLeast", PropertyType.Number, x),
            "at_most" or "less_than_or_equal" when number is { } x => ("atMost", PropertyType.Number, x),
            "true" => ("equals", PropertyType.Boolean, true),
            "false" => ("equals", PropertyType.Boolean, false),
            "any" or "has_any_value" => ("exists", PropertyType.String, true),
            "empty" => ("exists", PropertyType.String, false),
            "includes_at_least_one" or "in" when values.Count > 0 => ("in", PropertyType.String, new JsonArray([.. values.Select(v => (JsonNode)v)])),
            _ => ("", PropertyType.String, null),
        };
        return ours.Length > 0 && operand is not null && declarations.User(name, type, part) is { } attribute
            ? new() { ["user"] = attribute, [ours] = operand }
            : Lost(part, $"the attribute '{name}' {op} {value ?? string.Join(", ", values)}");
    }

    private JsonObject? Event(SourceFields part)
    {
        if (part.Text("event") is not { } name)
        {
            return null;
        }

        var condition = new JsonObject { ["event"] = declarations.Event(name, part) };
        if (part.Map("count") is { } count && int.TryParse(count.Text("n"), CultureInfo.InvariantCulture, out var n))
        {
            condition["count"] = count.Text("op") switch
            {
                "at_most" => new JsonObject { ["atMost"] = n },
                "exactly" => new JsonObject { ["exactly"] = n },
                "between" when int.TryParse(count.Text("n2"), CultureInfo.InvariantCulture, out var most) => new JsonObject { ["atLeast"] = n, ["atMost"] = most },
                _ => n,
            };
            count.Same("op", "n2");
            count.Done();
        }

        if (part.Map("within") is { } within)
        {
            if (within.Text("op") == "in_the_last" && within.Text("unit") is { Length: > 0 } unit && within.Text("value") is { } length)
            {
                condition["inLast"] = $"{length}{unit[0]}";
            }
            else if (within.Text("op") is not (null or "any_time"))
            {
                within.Lost($"the window '{within.Text("op")}' of the event '{name}'");
            }

            within.Same("op", "unit", "value", "value2");
            within.Done();
        }

        part.Same("scope");
        part.Lost("where", $"only some events '{name}' counted: write it as 'where', and declare the properties");
        return condition;
    }

    private JsonObject? Flow(SourceFields part)
    {
        var (id, state) = (part.Text("flow"), part.Text("state"));
        var (flow, isNot) = (id is null ? null : flows.GetValueOrDefault(id), state is "unseen" or "uncompleted" or "inactive");
        var word = state switch { "seen" or "unseen" => "seen", "completed" or "uncompleted" => "completed", "active" or "inactive" => "active", _ => null };
        if (flow is null || word is null)
        {
            return Lost(part, $"whether the flow {id} is {state}: it is not in the file");
        }

        var condition = new JsonObject { ["flow"] = flow, ["is"] = word };
        return isNot ? new() { ["not"] = condition } : condition;
    }

    private static JsonObject? Lost(SourceFields part, string what)
    {
        part.Check($"{what} cannot be carried over: until you write it again, it is shown to more people than before");
        return null;
    }
}
