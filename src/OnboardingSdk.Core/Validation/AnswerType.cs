namespace OnboardingSdk.Definitions;

/// <summary>What an answer can be, as a property: so that it is tested like one.</summary>
internal static class AnswerType
{
    public static PropertyDefinition Of(QuestionDefinition question) => new()
    {
        Name = question.Id,
        IsUnread = question.IsUnread,
        Type = question.Type switch
        {
            QuestionType.Text or QuestionType.Single => PropertyType.String,
            QuestionType.Multiple => PropertyType.StringList,
            _ => PropertyType.Number,
        },
        Values = question.Type is QuestionType.Single or QuestionType.Multiple ? [.. SurveyAnswers.Choices(question)] : [],
    };
}
