namespace OnboardingSdk.Core.Tests.Conditions;

/// <summary>Every operator against values that fit and values that do not.</summary>
[TestFixture]
public sealed class ValueTestTests
{
    private static readonly DateTimeOffset Now = Story.Dawn;

    private static PropertyValue Value(object? value) => value switch
    {
        null => default,
        string text => text,
        double number => number,
        int number => (double)number,
        bool truth => truth,
        string[] list => PropertyValue.From(list),
        DateTimeOffset moment => moment,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static bool Passes(object? value, ValueOperator how, object? operand) => ValueTests.Passes(Value(value), new(how, Value(operand)), Now);

    private static bool PassesAny(object? value, ValueOperator how, params object[] operands) =>
        ValueTests.Passes(Value(value), new(how, Value(operands[0])) { Operands = [.. operands.Select(Value)] }, Now);

    [TestCase("a", "a", true)]
    [TestCase("a", "A", false)]
    [TestCase("é", "e\u0301", false)]
    [TestCase("", "", true)]
    [TestCase(null, "", false)]
    [TestCase(1, 1.0, true)]
    [TestCase(1, "1", false)]
    [TestCase(true, true, true)]
    [TestCase(true, "true", false)]
    [TestCase(0, false, false)]
    [TestCase("2026-01-02", "2026-01-02T00:00:00Z", true)]
    [TestCase("2026-01-02T02:00:00+02:00", "2026-01-02", true)]
    [TestCase("2026-01-02T00:00:00.0000001Z", "2026-01-02", false)]
    public void Equals_and_not_equals_are_opposites(object? value, object operand, bool same)
    {
        Passes(value, ValueOperator.Equal, operand).ShouldBe(same);
        Passes(value, ValueOperator.NotEqual, operand).ShouldBe(!same);
    }

    [Test]
    public void Lists_are_equal_when_their_texts_and_their_order_are()
    {
        Passes(new[] { "a", "b" }, ValueOperator.Equal, new[] { "a", "b" }).ShouldBeTrue();
        Passes(new[] { "b", "a" }, ValueOperator.Equal, new[] { "a", "b" }).ShouldBeFalse();
        Passes(new[] { "a" }, ValueOperator.Equal, "a").ShouldBeFalse();
        Passes(Array.Empty<string>(), ValueOperator.Equal, Array.Empty<string>()).ShouldBeTrue();
    }

    [TestCase("a", true)]
    [TestCase("b", true)]
    [TestCase("c", false)]
    [TestCase(1, false)]
    [TestCase(null, false)]
    public void In_and_not_in_are_opposites(object? value, bool inside)
    {
        PassesAny(value, ValueOperator.In, "a", "b").ShouldBe(inside);
        PassesAny(value, ValueOperator.NotIn, "a", "b").ShouldBe(!inside);
    }

    [Test]
    public void In_knows_a_date_in_another_notation() => PassesAny("2026-01-02T01:00:00+01:00", ValueOperator.In, "2026-01-01", "2026-01-02").ShouldBeTrue();

    [TestCase(2, false, false, true, true)]
    [TestCase(3, false, true, false, true)]
    [TestCase(4, true, true, false, false)]
    [TestCase("4", false, false, false, false)]
    [TestCase(true, false, false, false, false)]
    [TestCase(null, false, false, false, false)]
    public void Numbers_are_compared_with_numbers_only(object? value, bool greater, bool atLeast, bool less, bool atMost)
    {
        Passes(value, ValueOperator.GreaterThan, 3).ShouldBe(greater);
        Passes(value, ValueOperator.AtLeast, 3).ShouldBe(atLeast);
        Passes(value, ValueOperator.LessThan, 3).ShouldBe(less);
        Passes(value, ValueOperator.AtMost, 3).ShouldBe(atMost);
    }

    [TestCase("kanban board", "ban b", true)]
    [TestCase("kanban", "Kan", false)]
    [TestCase("kanban", "", true)]
    [TestCase(5, "5", false)]
    [TestCase(null, "a", false)]
    public void Contains_looks_into_a_text(object? value, string part, bool contains) => Passes(value, ValueOperator.Contains, part).ShouldBe(contains);

    [TestCase("a", true)]
    [TestCase("b c", true)]
    [TestCase("b", false)]
    [TestCase("A", false)]
    public void Contains_looks_for_a_whole_text_in_a_list(string text, bool contains) =>
        Passes(new[] { "a", "b c" }, ValueOperator.Contains, text).ShouldBe(contains);

    [TestCase("kanban", true, false)]
    [TestCase("a kan", false, true)]
    [TestCase("Kan", false, false)]
    [TestCase(null, false, false)]
    [TestCase(1, false, false)]
    public void Starts_and_ends_are_compared_ordinally(object? value, bool starts, bool ends)
    {
        Passes(value, ValueOperator.StartsWith, "kan").ShouldBe(starts);
        Passes(value, ValueOperator.EndsWith, "kan").ShouldBe(ends);
    }

    [TestCase("", true)]
    [TestCase(false, true)]
    [TestCase(0, true)]
    [TestCase(null, false)]
    public void Exists_asks_for_a_value_whatever_it_is(object? value, bool exists)
    {
        Passes(value, ValueOperator.Exists, true).ShouldBe(exists);
        Passes(value, ValueOperator.Exists, false).ShouldBe(!exists);
        Passes(value, ValueOperator.Exists, null).ShouldBe(exists);
    }

    [TestCase("2026-01-01T23:59:59Z", true, false)]
    [TestCase("2026-01-02", false, false)]
    [TestCase("2026-01-02T01:00:00+02:00", true, false)]
    [TestCase("2026-01-02T00:00:01Z", false, true)]
    [TestCase("tomorrow", false, false)]
    [TestCase(1767312000, false, false)]
    [TestCase(null, false, false)]
    public void Before_and_after_compare_moments_and_leave_the_edge_out(object? value, bool before, bool after)
    {
        Passes(value, ValueOperator.Before, "2026-01-02").ShouldBe(before);
        Passes(value, ValueOperator.After, "2026-01-02T00:00:00Z").ShouldBe(after);
    }

    [TestCase(-49, false, true)]
    [TestCase(-48, false, true)]
    [TestCase(-47, true, false)]
    [TestCase(0, true, false)]
    [TestCase(1, false, false)]
    public void A_date_in_the_last_two_days_is_after_their_start_and_not_in_the_future(int hours, bool inLast, bool moreThanAgo)
    {
        var value = Value(Now.AddHours(hours));
        ValueTests.Passes(value, new(ValueOperator.InLast, default) { Window = TimeSpan.FromDays(2) }, Now).ShouldBe(inLast);
        ValueTests.Passes(value, new(ValueOperator.MoreThanAgo, default) { Window = TimeSpan.FromDays(2) }, Now).ShouldBe(moreThanAgo);
    }

    [Test]
    public void What_is_no_date_is_neither_in_the_last_days_nor_more_than_those_ago()
    {
        foreach (var value in new object?[] { null, "soon", 5, true, new[] { "2026-03-01" } })
        {
            ValueTests.Passes(Value(value), new(ValueOperator.InLast, default) { Window = TimeSpan.FromDays(2) }, Now).ShouldBeFalse();
            ValueTests.Passes(Value(value), new(ValueOperator.MoreThanAgo, default) { Window = TimeSpan.FromDays(2) }, Now).ShouldBeFalse();
        }
    }

    [Test]
    public void A_window_at_the_beginning_of_the_calendar_throws_nothing() =>
        ValueTests.Passes(
            "2026-03-01", new(ValueOperator.InLast, default) { Window = TimeSpan.FromDays(3660) }, DateTimeOffset.MinValue.AddDays(1)).ShouldBeFalse();

    [Test]
    public void All_tests_of_a_filter_must_pass()
    {
        PropertyTest[] tests = [new("size", new(ValueOperator.AtLeast, 2d)), new("name", new(ValueOperator.Exists, false))];
        ValueTests.AllPass(tests, PropertyMap.Empty.Add("size", 2d), Now).ShouldBeTrue();
        ValueTests.AllPass(tests, PropertyMap.Empty.Add("size", 2d).Add("name", "x"), Now).ShouldBeFalse();
        ValueTests.AllPass(tests, PropertyMap.Empty, Now).ShouldBeFalse();
    }
}
