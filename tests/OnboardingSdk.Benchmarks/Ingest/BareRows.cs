using System.Collections.Immutable;
using System.Text;

namespace OnboardingSdk.Benchmarks;

/// <summary>The rows of one transaction, ready to be bound: what the product's own commit of the same events writes.</summary>
internal sealed record BareCommit(List<BareEntry> Entries, List<BareJourney> Journeys);

internal sealed record BareEntry(
    string Id, string Name, string User, string Account, long Occurred, string? Properties, string Catalog, List<(int Kind, string Subject, long Version)> Places);

internal sealed record BareJourney(int Kind, string Id, string Epoch, long Version, string Content, long Updated);

/// <summary>Works out, before anything is measured, which rows events make: journeys are folded and written as JSON here, so the floor does not.</summary>
internal sealed class BareRows(Catalog catalog)
{
    private readonly Dictionary<SubjectKey, Journey> journeys = [];

    public List<BareCommit> Identify(Workload work, int perCommit)
    {
        var accounts = Enumerable.Range(0, work.Users).ToDictionary(Workload.User, work.Account);
        var properties = ImmutableSortedDictionary.CreateRange<string, PropertyValue>(StringComparer.Ordinal, [new("role", "owner"), new("$startedAt", Workload.SignUp)]);
        return [.. accounts.Select(a => Entry(a.Key, "$identified", properties.Add("$account", a.Value), null)).Chunk(perCommit).Select(Commit)];
    }

    public List<BareCommit> Of(List<TrackedEvent> events, int perCommit) =>
        [.. events.Select(e => Entry(e.User, e.Name, Properties(e.Properties), e.Account)).Chunk(perCommit).Select(Commit)];

    private Entry Entry(string user, string name, ImmutableSortedDictionary<string, PropertyValue> properties, string? account)
    {
        var now = DateTimeOffset.UtcNow;
        return new()
        {
            Id = Guid.CreateVersion7().ToString("N"), Name = name, Users = [user], Account = account, OccurredAt = now, RecordedAt = now,
            Properties = properties, Catalog = catalog.Hash,
        };
    }

    private BareCommit Commit(Entry[] entries)
    {
        var rows = new List<BareEntry>();
        var changed = new HashSet<SubjectKey>();
        foreach (var entry in entries)
        {
            var places = new List<(int, string, long)>();
            foreach (var subject in entry.Subjects())
            {
                var before = journeys.GetValueOrDefault(subject) ?? Journey.Empty(subject) with { Epoch = Guid.NewGuid().ToString("N")[..8] };
                var journey = before.Apply(entry, catalog).Journey;
                journeys[subject] = journey;
                changed.Add(subject);
                places.Add(((int)subject.Kind, subject.Id, journey.Version));
            }

            var properties = entry.Properties.IsEmpty ? null : Encoding.UTF8.GetString(JourneyJson.WriteProperties(entry.Properties));
            rows.Add(new(entry.Id, entry.Name, entry.Users[0], entry.Account ?? "", entry.OccurredAt.UtcTicks, properties, entry.Catalog, places));
        }

        return new(rows, [.. changed.Order().Select(s => Row(journeys[s]))]);
    }

    private static BareJourney Row(Journey journey) => new(
        (int)journey.Subject.Kind, journey.Subject.Id, journey.Epoch, journey.Version, Encoding.UTF8.GetString(JourneyJson.Write(journey)), journey.UpdatedAt!.Value.UtcTicks);

    private static ImmutableSortedDictionary<string, PropertyValue> Properties(object? source) => ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        source?.GetType().GetProperties().Select(p => KeyValuePair.Create(p.Name, PropertyValue.From((bool)p.GetValue(source)!))) ?? []);
}
