namespace OnboardingSdk.Definitions;

/// <summary>Describes a launcher. It floats in the corner at the end of the line, as a round button with a question mark, unless it is said otherwise.</summary>
public sealed class LauncherBuilder : FlowBuilder<LauncherBuilder>
{
    private readonly SourceLocation location;
    private LauncherDefinition definition;

    internal LauncherBuilder(string id, SourceLocation location)
    {
        this.location = location;
        definition = new() { Id = id, Label = "", Action = new() { Location = location } };
    }

    /// <summary>What it says, plain text; of an icon and a beacon its name for those who do not see it.</summary>
    public LauncherBuilder Label(string text) => With(definition with { Label = text });

    /// <summary>How it looks. Default: an icon; on a target, a beacon.</summary>
    public LauncherBuilder Variant(LauncherVariant variant) => With(definition with { Variant = variant });

    /// <summary>Its icon. Default: a question mark.</summary>
    public LauncherBuilder Icon(LauncherIcon icon) => With(definition with { Icon = icon });

    /// <summary>The corner in which it floats. Default: at the end of the line.</summary>
    public LauncherBuilder Position(LauncherPosition position) => With(definition with { Position = position });

    /// <summary>What it is attached to, as a CSS selector, and on which side of that.</summary>
    public LauncherBuilder On(string selector, Placement placement = Placement.Auto) => With(definition with { Target = selector, Placement = placement });

    /// <summary>It starts a flow, or opens a resource center.</summary>
    public LauncherBuilder Starts(string flow) => Does(action => action.Starts(flow));

    /// <summary>It opens a page of the host, such as <c>/team</c>, or an outside address in a new tab.</summary>
    public LauncherBuilder Opens(string address) => Does(action => action.Opens(address));

    /// <summary>It does something else, or several things.</summary>
    public LauncherBuilder Does(Action<ButtonBuilder> does)
    {
        ArgumentNullException.ThrowIfNull(does);
        var button = new ButtonBuilder(null, location);
        does(button);
        return With(definition with { Action = button.Build() });
    }

    internal LauncherDefinition Build() => Flow(definition, location);

    private LauncherBuilder With(LauncherDefinition changed)
    {
        definition = changed;
        return this;
    }
}
