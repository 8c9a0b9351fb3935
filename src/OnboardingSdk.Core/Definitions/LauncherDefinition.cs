namespace OnboardingSdk.Definitions;

/// <summary>Something on the page that opens something: a flow, the resource center, a page. It stands as long as its rules hold, and is pressed as often as somebody likes.</summary>
public sealed record LauncherDefinition : FlowDefinition
{
    /// <inheritdoc/>
    public override FlowKind Kind => FlowKind.Launcher;

    internal override bool Stands => true;

    /// <summary>What it says, plain text; of an icon and a beacon its name for those who do not see it.</summary>
    public required string Label { get; init; }

    /// <summary>How it looks. Default: an icon; on a target, a beacon.</summary>
    public LauncherVariant? Variant { get; init; }

    /// <summary>Its icon. Default: a question mark.</summary>
    public LauncherIcon Icon { get; init; } = LauncherIcon.Help;

    /// <summary>The corner in which it floats, where it has no target. Default: at the end of the line, below.</summary>
    public LauncherPosition Position { get; init; } = LauncherPosition.BottomEnd;

    /// <summary>CSS selector of what it is attached to. Default: none, it floats.</summary>
    public string? Target { get; init; }

    /// <summary>On which side of its target it is. Default: a beacon on its corner, anything else where there is room.</summary>
    public Placement Placement { get; init; } = Placement.Auto;

    /// <summary>What it does when it is pressed.</summary>
    public required ButtonDefinition Action { get; init; }

    /// <summary>How it looks, said or not.</summary>
    internal LauncherVariant Look => Variant ?? (Target is null ? LauncherVariant.Icon : LauncherVariant.Beacon);
}
