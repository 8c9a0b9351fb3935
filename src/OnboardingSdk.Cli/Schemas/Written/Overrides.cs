using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

/// <summary>What an override has besides texts.</summary>
internal abstract record Override : Written
{
    [Description("The segment for whose users it is. It asks for nothing but the user's own attributes and facts.")]
    public required Reference Segment { get; init; }
}

[Description("What is different in a tour for the users of a segment.")]
[Snippet("Other texts for a segment", """{ "segment": "${1:segment}", "steps": { "${2:step}": { "title": "$3" } } }""")]
internal sealed record TourOverride : Override
{
    [Description("Another title.")]
    public Line? Title { get; init; }

    [Description("By a step's id: other texts, or \"omit\": true.")]
    public Dictionary<string, StepOverride>? Steps { get; init; }
}

[Description("What is different in a step.")]
internal sealed record StepOverride : StepTexts<Line>
{
    [Description("true: left out. What led to the step leads to what followed it.")]
    public True? Omit { get; init; }
}

[Description("What is different in a checklist for the users of a segment.")]
[Snippet("Other texts for a segment", """{ "segment": "${1:segment}", "tasks": { "${2:task}": { "title": "$3" } } }""")]
internal sealed record ChecklistOverride : Override
{
    [Description("Another title.")]
    public Line? Title { get; init; }

    [Description("Another text below the title, Markdown.")]
    public Line? Body { get; init; }

    [Description("What else it says when all is done, Markdown.")]
    public Line? Completed { get; init; }

    [Description("By a role's id: another title.")]
    public Dictionary<string, TitleText<Line>>? Roles { get; init; }

    [Description("By a phase's id: another title.")]
    public Dictionary<string, TitleText<Line>>? Phases { get; init; }

    [Description("By a task's id: other texts, or \"omit\": true.")]
    public Dictionary<string, TaskOverride>? Tasks { get; init; }
}

[Description("What is different in a task.")]
internal sealed record TaskOverride : TaskTexts<Line>
{
    [Description("true: left out. It is not recorded, not counted, and waited for by nobody.")]
    public True? Omit { get; init; }
}

[Description("What is different in a button.")]
internal sealed record ButtonOverride : LabelText<Line>
{
    [Description("true: left out.")]
    public True? Omit { get; init; }
}

[Description("What is different in a hint for the users of a segment.")]
internal record HintOverride : Override
{
    [Description("Another title.")]
    public Line? Title { get; init; }

    [Description("Another text, Markdown.")]
    public Line? Body { get; init; }

    [Description("Another label of the button that completes it.")]
    public LabelText<Line>? Primary { get; init; }

    [Description("Another label of the button that dismisses it, or \"omit\": true.")]
    public ButtonOverride? Secondary { get; init; }
}

[Description("What is different in a modal for the users of a segment.")]
internal sealed record ModalOverride : HintOverride
{
    [Description("What the picture shows.")]
    public AltText<Line>? Image { get; init; }

    [Description("What the video shows.")]
    public TitleText<Line>? Video { get; init; }

    [Description("What the page of another site shows.")]
    public TitleText<Line>? Embed { get; init; }
}

[Description("What is different in a banner for the users of a segment.")]
internal sealed record BannerOverride : Override
{
    [Description("Another title.")]
    public Line? Title { get; init; }

    [Description("Another text, Markdown.")]
    public Line? Body { get; init; }

    [Description("Another label of the button that completes it, or \"omit\": true.")]
    public ButtonOverride? Primary { get; init; }

    [Description("Another label of the button that dismisses it, or \"omit\": true.")]
    public ButtonOverride? Secondary { get; init; }
}

[Description("What is different in an announcement for the users of a segment.")]
internal sealed record AnnouncementOverride : Override
{
    [Description("Another title.")]
    public Line? Title { get; init; }

    [Description("Another text, Markdown.")]
    public Line? Body { get; init; }

    [Description("Another sort of news.")]
    public Line? Label { get; init; }

    [Description("Another label of its button.")]
    public LabelText<Line>? Primary { get; init; }

    [Description("What the picture shows.")]
    public AltText<Line>? Image { get; init; }

    [Description("What the video shows.")]
    public TitleText<Line>? Video { get; init; }

    [Description("What the page of another site shows.")]
    public TitleText<Line>? Embed { get; init; }
}

[Description("What is different in a survey for the users of a segment.")]
internal sealed record SurveyOverride : Override
{
    [Description("Another title.")]
    public Line? Title { get; init; }

    [Description("Another text above the questions, Markdown.")]
    public Line? Body { get; init; }

    [Description("What else it says once it was sent, Markdown.")]
    public Line? Completed { get; init; }

    [Description("By a question's id: other texts, or \"omit\": true.")]
    public Dictionary<string, QuestionOverride>? Questions { get; init; }
}

[Description("What is different in a question.")]
internal sealed record QuestionOverride : QuestionTexts<Line>
{
    [Description("true: left out. It is not asked, and what led to it leads to what followed it.")]
    public True? Omit { get; init; }
}

[Description("What is different in a launcher for the users of a segment.")]
internal sealed record LauncherOverride : Override
{
    [Description("Another label.")]
    public Line? Label { get; init; }
}

[Description("What is different in a resource center for the users of a segment.")]
internal sealed record CenterOverride : Override
{
    [Description("Another title.")]
    public Line? Title { get; init; }

    [Description("Another text below the title, Markdown.")]
    public Line? Body { get; init; }

    [Description("By a section's id: other texts.")]
    public Dictionary<string, SectionTexts<Line>>? Sections { get; init; }

    [Description("Other texts of the way to a person.")]
    public ItemTexts<Line>? Contact { get; init; }
}
