namespace OnboardingSdk.Definitions;

/// <summary>Describes a tracker. It listens on all pages, unless <see cref="FlowBuilder{TSelf}.StartOn"/> says on which.</summary>
public sealed class TrackerBuilder : FlowBuilder<TrackerBuilder>
{
    private readonly SourceLocation location;
    private TrackerDefinition definition;

    internal TrackerBuilder(string id, SourceLocation location)
    {
        this.location = location;
        definition = new() { Id = id, On = TrackerTrigger.Page, Event = "" };
    }

    /// <summary>Each click on what a CSS selector matches. Default: a visit to one of its pages.</summary>
    public TrackerBuilder OnClick(string selector) => With(definition with { On = TrackerTrigger.Click, Target = selector });

    /// <summary>What a CSS selector matches is in view, once in a page view.</summary>
    public TrackerBuilder OnSeen(string selector) => With(definition with { On = TrackerTrigger.Seen, Target = selector });

    /// <summary>The event that it records; it is declared to come from the browser too.</summary>
    public TrackerBuilder Event(string name) => With(definition with { Event = name });

    /// <summary>A property of the event, the same each time.</summary>
    public TrackerBuilder Property(string name, PropertyValue value) => With(definition with { Properties = definition.Properties.SetItem(name, value) });

    internal TrackerDefinition Build() => Flow(definition, location);

    private TrackerBuilder With(TrackerDefinition changed)
    {
        definition = changed;
        return this;
    }
}
