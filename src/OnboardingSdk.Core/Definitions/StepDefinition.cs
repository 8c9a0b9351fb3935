namespace OnboardingSdk.Definitions;

/// <summary>One step of a tour.</summary>
public sealed record StepDefinition : Definition
{
    internal static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(2);

    /// <summary>Its id, unique in the tour.</summary>
    public required string Id { get; init; }

    /// <summary>The title, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>The body, Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>A picture, video or embed above its title. Default: none.</summary>
    public MediaDefinition? Media { get; init; }

    /// <summary>CSS selector of what it points at. Default: none, the step is centred.</summary>
    public string? Target { get; init; }

    /// <summary>Where the popover goes, relative to the target.</summary>
    public Placement Placement { get; init; } = Placement.Auto;

    /// <summary>Pages it belongs on; any of them. Empty: wherever the user is.</summary>
    public IReadOnlyList<PagePattern> Pages { get; init; } = [];

    /// <summary>What moves the tour on: whichever comes first, at most one of each kind. Default: the Next button.</summary>
    public IReadOnlyList<Advance> Advance { get; init; } = [Definitions.Advance.ByButton];

    /// <summary>Further buttons beside the Next button, at most three. Default: none.</summary>
    public IReadOnlyList<ButtonDefinition> Buttons { get; init; } = [];

    /// <summary>Where this holds when the step would become the current one, it is passed over, and going back passes over it too. Default: it is never passed over.</summary>
    public Condition? SkipWhen { get; init; }

    /// <summary>For a step that waits for something: whether a quiet "Skip" is offered too. Default: false.</summary>
    public bool Skippable { get; init; }

    /// <summary>Whether the target can be used while the step is shown. Default: only where the step waits for something that is more than a button or a delay.</summary>
    public bool? Interactive { get; init; }

    /// <summary>What happens when the target cannot be found.</summary>
    public MissingPolicy OnMissing { get; init; } = MissingPolicy.Wait;

    /// <summary>How long to look for the target before <see cref="OnMissing"/> applies. Default: 2 s.</summary>
    public TimeSpan Wait { get; init; } = DefaultWait;

    /// <summary>What follows: the first branch that holds. Default, and where none holds: the step written after it; the last one ends the tour.</summary>
    public IReadOnlyList<Branch> Next { get; init; } = [];

    /// <summary>Another label for the primary button. Default: "Next", on the last step "Done".</summary>
    public string? NextLabel { get; init; }

    /// <summary>Whether something other than the browser's buttons and clocks is waited for, so that the page has to be usable.</summary>
    internal bool WaitsForUser => Advance.Any(way => way.Kind is not (AdvanceKind.Button or AdvanceKind.Delay));
}
