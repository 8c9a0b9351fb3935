namespace OnboardingSdk.Definitions;

/// <summary>Checks surveys, question by question. <see cref="SurveyWays"/> checks the way through them.</summary>
internal sealed class SurveyValidator(DeclarationValidator declarations, Findings found)
{
    internal const int MostQuestions = 20;
    internal const int MostChoices = 20;

    private readonly TextCheck texts = new(found);

    public void Check(SurveyDefinition survey)
    {
        var owner = $"The survey '{survey.Id}'";
        texts.RequiredLine(survey.Title, owner, "title", survey.At("title"));
        texts.Body(survey.Body, "The body", survey.At("body"));
        texts.Body(survey.Completed, "What it says once it was sent", survey.At("completed"));
        if (survey is { Variant: OverlayVariant.Dialog, Side: not OverlaySide.Right })
        {
            found.Error(DiagnosticCodes.BadRule, survey.At("side"), $"{owner} is in the middle: only a slide-out has a 'side'.");
        }

        declarations.Ids("The question", "A question", survey.Questions, q => q.Id, q => q.At("id"));
        if (survey.Questions.Count is 0 or > MostQuestions)
        {
            found.Error(DiagnosticCodes.EmptyFlow, survey.At("questions"), $"{owner} needs 1 to {MostQuestions} questions.");
        }

        foreach (var question in survey.Questions)
        {
            Check(question, $"The question '{question.Id}'");
        }

        new SurveyWays(survey, found).Check();
    }

    private void Check(QuestionDefinition question, string owner)
    {
        texts.RequiredLine(question.Title, owner, "title", question.At("title"));
        texts.Body(question.Body, "The body", question.At("body"));
        foreach (var (text, field) in new[] { (question.OtherLabel, "otherLabel"), (question.Low, "low"), (question.High, "high"), (question.Placeholder, "placeholder") })
        {
            texts.Line(text, $"The {field}", question.At(field));
        }

        Choices(question, owner);
        if (question.Scale is < QuestionDefinition.SmallestScale or > QuestionDefinition.LargestScale)
        {
            found.Error(DiagnosticCodes.BadNumber, question.At("scale"), $"'scale' must be a whole number from {QuestionDefinition.SmallestScale} to {QuestionDefinition.LargestScale}.");
        }

        if (question.MaxLength is < 1 or > QuestionDefinition.LongestText)
        {
            found.Error(DiagnosticCodes.BadNumber, question.At("maxLength"), $"'maxLength' must be a whole number from 1 to {QuestionDefinition.LongestText}.");
        }

        if (!question.IsUnread)
        {
            Fields(question, owner);
        }
    }

    private void Choices(QuestionDefinition question, string owner)
    {
        var chooses = question.Type is QuestionType.Single or QuestionType.Multiple;
        if (chooses && question.Choices.Count + (question.Other ? 1 : 0) is < 2 or > MostChoices)
        {
            found.Error(DiagnosticCodes.Missing, question.At("choices"), $"{owner} needs 2 to {MostChoices} 'choices'.");
        }

        declarations.Ids("The choice", "A choice", question.Choices, c => c.Id, c => c.At("id"));
        foreach (var choice in question.Choices)
        {
            texts.RequiredLine(choice.Label, $"The choice '{choice.Id}'", "label", choice.At("label"));
            if (question.Other && choice.Id == QuestionDefinition.OtherChoice)
            {
                found.Error(DiagnosticCodes.DuplicateName, choice.At("id"), $"'{QuestionDefinition.OtherChoice}' is what {owner[..1].ToLowerInvariant()}{owner[1..]} calls the answer \"Other\" itself.");
            }
        }
    }

    /// <summary>Fields that only other types have.</summary>
    private void Fields(QuestionDefinition question, string owner)
    {
        var chooses = question.Type is QuestionType.Single or QuestionType.Multiple;
        var isScale = question.Type is QuestionType.Nps or QuestionType.Csat or QuestionType.Rating;
        Foreign("choices", question.Choices.Count > 0 && !chooses);
        Foreign("other", question.Other && !chooses);
        Foreign("otherLabel", question.OtherLabel is not null && !(chooses && question.Other));
        Foreign("scale", question.Scale != QuestionDefinition.DefaultScale && question.Type != QuestionType.Rating);
        Foreign("style", question.Style != RatingStyle.Stars && question.Type != QuestionType.Rating);
        Foreign("low", question.Low is not null && !isScale);
        Foreign("high", question.High is not null && !isScale);
        Foreign("placeholder", question.Placeholder is not null && question.Type != QuestionType.Text);
        Foreign("maxLength", question.MaxLength != QuestionDefinition.DefaultLength && question.Type != QuestionType.Text);

        void Foreign(string field, bool isForeign)
        {
            if (isForeign)
            {
                found.Error(DiagnosticCodes.BadQuestion, question.At(field), $"{owner} is a '{Vocabulary.QuestionTypes.For(question.Type)}', which has no '{field}'.");
            }
        }
    }
}
