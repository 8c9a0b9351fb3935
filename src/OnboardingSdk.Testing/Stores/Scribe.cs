using System.Collections.Immutable;

namespace OnboardingSdk.Testing;

/// <summary>Writes commits as the writer would, without a catalog: it knows the journeys as they were after the last one.</summary>
internal sealed class Scribe
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<SubjectKey, Journey> journeys = [];

    public IReadOnlyDictionary<SubjectKey, Journey> Journeys => journeys;

    public static ImmutableSortedDictionary<string, PropertyValue> Properties(params (string Name, PropertyValue Value)[] properties) =>
        properties.ToImmutableSortedDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);

    public static Entry Entry(string id, string? user = "ada", string? account = null, string name = "project.created", string tenant = SubjectKey.DefaultTenant) => new()
    {
        Tenant = tenant,
        Id = id,
        Name = name,
        Users = user is null ? [] : [user],
        Account = account,
        OccurredAt = Noon.AddMinutes(-1),
        RecordedAt = Noon,
        Properties = Properties(("template", PropertyValue.From("kanban"))),
        Catalog = "b1946ac92492d234",
    };

    /// <summary>The commit of some entries, and from now on the scribe takes it as done.</summary>
    public Commit Write(params Entry[] entries)
    {
        var expected = new Dictionary<SubjectKey, long>();
        var written = new List<CommitEntry>();
        foreach (var entry in entries)
        {
            var places = new List<SubjectVersion>();
            foreach (var subject in entry.Subjects())
            {
                var before = journeys.GetValueOrDefault(subject) ?? Journey.Empty(subject) with { Epoch = Guid.NewGuid().ToString("n")[..12] };
                expected.TryAdd(subject, before.Version);
                journeys[subject] = Next(before, entry);
                places.Add(new(subject, before.Version + 1));
            }

            written.Add(new(entry, places));
        }

        return new(written, [.. expected.Select(e => new CommitJourney(journeys[e.Key], e.Value))]);
    }

    /// <summary>What the store holds, where it is not what the scribe thinks.</summary>
    public void Learn(SubjectKey subject, Journey? stored)
    {
        if (stored is null)
        {
            journeys.Remove(subject);
        }
        else
        {
            journeys[subject] = stored;
        }
    }

    private static Journey Next(Journey before, Entry entry)
    {
        var count = before.Facts.GetValueOrDefault(entry.Name)?.Count ?? 0;
        return before with
        {
            Version = before.Version + 1,
            UpdatedAt = entry.RecordedAt,
            StartedAt = before.StartedAt ?? entry.OccurredAt,
            Attributes = before.Attributes.SetItem("last", PropertyValue.From(entry.Id)),
            Facts = before.Facts.SetItem(entry.Name, new FactState(count + 1, entry.OccurredAt, entry.OccurredAt, before.Version + 1)),
        };
    }
}
