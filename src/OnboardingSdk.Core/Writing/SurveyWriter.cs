using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes what only surveys have.</summary>
internal static class SurveyWriter
{
    public static void Write(Utf8JsonWriter json, SurveyDefinition survey)
    {
        MessageWriter.WriteOverlay(json, survey.Variant, OverlayVariant.SlideOut, survey.Side);
        json.WriteUnless(true, "oneAtATime"u8, survey.OneAtATime);
        json.WriteOptional("completed"u8, survey.Completed);
        FlowWriter.WriteAll(json, "questions"u8, survey.Questions, Write);
    }

    private static void Write(Utf8JsonWriter json, QuestionDefinition question)
    {
        json.WriteString("id"u8, question.Id);
        json.WriteOptional("description"u8, question.Description);
        json.WriteString("type"u8, Vocabulary.QuestionTypes.For(question.Type));
        json.WriteString("title"u8, question.Title);
        json.WriteOptional("body"u8, question.Body);
        json.WriteUnless(false, "required"u8, question.Required);
        if (question.Choices.Count > 0)
        {
            FlowWriter.WriteAll(json, "choices"u8, question.Choices, Write);
        }

        json.WriteUnless(false, "other"u8, question.Other);
        json.WriteOptional("otherLabel"u8, question.OtherLabel);
        if (question.Scale != QuestionDefinition.DefaultScale)
        {
            json.WriteNumber("scale"u8, question.Scale);
        }

        if (question.Style != RatingStyle.Stars)
        {
            json.WriteString("style"u8, Vocabulary.RatingStyles.For(question.Style));
        }

        json.WriteOptional("low"u8, question.Low);
        json.WriteOptional("high"u8, question.High);
        json.WriteOptional("placeholder"u8, question.Placeholder);
        if (question.MaxLength != QuestionDefinition.DefaultLength)
        {
            json.WriteNumber("maxLength"u8, question.MaxLength);
        }

        if (question.Branches.Count > 0)
        {
            FlowWriter.WriteAll(json, "branches"u8, question.Branches, Write);
        }

        json.WriteOptional("next"u8, question.Next);
    }

    private static void Write(Utf8JsonWriter json, ChoiceDefinition choice)
    {
        json.WriteString("id"u8, choice.Id);
        json.WriteOptional("description"u8, choice.Description);
        json.WriteString("label"u8, choice.Label);
    }

    private static void Write(Utf8JsonWriter json, QuestionBranch branch)
    {
        ConditionWriter.Write(json, branch.Test);
        json.WriteString("next"u8, branch.Next);
    }
}
