using System.Globalization;

namespace OnboardingSdk;

/// <summary>What a preview link says.</summary>
/// <param name="Flow">The draft.</param>
/// <param name="Page">The page that it leads to.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Tenant">The tenant whose users it is for.</param>
internal sealed record PreviewTicket(string Flow, string Page, DateTimeOffset Until, string Tenant)
{
    /// <summary>The words of the link before they are protected. A tenant might have a line feed: it comes last.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Flow}\n{Until.UtcTicks}\n{Page}\n{Tenant}");

    /// <summary>Null: a text that no version of this wrote.</summary>
    public static PreviewTicket? Read(string text) =>
        text.Split('\n', 4) is [var flow, var until, var page, var tenant]
        && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new(flow, page, new(ticks, TimeSpan.Zero), tenant)
            : null;
}
