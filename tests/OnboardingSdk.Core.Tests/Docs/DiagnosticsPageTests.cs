using System.Reflection;
using System.Text.RegularExpressions;

namespace OnboardingSdk.Core.Tests.Docs;

[TestFixture]
public sealed partial class DiagnosticsPageTests
{
    private static IEnumerable<TestCaseData<string, string>> Examples() =>
        Section().Matches(DocFile.Read("diagnostics.md"))
            .Where(m => m.Groups["example"].Success)
            .Select(m => new TestCaseData<string, string>(m.Groups["example"].Value, m.Groups["found"].Value) { TestName = m.Groups["code"].Value + "_is_found_in_its_example" });

    [TestCaseSource(nameof(Examples))]
    public void Each_example_has_just_the_findings_below_it(string example, string found) =>
        (string.Join('\n', Found(example)) + "\n").ShouldBe(found);

    [Test]
    public void Each_example_shows_its_own_code() =>
        Section().Matches(DocFile.Read("diagnostics.md"))
            .Where(m => m.Groups["example"].Success && !m.Groups["found"].Value.Contains(m.Groups["code"].Value, StringComparison.Ordinal))
            .Select(m => m.Groups["code"].Value).ShouldBeEmpty();

    [Test]
    public void The_page_and_the_constants_have_the_same_codes()
    {
        var constants = typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
        Section().Matches(DocFile.Read("diagnostics.md")).Select(m => m.Groups["code"].Value).ShouldBe(constants);
    }

    internal static IEnumerable<Diagnostic> Found(string json) =>
        DefinitionValidator.Validate(DefinitionLoader.Load([Json.File("onboarding.json", json)]).Definitions);

    [GeneratedRegex(@"^### (?<code>ONB\d{4})\n\n[^\n]+\n\n(?:```json\n(?<example>.*?)^```\n```text\n(?<found>.*?)^```\n\n)?[^\n]+\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();
}
