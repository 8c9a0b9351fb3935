namespace OnboardingSdk.Definitions;

/// <summary>Compares values. A test that does not fit the value's type does not pass; the negative tests are the opposite of the positive ones.</summary>
internal static class ValueTests
{
    public static bool Passes(PropertyValue value, ValueTest test, DateTimeOffset now) => test.Operator switch
    {
        ValueOperator.Equal => Same(value, test.Operand),
        ValueOperator.NotEqual => !Same(value, test.Operand),
        ValueOperator.In => AnySame(value, test.Operands),
        ValueOperator.NotIn => !AnySame(value, test.Operands),
        ValueOperator.GreaterThan => value.Number > test.Operand.Number,
        ValueOperator.AtLeast => value.Number >= test.Operand.Number,
        ValueOperator.LessThan => value.Number < test.Operand.Number,
        ValueOperator.AtMost => value.Number <= test.Operand.Number,
        ValueOperator.Contains => value.List is { } list ? list.Contains(test.Operand.Text, StringComparer.Ordinal)
            : value.Text is { } text && test.Operand.Text is { } part && text.Contains(part, StringComparison.Ordinal),
        ValueOperator.StartsWith => test.Operand.Text is { } start && value.Text?.StartsWith(start, StringComparison.Ordinal) == true,
        ValueOperator.EndsWith => test.Operand.Text is { } end && value.Text?.EndsWith(end, StringComparison.Ordinal) == true,
        ValueOperator.Exists => value.Exists == (test.Operand.Boolean ?? true),
        ValueOperator.Before => value.Date < test.Operand.Date,
        ValueOperator.After => value.Date > test.Operand.Date,
        ValueOperator.InLast => value.Date > now.Back(test.Window) && value.Date <= now,
        ValueOperator.MoreThanAgo => value.Date <= now.Back(test.Window),
        _ => throw new ArgumentOutOfRangeException(nameof(test), test.Operator, "This operator cannot be evaluated."),
    };

    public static bool AllPass(IReadOnlyList<PropertyTest> tests, IReadOnlyDictionary<string, PropertyValue> properties, DateTimeOffset now)
    {
        foreach (var test in tests)
        {
            properties.TryGetValue(test.Property, out var value);
            if (!Passes(value, test.Test, now))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AnySame(PropertyValue value, IReadOnlyList<PropertyValue> others)
    {
        foreach (var other in others)
        {
            if (Same(value, other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Texts that differ may still be the same moment, written in two ways.</summary>
    private static bool Same(PropertyValue value, PropertyValue other) =>
        value == other || (value.Date is { } mine && other.Date is { } theirs && mine == theirs);
}
