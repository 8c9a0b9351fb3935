using System.Globalization;
using OnboardingSdk.Cli.Findings;

namespace OnboardingSdk.Cli.Outlines;

/// <summary>What holds for all flows: limits, whose pages may be embedded, languages.</summary>
internal static class Settings
{
    public static InventorySection Of(DefinitionSet definitions) => new("settings",
    [
        .. definitions.Limits.Take(1).Select(limits => new InventoryItem("limits", "for all flows", Limits(limits), [], limits.Location)),
        .. definitions.Embeds.Take(1).Select(embeds => new InventoryItem("embeds", "hosts of pages", string.Join(", ", embeds.Hosts), [], embeds.Location)),
        .. definitions.Localization.Take(1).Select(l => new InventoryItem("localization", "the flows are written in", l.DefaultCulture, [], l.Location)),
        .. definitions.Translations.GroupBy(t => t.Culture, StringComparer.OrdinalIgnoreCase).Select(culture => new InventoryItem(
            culture.Key, "translations", $"{FindingSummary.Count(culture.Sum(t => t.Texts.Count), "text")}. 'onboarding translations' says what is missing.", [], culture.First().Location)),
    ]);

    private static string Limits(DeliveryLimits limits)
    {
        List<string> says = limits.QuietPeriod is { } quiet ? [$"{DurationText.Format(quiet)} of quiet between two that interrupt"] : [];
        says.AddRange(limits.Caps.Select(cap => string.Create(
            CultureInfo.InvariantCulture,
            $"at most {cap.Times} {(cap.Of is { } kind ? Vocabulary.FlowKinds.For(kind) + (cap.Times == 1 ? "" : "s") : "that interrupt")} in {DurationText.Format(cap.Per)}")));
        return string.Join("; ", says);
    }
}
