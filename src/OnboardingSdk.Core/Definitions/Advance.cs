namespace OnboardingSdk.Definitions;

/// <summary>A way in which a tour moves on from a step. A step has one or several, and whichever comes first is taken.</summary>
public sealed record Advance
{
    /// <summary>The longest text that a step may wait for.</summary>
    internal const int LongestInput = 1_000;

    private Advance(AdvanceKind kind) => Kind = kind;

    /// <summary>The Next button.</summary>
    public static Advance ByButton { get; } = new(AdvanceKind.Button);

    /// <summary>A click on the step's target.</summary>
    public static Advance ByClick { get; } = new(AdvanceKind.Click);

    /// <summary>The Next button, which does something more when it is pressed.</summary>
    /// <param name="button">What it does. It goes on by itself: it has none of the other ends of a press but <see cref="ButtonDefinition.Start"/> and <see cref="ButtonDefinition.Navigate"/>.</param>
    public static Advance ByButtonThat(ButtonDefinition button)
    {
        ArgumentNullException.ThrowIfNull(button);
        return new(AdvanceKind.Button) { Button = button, Location = button.Location };
    }

    /// <summary>A recorded event. The browser cannot move such a step on.</summary>
    /// <param name="event">The event. Its count and windows are not used, its filter is.</param>
    /// <param name="since">From when on it counts.</param>
    public static Advance ByEvent(EventCondition @event, AdvanceSince since = AdvanceSince.Tour)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return new(AdvanceKind.Event) { Event = @event, Since = since, Location = @event.Location };
    }

    /// <summary>The target, a field or what holds one, was filled and left.</summary>
    /// <param name="minLength">How many characters a text has at least, from 1 to 1,000, without white space around it.</param>
    public static Advance ByInput(int minLength = 1) => new(AdvanceKind.Input) { MinLength = minLength };

    /// <summary>The user came to one of these pages.</summary>
    /// <param name="pages">The pages, at least one.</param>
    public static Advance ByRoute(params PagePattern[] pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return new(AdvanceKind.Route) { Pages = [.. pages] };
    }

    /// <summary>The step was on screen for so long, in a tab that was visible.</summary>
    /// <param name="delay">How long: from 1 second to 10 minutes, in whole milliseconds.</param>
    public static Advance ByDelay(TimeSpan delay) => new(AdvanceKind.Delay) { Delay = delay };

    /// <summary>A condition over what the user's journey has recorded. The browser cannot move such a step on.</summary>
    /// <param name="condition">The condition; it asks for no page and for nothing of the account's.</param>
    public static Advance ByCondition(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return new(AdvanceKind.Condition) { When = condition, Location = condition.Location };
    }

    /// <summary>The same with another text on its button.</summary>
    internal Advance With(ButtonDefinition button) => this with { Button = button };

    /// <summary>The kind.</summary>
    public AdvanceKind Kind { get; }

    /// <summary>The event, for <see cref="AdvanceKind.Event"/>. Its count and windows are not used, its filter is.</summary>
    public EventCondition? Event { get; private init; }

    /// <summary>From when on the event counts, for <see cref="AdvanceKind.Event"/>.</summary>
    public AdvanceSince Since { get; private init; }

    /// <summary>The condition, for <see cref="AdvanceKind.Condition"/>.</summary>
    public Condition? When { get; private init; }

    /// <summary>How many characters a text has at least, for <see cref="AdvanceKind.Input"/>.</summary>
    public int MinLength { get; private init; } = 1;

    /// <summary>The pages, for <see cref="AdvanceKind.Route"/>.</summary>
    public IReadOnlyList<PagePattern> Pages { get; private init; } = [];

    /// <summary>How long, for <see cref="AdvanceKind.Delay"/>.</summary>
    public TimeSpan Delay { get; private init; }

    /// <summary>What the Next button does besides going on, for <see cref="AdvanceKind.Button"/>; null: nothing.</summary>
    public ButtonDefinition? Button { get; private init; }

    /// <summary>Id of the step that this way leads to. Default: the step's <see cref="StepDefinition.Next"/>.</summary>
    public string? Step { get; init; }

    /// <summary>Where it was written. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>Whether the browser sees it happen; else only the server knows.</summary>
    internal bool IsSeenByBrowser => Kind is not (AdvanceKind.Event or AdvanceKind.Condition);
}
