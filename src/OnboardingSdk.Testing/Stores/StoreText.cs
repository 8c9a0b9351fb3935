using System.Text;

namespace OnboardingSdk.Testing;

/// <summary>Entries and journeys as text that shows every field: they hold collections, so records compare them by reference.</summary>
internal static class StoreText
{
    public static string Of(Journey journey) =>
        $"{journey.Subject} epoch={journey.Epoch} version={journey.Version} {Encoding.UTF8.GetString(JourneyJson.Write(journey))}";

    public static string Of(Entry entry) =>
        $"{entry.Tenant}/{IdOf(entry)} {entry.Name} {entry.Source} users=[{string.Join('|', entry.Users)}] account={entry.Account ?? "(none)"} "
        + $"occurred={entry.OccurredAt.UtcTicks} recorded={entry.RecordedAt.UtcTicks} catalog={entry.Catalog} "
        + Encoding.UTF8.GetString(JourneyJson.WriteProperties(entry.Properties));

    public static string Of(IEnumerable<Entry> entries) => string.Join('\n', entries.Select(Of));

    public static string Of(IReadOnlyDictionary<SubjectKey, Journey> journeys) =>
        string.Join('\n', journeys.OrderBy(j => j.Key).Select(j => $"{j.Key}: {Of(j.Value)}"));

    public static string Of(IReadOnlyDictionary<string, Entry> entries) =>
        string.Join('\n', entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}: {Of(e.Value)}"));

    public static string Of(CommitResult result) =>
        $"committed={result.Committed} conflicts=[{string.Join(' ', result.Conflicts.Order())}] repeats=[{string.Join(' ', result.Repeats.Order(StringComparer.Ordinal))}]";

    /// <summary>The id that an entry got when its user was forgotten is random.</summary>
    private static string IdOf(Entry entry) =>
        entry.Id.StartsWith(EntryForgetting.IdPrefix, StringComparison.Ordinal) ? EntryForgetting.IdPrefix + "*" : entry.Id;
}
