namespace OnboardingSdk.Journeys;

/// <summary>A question of a survey was answered, or its answer taken back.</summary>
/// <param name="Survey">The survey's id.</param>
/// <param name="Question">The question's id.</param>
public sealed record SurveyAnswered(string Survey, string Question) : Change;
