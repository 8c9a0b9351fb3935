using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Describes what a button does. It sets attributes, calls a function of the page, and then does at most one of the rest.</summary>
public sealed class ButtonBuilder
{
    private ButtonDefinition definition;

    internal ButtonBuilder(string? label, SourceLocation location) => definition = new() { Label = label, Location = location };

    /// <summary>A note for those who read the definitions.</summary>
    public ButtonBuilder Description(string text) => With(definition with { Description = text });

    /// <summary>Sets an attribute of the user that the browser may set.</summary>
    public ButtonBuilder Sets(string attribute, PropertyValue value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return With(definition with { Set = [.. definition.Set, new(attribute, value) { Location = new(file, line, 1) }] });
    }

    /// <summary>Calls a function that the page has registered with <c>onboarding.registerAction</c>.</summary>
    public ButtonBuilder Calls(string name) => With(definition with { Call = name });

    /// <summary>Goes on as the Next button does.</summary>
    public ButtonBuilder GoesOn() => With(definition with { Next = true });

    /// <summary>Leads to a step of the same tour; it may lie behind.</summary>
    public ButtonBuilder GoesTo(string step) => With(definition with { Step = step });

    /// <summary>Starts a flow.</summary>
    public ButtonBuilder Starts(string flow) => With(definition with { Start = flow });

    /// <summary>Opens a page of the host, such as <c>/team</c>, or an outside address in a new tab.</summary>
    public ButtonBuilder Opens(string address) => With(definition with { Navigate = address });

    /// <summary>Closes the flow for good.</summary>
    public ButtonBuilder Dismisses() => With(definition with { Dismiss = true });

    internal ButtonDefinition Build() => definition;

    private ButtonBuilder With(ButtonDefinition changed)
    {
        definition = changed;
        return this;
    }
}
