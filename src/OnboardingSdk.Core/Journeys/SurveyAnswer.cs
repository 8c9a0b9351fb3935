namespace OnboardingSdk.Journeys;

/// <summary>What a user answered last to a question.</summary>
/// <param name="Value">The number, text, choice or choices.</param>
/// <param name="At">When.</param>
/// <param name="Run">In which run of the survey, from 1.</param>
public sealed record SurveyAnswer(PropertyValue Value, DateTimeOffset At, int Run)
{
    /// <summary>What the user wrote beside "Other"; null: nothing.</summary>
    public string? Other { get; init; }
}
