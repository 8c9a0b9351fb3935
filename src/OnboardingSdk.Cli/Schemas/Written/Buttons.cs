using System.ComponentModel;
using OnboardingSdk.Cli.Schemas.Describing;
using OnboardingSdk.Cli.Schemas.Forms;

namespace OnboardingSdk.Cli.Schemas.Written;

/// <summary>What all buttons may do.</summary>
internal abstract record AnyButton : Written
{
    [Description("Attributes of the user and their values; each is declared with \"source\": \"client\".")]
    [Examples("""{ "goal": "lead" }""")]
    public Dictionary<string, AnyValue>? Set { get; init; }

    [Description("Name of a function that the page has registered: onboarding.registerAction(\"open-import\", () => dialog.open()).")]
    [Examples("\"open-import\"")]
    public Id? Call { get; init; }

    [Description("Id of the flow that it starts.")]
    public Reference? Start { get; init; }

    [Description("A page of the host, which starts with a single '/', or an address with https://, which opens in a new tab.")]
    [Examples("\"/team\"", "\"https://docs.example.org/\"")]
    public Address? Navigate { get; init; }
}

[Description("What a button without a label of its own does.")]
internal sealed record Action : AnyButton;

[Description("What a launcher does.")]
internal sealed record LauncherAction : AnyButton
{
    [Description("true: takes the launcher away for good.")]
    [DefaultValue(false)]
    public bool? Dismiss { get; init; }
}

[Description("A button.")]
internal sealed record Button : AnyButton
{
    [Description("Plain text.")]
    public Line? Label { get; init; }
}

[Description("The Next button, with what it does besides.")]
internal sealed record NextButton : AnyButton
{
    [Description("Plain text. Without it: \"Next\", at last \"Done\".")]
    public Line? Label { get; init; }
}

[Description("A button.")]
[Snippet("A button", """{ "label": "$1" }""")]
internal sealed record LabelledButton : AnyButton
{
    [Description("Plain text.")]
    public required Line Label { get; init; }
}

[Description("A button of a step. It sets attributes, calls the page, and then does at most one of the rest.")]
[Snippet("A button that goes to a step", """{ "label": "$1", "step": "$2" }""")]
[Snippet("A button that opens a page", """{ "label": "$1", "navigate": "/$2" }""")]
internal sealed record StepButton : AnyButton
{
    [Description("Plain text.")]
    public required Line Label { get; init; }

    [Description("true: goes on as the Next button does.")]
    [DefaultValue(false)]
    public bool? Next { get; init; }

    [Description("Id of the step that it leads to, also one that lies behind.")]
    public Reference? Step { get; init; }

    [Description("true: closes the flow for good.")]
    [DefaultValue(false)]
    public bool? Dismiss { get; init; }
}
