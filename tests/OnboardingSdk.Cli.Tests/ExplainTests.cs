using System.Reflection;
using OnboardingSdk.Cli.Explaining;

namespace OnboardingSdk.Cli.Tests;

[TestFixture]
public sealed class ExplainTests
{
    private static IEnumerable<string> Codes() =>
        typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);

    [TestCaseSource(nameof(Codes))]
    public void Every_code_has_a_meaning_and_a_way_out(string code)
    {
        var explanation = Explanations.Find(code).ShouldNotBeNull();
        explanation.Meaning.ShouldEndWith(".");
        explanation.Fix.ShouldNotBeEmpty();
        explanation.Fix.ShouldNotContain("](");
        using var desk = new Desk();
        desk.Run("explain", code).ShouldBe(0);
        desk.Output.ShouldContain(explanation.Meaning);
        desk.Output.ShouldContain(explanation.Fix);
        if (explanation.Example is { } example)
        {
            example.Split('\n').ShouldAllBe(line => desk.Output.Contains(line));
        }
    }

    [Test]
    public void A_code_may_be_written_as_people_say_it([Values("209", "0209", "onb0209", "ONB0209")] string code)
    {
        using var desk = new Desk();
        desk.Run("explain", code).ShouldBe(0);
        desk.Output.ShouldStartWith("ONB0209  A flow that does not exist.");
    }

    [Test]
    public void Without_a_code_all_are_listed()
    {
        using var desk = new Desk();
        desk.Run("explain").ShouldBe(0);
        desk.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..7]).ShouldBe(Codes());
    }

    [Test]
    public void A_code_that_there_is_not_is_said()
    {
        using var desk = new Desk();
        desk.Run("explain", "ONB9999").ShouldBe(2);
        desk.Errors.ShouldContain("There is no code 'ONB9999'.");
    }
}
