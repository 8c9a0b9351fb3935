using System.Text;
using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Schemas;

namespace OnboardingSdk.Cli.Tests.Schemas;

/// <summary>The reader and the schema know the same fields.</summary>
[TestFixture]
public sealed class ReaderTests
{
    /// <summary>Where the reader takes what it has in common with other kinds, and validation says that it has no meaning there.</summary>
    private static readonly Dictionary<string, string[]> Meaningless = new()
    {
        ["A definition of kind 'tracker'"] = ["dismissible", "onChange"],
        ["A definition of kind 'launcher'"] = ["onChange"],
        ["A definition of kind 'resourceCenter'"] = ["dismissible", "onChange"],
        ["A definition of kind 'announcement'"] = ["dismissible", "onChange", "secondary"],
        ["An action"] = ["next", "step"],
        ["A contact"] = ["always", "body", "embed", "flow", "image", "video"],
    };

    /// <summary>What the reader calls an object, where it is not the definition's name.</summary>
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["A file of definitions"] = ["severalFile"],
        ["A button"] = ["button", "labelledButton", "nextButton", "stepButton"],
        ["An action"] = ["action", "button", "launcherAction"],
        ["A start"] = ["start", "checklistStart", "standStart", "trackerStart"],
        ["A schedule"] = ["schedule", "dailySchedule"],
        ["A branch"] = ["stepBranch", "endBranch", "questionBranch"],
        ["An advance"] = ["buttonWay", "clickWay", "inputWay", "routeWay", "delayWay", "eventWay", "conditionWay"],
        ["A property"] = ["property", "userAttribute"],
        ["An attribute"] = ["property", "userAttribute"],
        ["A test"] = ["tests"],
        ["A flow's experiment"] = ["flowExperiment"],
        ["A plan's start"] = ["planStart"],
        ["A range of time"] = ["timeRange"],
        ["A condition of kind 'all'"] = ["allOf"],
        ["A condition of kind 'any'"] = ["anyOf"],
        ["A condition of kind 'not'"] = ["not"],
    };

    private static IEnumerable<JsonNode> Documents() =>
        from turn in Enumerable.Range(0, 42) from kind in SchemaFiles.Kinds.Keys select new Everything(turn).File(kind);

    [Test]
    public void Everything_that_the_schema_offers_is_read()
    {
        var files = Documents().Select((document, i) => new DefinitionFile($"{i}.json", Encoding.UTF8.GetBytes(document.ToJsonString()))).ToList();
        DefinitionLoader.Load(files).Diagnostics
            .Where(d => d.Code is DiagnosticCodes.UnknownField or DiagnosticCodes.WrongJsonType or DiagnosticCodes.UnknownWord or DiagnosticCodes.BadDuration or DiagnosticCodes.UnknownKind)
            .Select(d => $"{d}\n{Encoding.UTF8.GetString(files.First(f => f.Name == d.Location.File).Content.Span)}").Take(3).ShouldBeEmpty();
    }

    [Test]
    public void Everything_that_is_read_is_in_the_schema()
    {
        var asked = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var found = new Definitions.Findings
        {
            Asked = (what, names) =>
            {
                asked.TryAdd(what, []);
                asked[what].UnionWith(names);
            },
        };
        var several = new JsonObject { ["definitions"] = new JsonArray(), ["draft"] = true, ["description"] = "" };
        DefinitionLoader.Load(Documents().Append(several).Select((document, i) => new DefinitionFile($"{i}.json", Encoding.UTF8.GetBytes(document.ToJsonString()))), found);
        asked.Count.ShouldBeGreaterThan(50);
        foreach (var (what, names) in asked)
        {
            var offered = DefinitionsOf(what).SelectMany(name => Offered(SchemaOf.Definition(name))).Distinct().Except(["$schema", "schemaVersion"]).Order(StringComparer.Ordinal);
            offered.ShouldBe(names.Except(Meaningless.GetValueOrDefault(what, [])).Order(StringComparer.Ordinal), $"{what}: {string.Join(", ", DefinitionsOf(what))}");
        }
    }

    [Test]
    public void Every_kind_that_is_read_has_a_schema() => SchemaFiles.Kinds.Keys.ShouldBe(DefinitionLoader.Kinds);

    private static string[] DefinitionsOf(string what)
    {
        if (Names.TryGetValue(what, out var names))
        {
            return names;
        }

        return what.Split('\'') is [var start, var kind, ..]
            ? [start.StartsWith("A condition", StringComparison.Ordinal) ? $"{kind}Is" : kind]
            : [what.Split(' ')[^1]];
    }

    /// <summary>The fields of an object; of several types those of all.</summary>
    private static IEnumerable<string> Offered(JsonObject schema) => ((JsonObject)(schema["properties"] ?? schema["else"]!["properties"])!).Select(p => p.Key);
}
