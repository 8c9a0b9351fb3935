namespace OnboardingSdk.Definitions;

/// <summary>Where a condition is used.</summary>
/// <param name="Owner">What it belongs to, as the beginning of a sentence: "The milestone 'x'".</param>
/// <param name="Field">The field that holds it.</param>
/// <param name="Location">The owner's place, for conditions that have none.</param>
/// <param name="RecordedIn">Whose journey its becoming true is recorded in; null for one that is only looked at.</param>
internal readonly record struct ConditionUse(string Owner, string Field, SourceLocation Location, Scope? RecordedIn)
{
    public SourceLocation At(Condition condition) => condition.Location.File is null ? Location : condition.Location;
}
