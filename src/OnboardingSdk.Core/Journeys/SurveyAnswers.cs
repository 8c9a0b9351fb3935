using System.Buffers;
using System.Text;

namespace OnboardingSdk.Journeys;

/// <summary>Whether an answer is one that the definition allows. The guard and the fold ask the same.</summary>
internal static class SurveyAnswers
{
    /// <summary>The most characters beside "Other".</summary>
    public const int LongestOther = 200;

    /// <summary>Why an entry is no answer to a question of the survey; null if it is one, or takes one back.</summary>
    public static string? Refusal(SurveyDefinition survey, Entry entry)
    {
        if (Question(survey, entry) is not { } question)
        {
            return $"The survey '{survey.Id}' has no such question.";
        }

        var value = entry.Properties.GetValueOrDefault(EntryNames.Value);
        var other = entry.Properties.GetValueOrDefault(EntryNames.Other);
        return Allows(question, value) && (!other.Exists || Allows(question, value, other.Text)) ? null : $"That is no answer to '{question.Id}' of the survey '{survey.Id}'.";
    }

    public static QuestionDefinition? Question(SurveyDefinition survey, Entry entry) =>
        entry.Properties.GetValueOrDefault(EntryNames.Question).Text is { } id ? survey.Questions.FirstOrDefault(q => q.Id == id) : null;

    /// <summary>Whether a recorded answer is one to the question as it is now.</summary>
    public static bool Fits(SurveyDefinition survey, string question, SurveyAnswer answer) =>
        survey.Questions.FirstOrDefault(q => q.Id == question) is { } asked && Allows(asked, answer.Value) && (answer.Other is null || Allows(asked, answer.Value, answer.Other));

    private static bool Allows(QuestionDefinition question, PropertyValue value) => !value.Exists || question.Type switch
    {
        QuestionType.Nps => IsWhole(value, 0, 10),
        QuestionType.Csat => IsWhole(value, 1, 5),
        QuestionType.Rating => IsWhole(value, 1, question.Scale),
        QuestionType.Text => IsText(value.Text, question.MaxLength),
        QuestionType.Single => value.Text is { } choice && Choices(question).Contains(choice, StringComparer.Ordinal),
        // In the order of the definition, so that the same choices are the same answer.
        QuestionType.Multiple => value.List is { Count: > 0 } chosen && Choices(question).Where(chosen.Contains).SequenceEqual(chosen),
        _ => false,
    };

    private static bool Allows(QuestionDefinition question, PropertyValue value, string? other) =>
        (value.Text == QuestionDefinition.OtherChoice || value.List?.Contains(QuestionDefinition.OtherChoice) == true)
        && question.Type is QuestionType.Single or QuestionType.Multiple && IsText(other, LongestOther);

    /// <summary>The answers that a question's choices allow.</summary>
    public static IEnumerable<string> Choices(QuestionDefinition question)
    {
        var choices = question.Choices.Select(c => c.Id);
        return question.Other ? choices.Append(QuestionDefinition.OtherChoice) : choices;
    }

    private static bool IsWhole(PropertyValue value, int least, int most) => value.Number is { } number && number == Math.Floor(number) && number >= least && number <= most;

    /// <summary>Something to read, of whole characters; of controls only those that texts of several lines have.</summary>
    private static bool IsText(string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > most)
        {
            return false;
        }

        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')))
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }
}
