namespace OnboardingSdk.Definitions;

/// <summary>Describes what modals, banners and hints have in common.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
public abstract class MessageBuilder<TSelf> : FlowBuilder<TSelf>
    where TSelf : MessageBuilder<TSelf>
{
    private readonly SourceLocation location;
    private string title = "";
    private string? body;
    private ButtonDefinition? primary;
    private ButtonDefinition? secondary;

    private protected MessageBuilder(SourceLocation location) => this.location = location;

    /// <summary>The title, plain text.</summary>
    public TSelf Title(string text)
    {
        title = text;
        return (TSelf)this;
    }

    /// <summary>The body, Markdown.</summary>
    public TSelf Body(string markdown)
    {
        body = markdown;
        return (TSelf)this;
    }

    /// <summary>The button that completes it; it may start a flow, or open a page of the host, besides.</summary>
    public TSelf Primary(string? label = null, string? starts = null, string? opens = null)
    {
        primary = new() { Label = label, Start = starts, Navigate = opens, Location = location };
        return (TSelf)this;
    }

    /// <summary>The quiet button that dismisses it; it may start a flow, or open a page of the host, besides.</summary>
    public TSelf Secondary(string label, string? starts = null, string? opens = null)
    {
        secondary = new() { Label = label, Start = starts, Navigate = opens, Location = location };
        return (TSelf)this;
    }

    /// <summary>The button that completes it, with what it does besides: it may set attributes, call the page, and start a flow or open a page.</summary>
    public TSelf Primary(string? label, Action<ButtonBuilder> does)
    {
        primary = Button(label, does);
        return (TSelf)this;
    }

    /// <summary>The quiet button that dismisses it, with what it does besides.</summary>
    public TSelf Secondary(string label, Action<ButtonBuilder> does)
    {
        secondary = Button(label, does);
        return (TSelf)this;
    }

    private ButtonDefinition Button(string? label, Action<ButtonBuilder> does)
    {
        ArgumentNullException.ThrowIfNull(does);
        var button = new ButtonBuilder(label, location);
        does(button);
        return button.Build();
    }

    private protected T Message<T>(T message)
        where T : MessageDefinition => (T)((MessageDefinition)Flow(message, location) with { Title = title, Body = body, Primary = primary, Secondary = secondary });
}
