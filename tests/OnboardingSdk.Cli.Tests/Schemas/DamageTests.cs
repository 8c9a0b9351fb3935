using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using OnboardingSdk.Core.Tests.Writing;

namespace OnboardingSdk.Cli.Tests.Schemas;

/// <summary>The schema and the reader are of one mind, whatever somebody writes.</summary>
[TestFixture]
public sealed class DamageTests
{
    /// <summary>What the reader says of form by itself, without knowing other files.</summary>
    private static readonly string[] Form =
    [
        DiagnosticCodes.UnknownKind, DiagnosticCodes.UnknownField, DiagnosticCodes.WrongJsonType, DiagnosticCodes.UnknownWord, DiagnosticCodes.BadDuration, DiagnosticCodes.BadNumber,
        DiagnosticCodes.BadCondition, DiagnosticCodes.BadTest, DiagnosticCodes.BadAdvance, DiagnosticCodes.BadBranch, DiagnosticCodes.Missing, DiagnosticCodes.SchemaVersion,
    ];

    [Test]
    public void Whatever_is_done_to_a_file_the_schema_refuses_what_the_reader_refuses_and_nothing_that_is_right()
    {
        var (tried, wrong) = (0, new List<string>());
        foreach (var (name, json) in Written.Files().DistinctBy(f => f.Json).Where(f => f.Json.Length < 3_000))
        {
            var file = SchemaOf.Parse(json);
            var before = Validated(file);
            foreach (var (what, damaged) in Damage.To(file))
            {
                tried++;
                var text = damaged.ToJsonString();
                var accepted = SchemaOf.Accepts(text);
                var loaded = Loaded(damaged).Diagnostics;
                if (accepted && loaded.Any(d => Form.Contains(d.Code)))
                {
                    wrong.Add($"{name}, {what}: accepted, but {loaded.First(d => Form.Contains(d.Code))}");
                }
                else if (!accepted && loaded.Count == 0 && !IsEmptyText(what) && !Validated(damaged).Except(before).Any())
                {
                    wrong.Add($"{name}, {what}: refused, and nothing is wrong with it\n{SchemaOf.Problems(text)}");
                }
            }
        }

        tried.ShouldBeGreaterThan(10_000);
        wrong.Take(40).ShouldBeEmpty($"{wrong.Count} of {tried}");
    }

    [Test]
    public void Random_definitions_are_refused_only_for_what_validation_finds_too() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Generate.Definitions, definitions =>
        {
            using var buffer = new MemoryStream();
            DefinitionWriter.Write(definitions, buffer);
            foreach (var definition in JsonNode.Parse(buffer.ToArray())!["definitions"]!.AsArray().Where(d => (string)d!["kind"]! != DefinitionLoader.Earlier))
            {
                var json = new JsonObject { ["definitions"] = new JsonArray(definition!.DeepClone()) };
                if (!SchemaOf.Accepts(json.ToJsonString()))
                {
                    var found = DefinitionValidator.Validate(Loaded(json).Definitions);
                    found.ShouldContain(
                        d => SchemaTests.Form.Contains(d.Code) || SchemaTests.PartlyForm.Contains(d.Code), $"{SchemaOf.Problems(json.ToJsonString())}\n{json}");
                }
            }
        }));

    /// <summary>Overrides and translations may have objects without texts, whatever they are called: they say nothing. An editor may ask what was meant.</summary>
    private static bool IsEmptyText(string what) => what.EndsWith(" is {}", StringComparison.Ordinal) && (what.Contains("/overrides/", StringComparison.Ordinal) || what.Contains("/flows/", StringComparison.Ordinal));

    private static LoadedDefinitions Loaded(JsonNode json) => DefinitionLoader.Load([new("a.json", Encoding.UTF8.GetBytes(json.ToJsonString()))]);

    /// <summary>What validation finds, without places: those move when something is left out.</summary>
    private static HashSet<string> Validated(JsonNode json) => [.. DefinitionValidator.Validate(Loaded(json).Definitions).Select(d => d.Code + d.Message)];
}
