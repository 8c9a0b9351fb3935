using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

[Description("A label.")]
internal record LabelText<T>
{
    [Description("The label, plain text.")]
    public T? Label { get; init; }
}

[Description("A title.")]
internal sealed record TitleText<T>
{
    [Description("The title, plain text.")]
    public T? Title { get; init; }
}

[Description("What a picture shows.")]
internal sealed record AltText<T>
{
    [Description("What it shows.")]
    public T? Alt { get; init; }
}

[Description("The texts of a way on.")]
internal sealed record AdvanceTexts<T>
{
    [Description("The Next button.")]
    public LabelText<T>? Button { get; init; }
}

[Description("The texts of a step.")]
internal record StepTexts<T>
{
    [Description("The title, plain text.")]
    public T? Title { get; init; }

    [Description("The text, Markdown.")]
    public T? Body { get; init; }

    [Description("The label of the primary button.")]
    public T? NextLabel { get; init; }

    [Description("What the picture shows.")]
    public AltText<T>? Image { get; init; }

    [Description("What the video shows.")]
    public TitleText<T>? Video { get; init; }

    [Description("What the page of another site shows.")]
    public TitleText<T>? Embed { get; init; }

    [Description("The button in 'advance'.")]
    public AdvanceTexts<T>? Advance { get; init; }

    [Description("The further buttons, numbered from \"1\".")]
    public Dictionary<string, LabelText<T>>? Buttons { get; init; }
}

[Description("The texts of a task.")]
internal record TaskTexts<T>
{
    [Description("The title, plain text.")]
    public T? Title { get; init; }

    [Description("The text, Markdown.")]
    public T? Body { get; init; }

    [Description("The links, numbered from \"1\".")]
    public Dictionary<string, TitleText<T>>? Resources { get; init; }

    [Description("The button.")]
    public LabelText<T>? Action { get; init; }
}

[Description("The texts of a question.")]
internal record QuestionTexts<T>
{
    [Description("The question, plain text.")]
    public T? Title { get; init; }

    [Description("The text below it, Markdown.")]
    public T? Body { get; init; }

    [Description("By a choice's id: its label.")]
    public Dictionary<string, LabelText<T>>? Choices { get; init; }

    [Description("The label of \"Other\".")]
    public T? OtherLabel { get; init; }

    [Description("What the low end means.")]
    public T? Low { get; init; }

    [Description("What the high end means.")]
    public T? High { get; init; }

    [Description("What stands in the empty field.")]
    public T? Placeholder { get; init; }
}

[Description("The texts of a section.")]
internal sealed record SectionTexts<T>
{
    [Description("The title, plain text.")]
    public T? Title { get; init; }

    [Description("By an item's id: its texts.")]
    public Dictionary<string, ItemTexts<T>>? Items { get; init; }
}

[Description("The texts of what a resource center lists.")]
internal sealed record ItemTexts<T>
{
    [Description("The title, plain text.")]
    public T? Title { get; init; }

    [Description("A few words below it, plain text.")]
    public T? Summary { get; init; }

    [Description("The text, Markdown.")]
    public T? Body { get; init; }

    [Description("What the picture shows.")]
    public AltText<T>? Image { get; init; }

    [Description("What the video shows.")]
    public TitleText<T>? Video { get; init; }

    [Description("What the page of another site shows.")]
    public TitleText<T>? Embed { get; init; }

    [Description("The further words, numbered from \"1\".")]
    public Dictionary<string, T>? Keywords { get; init; }
}
