namespace OnboardingSdk.Journeys;

/// <summary>The way that a user's answers lead through a survey. The widget goes the same: tests/Shared/survey-paths.json has cases for both.</summary>
internal static class SurveyPath
{
    /// <summary>The questions on the way, in order; with what is answered so far.</summary>
    public static IEnumerable<QuestionDefinition> Of(SurveyDefinition survey, Func<string, PropertyValue> answer)
    {
        for (var place = 0; place >= 0 && place < survey.Questions.Count;)
        {
            var question = survey.Questions[place];
            yield return question;
            var next = Following(question, answer(question.Id));
            // Branches lead forwards only: so it ends.
            place = next is null ? place + 1 : next == QuestionDefinition.End ? -1 : PlaceOf(survey, next, place);
        }
    }

    /// <summary>The first required question on the way that has no answer in a run; null: none.</summary>
    public static string? Missing(SurveyDefinition survey, FlowState state) =>
        Of(survey, id => In(survey, state, id)).FirstOrDefault(q => q.Required && !In(survey, state, q.Id).Exists)?.Id;

    /// <summary>What the survey has changed to allow no longer is no answer.</summary>
    private static PropertyValue In(SurveyDefinition survey, FlowState state, string question) =>
        state.Answers?.GetValueOrDefault(question) is { } answer && answer.Run == state.Run && SurveyAnswers.Fits(survey, question, answer) ? answer.Value : default;

    private static string? Following(QuestionDefinition question, PropertyValue answer) =>
        question.Branches.FirstOrDefault(b => ValueTests.Passes(answer, b.Test, default))?.Next ?? question.Next;

    private static int PlaceOf(SurveyDefinition survey, string id, int after)
    {
        for (var place = after + 1; place < survey.Questions.Count; place++)
        {
            if (survey.Questions[place].Id == id)
            {
                return place;
            }
        }

        return -1;
    }
}
