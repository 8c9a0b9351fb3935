namespace OnboardingSdk.Definitions;

/// <summary>
/// Stands where a condition is missing or could not be read, so that the rest of its definition can still be checked. No
/// catalog holds one: what was found about it is an error.
/// </summary>
/// <param name="IsMissing">Whether there was nothing to read. Otherwise the loader has said what is wrong.</param>
internal sealed record InvalidCondition(bool IsMissing) : Condition
{
    /// <summary>What could be read of it: whether its names exist is certain all the same.</summary>
    public IReadOnlyList<Condition> Readable { get; init; } = [];
}
