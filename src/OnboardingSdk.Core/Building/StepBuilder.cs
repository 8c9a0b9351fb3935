using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Describes a step of a tour.</summary>
public sealed class StepBuilder
{
    private StepDefinition definition;
    private bool hasWay;

    internal StepBuilder(string id, SourceLocation location) => definition = new() { Id = id, Title = "", Location = location };

    /// <summary>The title, plain text.</summary>
    public StepBuilder Title(string text) => With(definition with { Title = text });

    /// <summary>The body, Markdown.</summary>
    public StepBuilder Body(string markdown) => With(definition with { Body = markdown });

    /// <summary>A note for those who read the definitions.</summary>
    public StepBuilder Description(string text) => With(definition with { Description = text });

    /// <summary>A picture above its title, drawn 16 to 9.</summary>
    public StepBuilder Image(string src, string alt) => With(definition with { Media = Media.Image(src, alt, definition.Location) });

    /// <summary>A video file above its title, played in place.</summary>
    public StepBuilder Video(string src, string title, string? poster = null, string? captions = null) =>
        With(definition with { Media = Media.Video(src, title, poster, captions, definition.Location) });

    /// <summary>A page of a site that may be embedded (<see cref="DefinitionBuilder.EmbedHosts"/>) above its title.</summary>
    public StepBuilder Embed(string src, string title) => With(definition with { Media = Media.Embed(src, title, definition.Location) });

    /// <summary>CSS selector of what it points at. Default: none, the step is centred.</summary>
    public StepBuilder Target(string selector) => With(definition with { Target = selector });

    /// <summary>Where the popover goes. Default: <see cref="Definitions.Placement.Auto"/>.</summary>
    public StepBuilder Placement(Placement placement) => With(definition with { Placement = placement });

    /// <summary>Pages it belongs on. Default: wherever the user is.</summary>
    /// <exception cref="FormatException">A text is no page pattern.</exception>
    public StepBuilder OnPage(params string[] pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return With(definition with { Pages = [.. definition.Pages, .. pages.Select(PagePattern.Parse)] });
    }

    /// <summary>The Next button moves the tour on, and does something more. Default: it only goes on.</summary>
    /// <param name="does">What it does besides; null: nothing, for a step that has other ways too.</param>
    /// <param name="step">Id of the step that it leads to. Default: what follows the step.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public StepBuilder AdvanceOnButton(
        Action<ButtonBuilder>? does = null, string? step = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (does is null)
        {
            return Way(Advance.ByButton, step);
        }

        var button = new ButtonBuilder(null, new(file, line, 1));
        does(button);
        return Way(Advance.ByButtonThat(button.Build()), step);
    }

    /// <summary>A click on the target moves the tour on. The first way of a step replaces its Next button, each further one is another way.</summary>
    /// <param name="step">Id of the step that it leads to. Default: what follows the step.</param>
    public StepBuilder AdvanceOnClick(string? step = null) => Way(Advance.ByClick, step);

    /// <summary>An event moves the tour on: <c>AdvanceOn(When.Event("project.created"))</c>.</summary>
    /// <param name="condition">The event; its filter is used, its count and windows are not.</param>
    /// <param name="since">From when on it counts.</param>
    /// <param name="step">Id of the step that it leads to. Default: what follows the step.</param>
    public StepBuilder AdvanceOn(EventCondition condition, AdvanceSince since = AdvanceSince.Tour, string? step = null) =>
        Way(Advance.ByEvent(condition, since), step);

    /// <summary>The tour moves on when a condition over what was recorded of the user holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="step">Id of the step that it leads to. Default: what follows the step.</param>
    public StepBuilder AdvanceWhen(Condition condition, string? step = null) => Way(Advance.ByCondition(condition), step);

    /// <summary>The tour moves on when the target was filled and left.</summary>
    /// <param name="minLength">How many characters a text has at least.</param>
    /// <param name="step">Id of the step that it leads to. Default: what follows the step.</param>
    public StepBuilder AdvanceOnInput(int minLength = 1, string? step = null) => Way(Advance.ByInput(minLength), step);

    /// <summary>The tour moves on when the user comes to a page.</summary>
    /// <param name="page">A page pattern.</param>
    /// <param name="step">Id of the step that it leads to. Default: what follows the step.</param>
    /// <exception cref="FormatException">The text is no page pattern.</exception>
    public StepBuilder AdvanceOnRoute(string page, string? step = null) => Way(Advance.ByRoute(PagePattern.Parse(page)), step);

    /// <summary>The tour moves on when the step has been on screen for so long, in a visible tab.</summary>
    /// <param name="delay">From 1 second to 10 minutes.</param>
    /// <param name="step">Id of the step that it leads to. Default: what follows the step.</param>
    public StepBuilder AdvanceAfter(TimeSpan delay, string? step = null) => Way(Advance.ByDelay(delay), step);

    /// <summary>A further button beside the Next button.</summary>
    public StepBuilder Button(string label, Action<ButtonBuilder> does, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(does);
        var button = new ButtonBuilder(label, new(file, line, 1));
        does(button);
        return With(definition with { Buttons = [.. definition.Buttons, button.Build()] });
    }

    /// <summary>Where this holds when the step would become the current one, it is passed over.</summary>
    public StepBuilder SkipWhen(Condition condition) => With(definition with { SkipWhen = condition });

    /// <summary>A quiet "Skip" is offered.</summary>
    public StepBuilder Skippable() => With(definition with { Skippable = true });

    /// <summary>Whether the target can be used while the step is shown. Default: where the step waits for something that is more than a button or a delay.</summary>
    public StepBuilder Interactive(bool interactive = true) => With(definition with { Interactive = interactive });

    /// <summary>What happens when the target cannot be found, and after how long. Default: <see cref="MissingPolicy.Wait"/>, 2 s.</summary>
    public StepBuilder IfMissing(MissingPolicy policy, TimeSpan? after = null) =>
        With(definition with { OnMissing = policy, Wait = after ?? StepDefinition.DefaultWait });

    /// <summary>Id of the step that follows where no branch before it holds. Default: the next one.</summary>
    public StepBuilder Next(string id) => Branch(null, id);

    /// <summary>Id of the step that follows if a condition holds when the step is left. The first one that holds is taken.</summary>
    public StepBuilder NextWhen(Condition condition, string id) => Branch(condition, id);

    /// <summary>The tour ends with this step, where no branch before it holds.</summary>
    /// <param name="when">Only if this holds. Default: always.</param>
    public StepBuilder End(Condition? when = null) => Branch(when, null);

    /// <summary>Another label for the primary button.</summary>
    public StepBuilder NextLabel(string text) => With(definition with { NextLabel = text });

    internal StepDefinition Build() => definition;

    private StepBuilder Branch(Condition? when, string? step) =>
        With(definition with { Next = [.. definition.Next, new(when, step) { Location = when?.Location ?? definition.Location }] });

    private StepBuilder Way(Advance way, string? step)
    {
        IReadOnlyList<Advance> before = hasWay ? definition.Advance : [];
        hasWay = true;
        return With(definition with { Advance = [.. before, way with { Step = step }] });
    }

    private StepBuilder With(StepDefinition changed)
    {
        definition = changed;
        return this;
    }
}
