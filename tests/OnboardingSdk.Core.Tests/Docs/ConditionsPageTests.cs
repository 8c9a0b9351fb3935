namespace OnboardingSdk.Core.Tests.Docs;

[TestFixture]
public sealed class ConditionsPageTests
{
    private static IEnumerable<string> Conditions() => DocFile.Blocks("conditions.md").Where(b => b.Language == "json").Skip(1).Select(b => b.Content);

    private static IEnumerable<ConditionExample> Examples() => ConditionExample.All();

    [TestCaseSource(nameof(Conditions))]
    public void Every_condition_on_the_page_is_valid(string condition) =>
        Json.Valid(ConditionExample.Catalog, $$"""{"kind":"tour","id":"x","audience":{{condition}},"steps":[{"id":"a","title":"b"}]}""");

    [Test]
    public void Every_kind_operator_and_state_is_on_the_page()
    {
        var text = string.Concat(Conditions());
        var words = ConditionReader.Kinds
            .Concat(Vocabulary.Operators.All)
            .Concat(["count", "exactly", "inLast", "withinFirst", "where", "of", "from", "until"]);
        words.Where(word => !text.Contains($"\"{word}\":", StringComparison.Ordinal)).ShouldBeEmpty();
        Vocabulary.FlowTests.All.Where(state => !text.Contains($"\"{state}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Test]
    public void Every_example_says_when_it_holds_and_when_it_does_not()
    {
        foreach (var example in Examples().GroupBy(e => e.Condition))
        {
            example.Select(e => e.Holds).Distinct().Count().ShouldBe(2, example.Key);
        }

        Examples().Select(e => e.Condition).Distinct().Count().ShouldBe(Conditions().Count());
    }
}
