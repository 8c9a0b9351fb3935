using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Schemas.Forms;

/// <summary>How long something is.</summary>
internal sealed class Duration : IForm
{
    public static JsonObject Schema => Form.Text($"^0*[1-9][0-9]*({string.Join('|', DurationText.UnitNames)})$", $"A duration is a whole number and a unit: {DurationText.Expected}.");
}

/// <summary>How many days after a plan's start something is due.</summary>
internal sealed class Due : IForm
{
    public static JsonObject Schema => Form.Text("^[0-9]+(d|w|bd)$", $"It is {DueOffset.Expected}.");
}

/// <summary>A moment.</summary>
internal sealed class Moment : IForm
{
    public const string Clock = "[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,7})?)?";

    public static JsonObject Schema => Form.Text($"^{Day.Text}(T{Clock}(Z|[+-][0-9]{{2}}:?[0-9]{{2}}))?$", $"It is {DateText.Expected}.");
}

/// <summary>A day.</summary>
internal sealed class Day : IForm
{
    public const string Text = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    public static JsonObject Schema => Form.Text($"^{Text}$", "A day in ISO 8601, such as \"2026-12-01\".");
}

/// <summary>Where a schedule begins or ends: a day, a local time, or a moment.</summary>
internal sealed class Bound : IForm
{
    public static JsonObject Schema => Form.Text(
        $"^{Day.Text}(T{Moment.Clock}(Z|[+-][0-9]{{2}}:?[0-9]{{2}})?)?$",
        "A date in ISO 8601, such as \"2026-12-01\" or \"2026-12-01T08:00\" in the schedule's time zone, or \"2026-12-01T08:00:00Z\".");
}

/// <summary>The hours of a day.</summary>
internal sealed class Hours : IForm
{
    public static JsonObject Schema => Form.Text(
        "^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$", "Two different times of the day such as \"09:00-17:00\"; \"22:00-06:00\" passes midnight.");
}
