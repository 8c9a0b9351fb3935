using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OnboardingSdk.Cli.Tests.Schemas;

/// <summary>The tables of <c>definitions.md</c> and the schema say the same.</summary>
[TestFixture]
public sealed partial class PageTests
{
    /// <summary>What the tables of a section, or below a bold line, are about.</summary>
    private static readonly Dictionary<string, string[]> Tables = new()
    {
        ["Definitions"] = ["severalFile", "singleFile/else"],
        ["Events"] = ["event"],
        ["Segments"] = ["segment"],
        ["Milestones"] = ["milestone"],
        ["Tours"] = ["tour"],
        ["start"] = ["start"],
        ["A step"] = ["step"],
        ["Buttons"] = ["stepButton"],
        ["Checklists"] = ["checklist"],
        ["Phases and resources"] = ["checklist"],
        ["Launch plans"] = ["checklist"],
        ["Modals, banners and hints"] = ["modal", "banner", "hint"],
        ["Surveys"] = ["survey"],
        ["Trackers"] = ["tracker"],
        ["Launchers"] = ["launcher"],
        ["Resource centers"] = ["resourceCenter"],
        ["An item"] = ["item"],
        ["Announcements"] = ["announcement"],
        ["Media"] = ["step"],
        ["schedule"] = ["dailySchedule"],
        ["limits"] = ["limits"],
        ["Experiments"] = ["experiment"],
        ["Overrides"] = ["tourOverride", "checklistOverride", "surveyOverride", "modalOverride", "bannerOverride"],
        ["Translations"] = ["translations", "localization"],
    };

    private static readonly string[] Skipped = ["Ways on", "frequency", "When a flow changes", "Variables", "Page patterns"];

    private static IEnumerable<TestCaseData<string, string, string?>> Rows()
    {
        var section = "";
        var hasDefaults = false;
        foreach (var line in File.ReadAllLines(Path.Combine(Repository.Root, "docs/reference/definitions.md")))
        {
            if (Heading().Match(line) is { Success: true } heading)
            {
                section = heading.Groups[1].Value + heading.Groups[2].Value;
            }
            else if (line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal) && !Skipped.Contains(section))
            {
                var cells = line.Trim('|', ' ').Split(" | ");
                if (cells[0] == "field")
                {
                    hasDefaults = cells[1] == "default";
                    continue;
                }

                foreach (Match field in Field().Matches(cells[0]))
                {
                    // "`questions[].title`, `body`": the second stands beside the first.
                    var first = Field().Match(cells[0]).Groups[1].Value;
                    var path = field.Groups[1].Value;
                    path = !path.Contains('.', StringComparison.Ordinal) && first.Contains("[].", StringComparison.Ordinal) ? first[..(first.LastIndexOf('.') + 1)] + path : path;
                    path = Whose().Match(cells[0]) is { Success: true } whose ? $"{whose.Groups[1].Value} {path}" : path;
                    var isOnly = Field().Count(cells[0]) == 1;
                    yield return new TestCaseData<string, string, string?>(section, path, hasDefaults && isOnly ? cells[1] : null) { TestName = $"{section}: {path}" };
                }
            }
        }
    }

    [TestCaseSource(nameof(Rows))]
    public void A_field_of_the_page_is_in_the_schema_with_its_default(string section, string path, string? @default)
    {
        // "a banner's `target`"
        var (of, field) = path.Split(' ') is [var owner, var only] ? ([owner], only) : (Tables[section], path);
        var found = of.SelectMany(name => Find(Follow(name), field.Split('.'))).ToList();
        found.ShouldNotBeEmpty($"There is no '{path}' in {string.Join(", ", Tables[section])}.");
        if (@default is null)
        {
            return;
        }

        var values = found.Select(f => f.Schema["default"]?.ToJsonString()).Distinct().ToList();
        if (found.TrueForAll(f => f.Schema["enum"] is JsonArray { Count: 1 }))
        {
            // Only ever written as true.
            @default.ShouldBe("`false`");
        }
        else if (Value().Match(@default) is { Success: true } value)
        {
            var expected = value.Groups[1].Value is var text && char.IsAsciiLetter(text[0]) && text is not ("true" or "false") ? $"\"{text}\"" : JsonNode.Parse(text)!.ToJsonString();
            values.ShouldBe([expected]);
        }
        else if (Plain().IsMatch(@default))
        {
            values.ShouldBe([null], $"The page says: {@default}");
        }

        found.Select(f => f.IsRequired).Distinct().ShouldBe([@default == "required"], $"The page says: {@default}");
    }

    [Test]
    public void The_page_has_as_many_fields_as_it_should() => Rows().Count().ShouldBeGreaterThan(150);

    private static JsonObject Follow(string name) => Everything.Target("#/definitions/" + name);

    private static IEnumerable<(JsonObject Schema, bool IsRequired)> Find(JsonObject schema, string[] path)
    {
        foreach (var one in Objects(schema))
        {
            var name = path[0].Replace("[]", "", StringComparison.Ordinal);
            IEnumerable<JsonObject> next = name is "*" or "<id>"
                ? one["additionalProperties"] is JsonObject values ? [values] : []
                : one["properties"]?[name] is JsonObject own ? [own] : [];
            foreach (var field in next)
            {
                var isRequired = one["required"] is JsonArray required && required.Any(r => (string)r! == name);
                if (path.Length == 1)
                {
                    yield return (Merged(field), isRequired);
                }
                else
                {
                    foreach (var inner in Objects(field).SelectMany(o => o["items"] is JsonObject item ? Objects(item) : [o]).SelectMany(o => Find(o, path[1..])))
                    {
                        yield return inner;
                    }
                }
            }
        }
    }

    /// <summary>What a schema stands for: what it refers to, each of several.</summary>
    private static IEnumerable<JsonObject> Objects(JsonObject schema) =>
        schema["$ref"] is { } reference ? Objects(Everything.Target((string)reference!))
        : schema["anyOf"] is JsonArray several ? several.SelectMany(s => Objects((JsonObject)s!))
        : schema["else"] is JsonObject all ? [all]
        : [schema];

    /// <summary>A field, with what is said where it refers to.</summary>
    private static JsonObject Merged(JsonObject field) => field["default"] is null && field["$ref"] is { } reference && Everything.Target((string)reference!) is { } target ? Merged(target) : field;

    [GeneratedRegex(@"^(?:#+ (.+)|\*\*(A step|An item|start|schedule|limits|frequency)\*\*.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex("^a (modal|banner|hint)'s ")]
    private static partial Regex Whose();

    [GeneratedRegex(@"`([\w$.\[\]*<>]+)`")]
    private static partial Regex Field();

    [GeneratedRegex(@"^`([^`]+)`$")]
    private static partial Regex Value();

    [GeneratedRegex(@"^(none|required|always|everywhere|everybody|nowhere|never|any|any time|at no time|at once|published|required, none)$")]
    private static partial Regex Plain();
}
