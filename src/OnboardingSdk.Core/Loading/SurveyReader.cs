namespace OnboardingSdk.Definitions;

/// <summary>Reads a survey.</summary>
internal static class SurveyReader
{
    public static SurveyDefinition Read(Fields fields) => FlowReader.Common(
        new SurveyDefinition
        {
            Id = fields.Text("id") ?? "",
            Title = fields.Text("title") ?? "",
            Body = fields.Text("body"),
            Variant = fields.Word("variant", Vocabulary.OverlayVariants) ?? OverlayVariant.SlideOut,
            Side = fields.Word("side", Vocabulary.OverlaySides) ?? OverlaySide.Right,
            OneAtATime = fields.Flag("oneAtATime") ?? true,
            Completed = fields.Text("completed"),
            Questions = [.. fields.Objects("questions", "A question").Select(Question)],
            Overrides = FlowTextReader.Overrides(fields),
        },
        fields);

    private static QuestionDefinition Question(Fields fields)
    {
        if (fields.Take("type") is null)
        {
            fields.Found.Error(DiagnosticCodes.Missing, fields.Location, $"A question needs a 'type': {string.Join(", ", Vocabulary.QuestionTypes.All)}.");
        }

        var type = fields.Word("type", Vocabulary.QuestionTypes);
        var question = new QuestionDefinition
        {
            Location = fields.Location,
            Fields = fields.Locations(),
            Id = fields.Text("id") ?? "",
            Type = type ?? QuestionType.Text,
            IsUnread = type is null,
            Title = fields.Text("title") ?? "",
            Body = fields.Text("body"),
            Description = fields.Text("description"),
            Required = fields.Flag("required") ?? false,
            Choices = [.. fields.Objects("choices", "A choice").Select(Choice)],
            Other = fields.Flag("other") ?? false,
            OtherLabel = fields.Text("otherLabel"),
            Scale = fields.Whole("scale", QuestionDefinition.LargestScale) ?? QuestionDefinition.DefaultScale,
            Style = fields.Word("style", Vocabulary.RatingStyles) ?? RatingStyle.Stars,
            Low = fields.Text("low"),
            High = fields.Text("high"),
            Placeholder = fields.Text("placeholder"),
            MaxLength = fields.Whole("maxLength", QuestionDefinition.LongestText) ?? QuestionDefinition.DefaultLength,
            Branches = [.. fields.Objects("branches", "A branch").Select(Branch).OfType<QuestionBranch>()],
            Next = fields.Text("next"),
        };
        fields.Done();
        return question;
    }

    private static ChoiceDefinition Choice(Fields fields)
    {
        var choice = new ChoiceDefinition
        {
            Location = fields.Location,
            Fields = fields.Locations(),
            Id = fields.Text("id") ?? "",
            Label = fields.Text("label") ?? "",
            Description = fields.Text("description"),
        };
        fields.Done();
        return choice;
    }

    private static QuestionBranch? Branch(Fields fields)
    {
        var next = fields.Text("next");
        var tests = ValueTestReader.ReadAll(fields);
        fields.Done();
        if (fields.Take("next") is null)
        {
            fields.Found.Error(DiagnosticCodes.Missing, fields.Location, $"A branch needs 'next': the question that it leads to, or \"{QuestionDefinition.End}\".");
        }

        if (tests.Count != 1)
        {
            fields.Found.Error(
                DiagnosticCodes.BadTest,
                tests.Count == 0 ? fields.Location : tests[1].Location,
                tests.Count == 0 ? $"A branch needs an operator: {string.Join(", ", Vocabulary.Operators.All)}." : "A branch has one operator. Write one branch for each.");
        }

        return next is null || tests.Count == 0 ? null : new(tests[0].Test, next) { Location = fields.Location };
    }
}
