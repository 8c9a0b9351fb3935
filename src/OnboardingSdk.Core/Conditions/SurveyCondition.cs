namespace OnboardingSdk.Definitions;

/// <summary>What the user answered last to a question of a survey passes a test, whether the survey was sent or not.</summary>
/// <param name="Survey">The survey's id.</param>
/// <param name="Question">The question's id.</param>
/// <param name="Test">The test.</param>
public sealed record SurveyCondition(string Survey, string Question, ValueTest Test) : Condition;
