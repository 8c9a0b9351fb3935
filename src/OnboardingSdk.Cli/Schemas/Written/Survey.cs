using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

[Kind("survey")]
[Description("Questions. Conditions ask for the answers.")]
internal sealed record Survey : Run
{
    [Description("Plain text, above the questions.")]
    public required Line Title { get; init; }

    [Description("Markdown, above the questions.")]
    public Body? Body { get; init; }

    [Description("How it comes: \"slideOut\" beside the page, which stays usable; \"dialog\" in the middle, and the page waits.")]
    [DefaultValue("slideOut")]
    public OverlayVariant? Variant { get; init; }

    [Description("The side of a slide-out, mirrored on right-to-left pages.")]
    [DefaultValue("right")]
    public OverlaySide? Side { get; init; }

    [Description("Whether the questions come one after the other; otherwise all are there, and none of them branches.")]
    [DefaultValue(true)]
    public bool? OneAtATime { get; init; }

    [Description("What it says once it was sent, Markdown. Without it: the widget's own words.")]
    public Body? Completed { get; init; }

    [Description("Its questions, in order.")]
    [Between(1, SurveyValidator.MostQuestions)]
    public required Question[] Questions { get; init; }

    [Description("What is different for the users of a segment. The first whose segment the user is in is taken.")]
    public SurveyOverride[]? Overrides { get; init; }
}

[Description("A question of a survey.")]
[Snippet("A choice", """{ "id": "${1:id}", "type": "single", "title": "$2", "choices": [ { "id": "${3:a}", "label": "$4" }, { "id": "${5:b}", "label": "$6" } ] }""")]
[Snippet("How likely to recommend us", """{ "id": "${1:nps}", "type": "nps", "title": "$2" }""")]
[Snippet("A text", """{ "id": "${1:id}", "type": "text", "title": "$2" }""")]
internal sealed record Question : Written
{
    [Description("Its id, unique in the survey.")]
    public required Id Id { get; init; }

    [Description("What kind of answer it asks for.")]
    public required QuestionType Type { get; init; }

    [Description("The question, plain text.")]
    public required Line Title { get; init; }

    [Description("Markdown, below the question.")]
    public Body? Body { get; init; }

    [Description("Whether the survey cannot be sent without an answer, if the question is on the way.")]
    [DefaultValue(false)]
    public bool? Required { get; init; }

    [Only(QuestionType.Single, QuestionType.Multiple, IsRequired = true)]
    [Description("What can be chosen: 2 to 20, \"Other\" included.")]
    [Between(1, SurveyValidator.MostChoices)]
    public Choice[]? Choices { get; init; }

    [Only(QuestionType.Single, QuestionType.Multiple)]
    [Description("Whether there is a choice with a line of one's own; its answer is \"other\".")]
    [DefaultValue(false)]
    public bool? Other { get; init; }

    [Only(QuestionType.Single, QuestionType.Multiple)]
    [Description("What that choice is called. Without it: \"Other\".")]
    public Line? OtherLabel { get; init; }

    [Only(QuestionType.Rating)]
    [Description("1 to so much.")]
    [DefaultValue(QuestionDefinition.DefaultScale)]
    [Between(QuestionDefinition.SmallestScale, QuestionDefinition.LargestScale)]
    public int? Scale { get; init; }

    [Only(QuestionType.Rating)]
    [Description("How the scale is drawn.")]
    [DefaultValue("stars")]
    public RatingStyle? Style { get; init; }

    [Only(QuestionType.Nps, QuestionType.Csat, QuestionType.Rating)]
    [Description("What the low end means. Without it, for nps and csat: the widget's own words.")]
    public Line? Low { get; init; }

    [Only(QuestionType.Nps, QuestionType.Csat, QuestionType.Rating)]
    [Description("What the high end means. Without it, for nps and csat: the widget's own words.")]
    public Line? High { get; init; }

    [Only(QuestionType.Text)]
    [Description("What stands in the empty field.")]
    public Line? Placeholder { get; init; }

    [Only(QuestionType.Text)]
    [Description("How many characters an answer may have.")]
    [DefaultValue(QuestionDefinition.DefaultLength)]
    [Between(1, QuestionDefinition.LongestText)]
    public int? MaxLength { get; init; }

    [Description("Where answers lead; the first that fits is taken. Forwards only.")]
    public QuestionBranch[]? Branches { get; init; }

    [Description("Id of the question that follows where no branch fits, or \"$end\". Without it: the question after it.")]
    public Reference? Next { get; init; }
}

[Description("A choice of a question.")]
[Snippet("A choice", """{ "id": "${1:id}", "label": "$2" }""")]
internal sealed record Choice : Written
{
    [Description("The answer, unique in the question.")]
    public required Id Id { get; init; }

    [Description("Plain text.")]
    public required Line Label { get; init; }
}

[Description("Where an answer leads: an operator, and 'next'.")]
[Between(2, 2)]
[Snippet("An answer that leads somewhere", """{ "equals": "$1", "next": "$2" }""")]
internal sealed record QuestionBranch : Operators
{
    [Description("Id of the question that it leads to, or \"$end\".")]
    [Examples("\"$end\"")]
    public required Reference Next { get; init; }
}
