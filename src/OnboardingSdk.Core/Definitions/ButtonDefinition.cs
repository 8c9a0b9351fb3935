namespace OnboardingSdk.Definitions;

/// <summary>
/// What a button of a flow does when it is pressed, in this order: it sets attributes, calls a function of the page, and then does at most one of
/// <see cref="Next"/>, <see cref="Step"/>, <see cref="Start"/>, <see cref="Navigate"/> and <see cref="Dismiss"/>.
/// </summary>
public sealed record ButtonDefinition : Definition
{
    /// <summary>Its label, plain text. Default: the widget's own word, where it has one; a further button of a step needs one.</summary>
    public string? Label { get; init; }

    /// <summary>Attributes of the user that it sets; the definition of each lets the browser do that (<see cref="PropertyDefinition.Source"/>). Default: none.</summary>
    public IReadOnlyList<AttributeSetting> Set { get; init; } = [];

    /// <summary>Name of a function that the page has registered with <c>onboarding.registerAction</c>. Default: none.</summary>
    public string? Call { get; init; }

    /// <summary>Whether it goes on as the Next button does. Default: false.</summary>
    public bool Next { get; init; }

    /// <summary>Id of the step that it leads to; it may lie behind. Default: none.</summary>
    public string? Step { get; init; }

    /// <summary>Id of the flow that it starts. Default: none.</summary>
    public string? Start { get; init; }

    /// <summary>A page that it opens: one of the host's, relative to its root (<c>/team</c>), or an address with <c>https</c> or <c>http</c>, in a new tab. Default: none.</summary>
    public string? Navigate { get; init; }

    /// <summary>Whether it closes the flow for good. Default: false.</summary>
    public bool Dismiss { get; init; }

    /// <summary>How many of the things that end a press it does.</summary>
    internal int Ends => (Next ? 1 : 0) + (Step is null ? 0 : 1) + (Start is null ? 0 : 1) + (Navigate is null ? 0 : 1) + (Dismiss ? 1 : 0);
}
