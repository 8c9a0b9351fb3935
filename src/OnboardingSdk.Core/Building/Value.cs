namespace OnboardingSdk.Definitions;

/// <summary>Makes tests of attributes and of event properties in C#: <c>Value.AtLeast(3)</c>.</summary>
public static class Value
{
    /// <summary>The same value.</summary>
    public static ValueTest EqualTo(PropertyValue value) => new(ValueOperator.Equal, value);

    /// <summary>Another value, or none.</summary>
    public static ValueTest NotEqualTo(PropertyValue value) => new(ValueOperator.NotEqual, value);

    /// <summary>One of these values.</summary>
    public static ValueTest In(params PropertyValue[] values) => Several(ValueOperator.In, values);

    /// <summary>None of these values, or none at all.</summary>
    public static ValueTest NotIn(params PropertyValue[] values) => Several(ValueOperator.NotIn, values);

    /// <summary>A greater number.</summary>
    public static ValueTest GreaterThan(double number) => new(ValueOperator.GreaterThan, number);

    /// <summary>That number or a greater one.</summary>
    public static ValueTest AtLeast(double number) => new(ValueOperator.AtLeast, number);

    /// <summary>A smaller number.</summary>
    public static ValueTest LessThan(double number) => new(ValueOperator.LessThan, number);

    /// <summary>That number or a smaller one.</summary>
    public static ValueTest AtMost(double number) => new(ValueOperator.AtMost, number);

    /// <summary>A text that contains this one, or a list that has it.</summary>
    public static ValueTest Containing(string text) => new(ValueOperator.Contains, text);

    /// <summary>A text that starts with this one.</summary>
    public static ValueTest StartingWith(string text) => new(ValueOperator.StartsWith, text);

    /// <summary>A text that ends with this one.</summary>
    public static ValueTest EndingWith(string text) => new(ValueOperator.EndsWith, text);

    /// <summary>Any value.</summary>
    public static ValueTest Present() => new(ValueOperator.Exists, true);

    /// <summary>No value.</summary>
    public static ValueTest Absent() => new(ValueOperator.Exists, false);

    /// <summary>An earlier date.</summary>
    public static ValueTest Before(DateTimeOffset date) => new(ValueOperator.Before, date);

    /// <summary>A later date.</summary>
    public static ValueTest After(DateTimeOffset date) => new(ValueOperator.After, date);

    /// <summary>A date in this time before now, and not in the future.</summary>
    public static ValueTest InLast(TimeSpan window) => new(ValueOperator.InLast, default) { Window = window };

    /// <summary>A date at least this long ago.</summary>
    public static ValueTest MoreThanAgo(TimeSpan window) => new(ValueOperator.MoreThanAgo, default) { Window = window };

    private static ValueTest Several(ValueOperator kind, PropertyValue[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(kind, values.FirstOrDefault()) { Operands = [.. values] };
    }
}
