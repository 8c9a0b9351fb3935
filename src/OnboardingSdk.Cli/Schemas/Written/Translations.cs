using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

[Kind("translations")]
[Description("What flows say in another language. A culture may be spread over files.")]
internal sealed record Translations : Written
{
    [Description("A language, with a script or a region if need be.")]
    [Examples("\"de\"", "\"pt-BR\"")]
    public required Culture Culture { get; init; }

    [Description("By the id of a flow its translations, in the shape of the flow, with ids where it has lists. 'onboarding translations' writes what is missing.")]
    public Dictionary<string, FlowTranslations>? Flows { get; init; }
}

[Description("A translation, and the text that it was made from: where that has changed since, validation says so.")]
[Snippet("A translation with its source", """{ "text": "$1", "source": "$2" }""")]
internal sealed record TranslatedFrom
{
    [Description("The translation.")]
    public required Line Text { get; init; }

    [Description("The text that it was made from.")]
    public required Line Source { get; init; }
}

/// <summary>The texts of a flow, of whatever kind.</summary>
internal abstract record AnyTexts<T>
{
    [Description("The title, plain text.")]
    public T? Title { get; init; }

    [Description("The text below the title, Markdown.")]
    public T? Body { get; init; }

    [Description("The label of a launcher or an announcement, plain text.")]
    public T? Label { get; init; }

    [Description("What a checklist says when all is done, or a survey once it was sent, Markdown.")]
    public T? Completed { get; init; }

    [Description("Of a tour: by a step's id.")]
    public Dictionary<string, StepTexts<T>>? Steps { get; init; }

    [Description("Of a checklist: by a task's id.")]
    public Dictionary<string, TaskTexts<T>>? Tasks { get; init; }

    [Description("Of a checklist: by a phase's id.")]
    public Dictionary<string, TitleText<T>>? Phases { get; init; }

    [Description("Of a launch plan: by a role's id.")]
    public Dictionary<string, TitleText<T>>? Roles { get; init; }

    [Description("Of a survey: by a question's id.")]
    public Dictionary<string, QuestionTexts<T>>? Questions { get; init; }

    [Description("Of a resource center: by a section's id.")]
    public Dictionary<string, SectionTexts<T>>? Sections { get; init; }

    [Description("Of a resource center: the way to a person.")]
    public ItemTexts<T>? Contact { get; init; }

    [Description("The button that completes a message.")]
    public LabelText<T>? Primary { get; init; }

    [Description("The button that dismisses a message.")]
    public LabelText<T>? Secondary { get; init; }

    [Description("What the picture shows.")]
    public AltText<T>? Image { get; init; }

    [Description("What the video shows.")]
    public TitleText<T>? Video { get; init; }

    [Description("What the page of another site shows.")]
    public TitleText<T>? Embed { get; init; }
}

[Description("The translations of a flow.")]
internal sealed record FlowTranslations : AnyTexts<Either<Line, TranslatedFrom>>
{
    [Description("By the segment of an override: the translations of its texts.")]
    public Dictionary<string, OverrideTranslations>? Overrides { get; init; }
}

[Description("The translations of an override's texts.")]
internal sealed record OverrideTranslations : AnyTexts<Either<Line, TranslatedFrom>>;
