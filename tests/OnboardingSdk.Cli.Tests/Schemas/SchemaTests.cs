using System.Text;
using OnboardingSdk.Cli.Schemas;

namespace OnboardingSdk.Cli.Tests.Schemas;

/// <summary>The schemas accept what is right and refuse what is wrong in its form.</summary>
[TestFixture]
public sealed class SchemaTests
{
    /// <summary>What has another form than it should have: the schema refuses it.</summary>
    internal static readonly string[] Form =
    [
        DiagnosticCodes.SchemaVersion, DiagnosticCodes.UnknownKind, DiagnosticCodes.UnknownField, DiagnosticCodes.WrongJsonType, DiagnosticCodes.UnknownWord, DiagnosticCodes.BadDuration,
        DiagnosticCodes.BadNumber, DiagnosticCodes.BadCondition, DiagnosticCodes.BadTest, DiagnosticCodes.BadName, DiagnosticCodes.Missing, DiagnosticCodes.EmptyGroup, DiagnosticCodes.BadAdvance,
        DiagnosticCodes.BadBranch,
    ];

    /// <summary>What is about form in some cases: the schema may refuse it.</summary>
    internal static readonly string[] PartlyForm =
    [
        DiagnosticCodes.BadPage, DiagnosticCodes.BadDate, DiagnosticCodes.BadSchedule, DiagnosticCodes.EmptyFlow, DiagnosticCodes.BadRule, DiagnosticCodes.NotSettable, DiagnosticCodes.BadQuestion,
        DiagnosticCodes.BadChangePolicy, DiagnosticCodes.BadResource, DiagnosticCodes.UnknownText, DiagnosticCodes.BadCulture, DiagnosticCodes.BadAction, DiagnosticCodes.BadPlan,
        DiagnosticCodes.BadText, DiagnosticCodes.BadVariants, DiagnosticCodes.ImpossibleTime, DiagnosticCodes.BadValues, DiagnosticCodes.BadOverride,
    ];

    private static IEnumerable<TestCaseData<string, string>> Files() => Written.Files().Select(f => new TestCaseData<string, string>(f.Name, f.Json) { TestName = $"{f.Name} is accepted" });

    private static IEnumerable<TestCaseData<string, string>> Mistakes() => Written.Mistakes().Select(m => new TestCaseData<string, string>(m.Code, m.Json) { TestName = $"The example of {m.Code}" });

    [TestCaseSource(nameof(Files))]
    public void What_is_written_down_is_accepted(string name, string json)
    {
        SchemaOf.Accepts(json).ShouldBeTrue($"{name}\n{SchemaOf.Problems(json)}");
    }

    [Test]
    public void There_is_much_that_is_written_down() => Written.Files().Count().ShouldBeGreaterThan(100);

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_in_form_is_refused_and_no_other(string code, string json)
    {
        var loaded = DefinitionLoader.Load([new("onboarding.json", Encoding.UTF8.GetBytes(json))]);
        if (loaded.Diagnostics.Any(d => d.Code is DiagnosticCodes.Syntax or DiagnosticCodes.DuplicateField or DiagnosticCodes.FileTooLarge))
        {
            Assert.Pass("No JSON Schema sees that.");
        }

        var codes = DefinitionValidator.Validate(loaded.Definitions).Select(d => d.Code).ToList();
        if (SchemaOf.Accepts(json))
        {
            codes.Where(Form.Contains).ShouldBeEmpty($"{code}: the schema accepts this.\n{json}");
        }
        else
        {
            codes.ShouldContain(c => Form.Contains(c) || PartlyForm.Contains(c), $"{code}: the schema refuses this.\n{SchemaOf.Problems(json)}\n{json}");
        }
    }

    [Test]
    public void A_file_for_one_kind_accepts_that_kind_only()
    {
        foreach (var (name, json) in Written.Files().Where(f => !SchemaOf.Parse(f.Json).AsObject().ContainsKey("definitions")))
        {
            var kind = (string)SchemaOf.Parse(json)["kind"]!;
            SchemaOf.Accepts(json, SchemaFiles.NameOf(kind)).ShouldBeTrue(name);
            SchemaOf.Accepts(json, SchemaFiles.NameOf(kind == "tour" ? "banner" : "tour")).ShouldBeFalse(name);
        }
    }

    [Test]
    public void A_sample_that_names_a_schema_names_one_that_is_there_and_fits()
    {
        var named = Directory.EnumerateFiles(Repository.TaskBoard, "*.json").Select(f => (File: f, Json: SchemaOf.Parse(File.ReadAllText(f)))).Where(f => f.Json["$schema"] is not null).ToList();
        named.ShouldNotBeEmpty();
        foreach (var (file, json) in named)
        {
            var schema = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, (string)json["$schema"]!));
            Path.GetDirectoryName(schema).ShouldBe(Path.Combine(Repository.Root, SchemaFiles.UsualFolder), file);
            SchemaOf.Accepts(json.ToJsonString(), Path.GetFileName(schema)).ShouldBeTrue($"{file} does not fit {Path.GetFileName(schema)}");
        }
    }

    [Test]
    public void The_files_are_current()
    {
        var folder = Path.Combine(Repository.Root, SchemaFiles.UsualFolder);
        var differing = SchemaFiles.All().Where(f => !File.Exists(Path.Combine(folder, f.Key)) || File.ReadAllText(Path.Combine(folder, f.Key)).ReplaceLineEndings("\n") != f.Value).Select(f => f.Key);
        differing.ShouldBeEmpty("Renew them: dotnet run --project src/OnboardingSdk.Cli -- schema --out schemas");
        Directory.EnumerateFiles(folder, "*.json").Select(f => Path.GetFileName(f)!).ShouldBe(SchemaFiles.All().Keys, ignoreOrder: true);
        SchemaFiles.All().Values.Max(f => f.Length).ShouldBeLessThan(300_000);
    }
}
