using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>The way through a survey, by the cases that the widget is tested with too.</summary>
[TestFixture]
public sealed class SurveyPathTests
{
    private static readonly JsonElement Cases = JsonDocument.Parse(File.ReadAllText(Path.Combine(Here(), "../../Shared/survey-paths.json"))).RootElement;

    private static IEnumerable<TestCaseData> Ways() =>
        from part in Cases.EnumerateArray()
        from one in part.GetProperty("cases").EnumerateArray()
        select new TestCaseData(part.GetProperty("questions").GetRawText(), one.GetRawText()) { TestName = $"{part.GetProperty("what").GetString()}, with {one.GetProperty("answers").GetRawText()}" };

    [TestCaseSource(nameof(Ways))]
    public void The_way(string questions, string one)
    {
        var loaded = Json.Load("{\"kind\":\"survey\",\"id\":\"s\",\"title\":\"T\",\"questions\":" + questions + "}");
        loaded.Diagnostics.ShouldBeEmpty();
        var given = JsonDocument.Parse(one).RootElement;
        var answers = JsonSerializer.Deserialize<Dictionary<string, PropertyValue>>(given.GetProperty("answers").GetRawText())!;
        SurveyPath.Of((SurveyDefinition)loaded.Definitions.Flows[0], answers.GetValueOrDefault).Select(q => q.Id)
            .ShouldBe(given.GetProperty("path").EnumerateArray().Select(p => p.GetString()!));
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
