using System.Globalization;

namespace OnboardingSdk;

/// <summary>Marks what the widget draws of a draft: its titles say what it is, and its buttons set nothing (docs/decisions/0017). So the widget need not know.</summary>
internal static class DraftViews
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "مسودة", ["de"] = "Entwurf", ["en"] = "Draft", ["es"] = "Borrador", ["fr"] = "Brouillon", ["he"] = "טיוטה", ["it"] = "Bozza", ["ja"] = "下書き", ["nl"] = "Concept",
        ["pt"] = "Rascunho", ["zh"] = "草稿",
    };

    public static FlowView Of(FlowView view, CultureInfo culture)
    {
        var mark = Words.GetValueOrDefault(culture.TwoLetterISOLanguageName, Words["en"]) + ": ";
        return view switch
        {
            TourView tour => tour with { Steps = [.. tour.Steps.Select(s => Of(s, mark))], Others = tour.Others is null ? null : [.. tour.Others.Select(s => Of(s, mark))] },
            ChecklistView list => list with { Title = mark + list.Title, Tasks = [.. list.Tasks.Select(t => t with { Action = Harmless(t.Action) })] },
            MessageView message => message with { Title = mark + message.Title, Primary = Harmless(message.Primary), Secondary = Harmless(message.Secondary) },
            SurveyView survey => survey with { Title = mark + survey.Title },
            LauncherView launcher => launcher with { Label = mark + launcher.Label, Action = Harmless(launcher.Action)! },
            ResourceCenterView center => center with { Title = mark + center.Title },
            _ => view,
        };
    }

    private static StepView Of(StepView step, string mark) =>
        step with { Title = mark + step.Title, Action = Harmless(step.Action), Buttons = step.Buttons is null ? null : [.. step.Buttons.Select(b => Harmless(b)!)] };

    private static ButtonView? Harmless(ButtonView? button) => button is null ? null : button with { Set = null };
}
