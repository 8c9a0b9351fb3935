namespace OnboardingSdk.Definitions;

/// <summary>An operator and what to compare with.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Operand">What to compare with; for <see cref="ValueOperator.In"/> and <see cref="ValueOperator.NotIn"/> the first of <see cref="Operands"/>.</param>
public sealed record ValueTest(ValueOperator Operator, PropertyValue Operand)
{
    /// <summary>The values of <see cref="ValueOperator.In"/> and <see cref="ValueOperator.NotIn"/>.</summary>
    public IReadOnlyList<PropertyValue> Operands { get; init; } = [];

    /// <summary>The window of <see cref="ValueOperator.InLast"/> and <see cref="ValueOperator.MoreThanAgo"/>.</summary>
    public TimeSpan Window { get; init; }

    /// <summary>Whether not all of it could be read, which the loader has said. What is here is right as far as it goes.</summary>
    internal bool IsUnread { get; init; }
}
