using System.Runtime.CompilerServices;

namespace OnboardingSdk.Core.Tests.Building;

[TestFixture]
public sealed class DefinitionBuilderTests
{
    [Test]
    public void A_catalog_in_csharp_has_no_findings() => DefinitionValidator.Validate(Example.InCSharp()).ShouldBeEmpty();

    [Test]
    public void A_finding_names_the_line_of_code()
    {
        var line = Line();
        var definitions = new DefinitionBuilder()
            .Event("project.created")
            .Segment("a", When.All(When.Event("project.craeted"), When.Event("project.created").Where(
                "size", Value.AtLeast(3))))
            .Tour("welcome", t => t
                .Step("a", s => s.Title("A"))
                .Step("a", s => s.Title("B").Target("[")))
            .Checklist("c", c => c.Title("C")
                .Task("t", t => t.Title("T").Opens("//evil.example")))
            .Milestone("m", m => m.Within(TimeSpan.FromTicks(1)))
            .Build();
        DefinitionValidator.Validate(definitions).Select(d => (d.Code, d.Location.Line - line, d.Location.Column)).ShouldBe(
        [
            (DiagnosticCodes.UnknownEvent, 3, 1),
            (DiagnosticCodes.UnknownProperty, 3, 1),
            (DiagnosticCodes.DuplicateName, 7, 1),
            (DiagnosticCodes.BadSelector, 7, 1),
            (DiagnosticCodes.Missing, 9, 1),
            (DiagnosticCodes.UnsafeAddress, 9, 1),
            (DiagnosticCodes.BadDuration, 10, 1),
            (DiagnosticCodes.Missing, 10, 1),
        ], ignoreOrder: true);
        DefinitionValidator.Validate(definitions)[0].Location.File.ShouldEndWith("DefinitionBuilderTests.cs");
    }

    [Test]
    public void The_same_operator_twice_on_a_property_is_refused()
    {
        var definitions = new DefinitionBuilder()
            .Event("e", e => e.Property("size", PropertyType.Number))
            .Segment("s", When.Event("e").Where("size", Value.AtLeast(1)).Where("size", Value.AtLeast(3)))
            .Build();
        DefinitionValidator.Validate(definitions).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.RepeatedTest);
    }

    [Test]
    public void A_step_that_counts_events_is_refused()
    {
        var definitions = new DefinitionBuilder()
            .Event("e")
            .Tour("t", t => t.Step("a", s => s.Title("A").AdvanceOn(When.Event("e").AtLeast(2))))
            .Build();
        DefinitionValidator.Validate(definitions).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.BadAdvance);
    }

    [Test]
    public void A_condition_nested_a_hundred_thousand_times_is_refused_without_a_crash()
    {
        var condition = When.Time(DateTimeOffset.UnixEpoch);
        for (var i = 0; i < 100_000; i++)
        {
            condition = When.Not(condition);
        }

        var definitions = new DefinitionBuilder().Segment("s", condition).Milestone("m", m => m.When(condition)).Build();
        DefinitionValidator.Validate(definitions).Select(d => d.Code).ShouldBe([DiagnosticCodes.TooDeep, DiagnosticCodes.TooDeep], ignoreOrder: true);
    }

    [Test]
    public void Segments_that_grow_exponentially_are_refused_in_no_time()
    {
        var builder = new DefinitionBuilder().Segment("s0", When.Time(DateTimeOffset.UnixEpoch));
        for (var i = 1; i < 500; i++)
        {
            builder.Segment($"s{i}", When.Any(When.Segment($"s{i - 1}"), When.Not(When.Segment($"s{i - 1}"))));
        }

        DefinitionValidator.Validate(builder.Build()).ShouldAllBe(d => d.Code == DiagnosticCodes.TooDeep || d.Code == DiagnosticCodes.TooLarge);
    }

    [Test]
    public void A_chain_of_ten_thousand_segments_is_refused_without_a_crash()
    {
        var builder = new DefinitionBuilder().Segment("s0", When.Segment("s10000"));
        for (var i = 1; i <= 10_000; i++)
        {
            builder.Segment($"s{i}", When.Segment($"s{i - 1}"));
        }

        DefinitionValidator.Validate(builder.Build()).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.Cycle);
    }

    [Test]
    public void A_text_that_is_no_page_pattern_throws_at_once() =>
        Should.Throw<FormatException>(() => When.Page("projects")).Message.ShouldContain("'/projects'");

    private static int Line([CallerLineNumber] int line = 0) => line;
}
