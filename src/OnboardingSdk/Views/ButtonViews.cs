namespace OnboardingSdk;

/// <summary>Makes of a button what the widget needs to do when it is pressed.</summary>
internal static class ButtonViews
{
    public static ButtonView Of(ButtonDefinition button, TextRenderer texts) => new()
    {
        Label = texts.Line(button.Label),
        Set = button.Set.Count == 0 ? null : button.Set.ToDictionary(s => s.Attribute, s => s.Value, StringComparer.Ordinal),
        Call = button.Call,
        Next = button.Next ? true : null,
        Step = button.Step,
        Start = button.Start,
        Href = button.Navigate is ['/', ..] path ? texts.PathBase + path : button.Navigate,
        Dismiss = button.Dismiss ? true : null,
    };
}
