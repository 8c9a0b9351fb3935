namespace OnboardingSdk.Definitions;

/// <summary>The subject is in a segment.</summary>
/// <param name="Segment">Its id.</param>
public sealed record SegmentCondition(string Segment) : Condition;
