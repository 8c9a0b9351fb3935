using System.Globalization;

namespace OnboardingSdk.Benchmarks;

/// <summary>A catalog of some size, and a user who is new to it and one who knows half of it. However many flows there are, an event is used by two, and two belong on a page.</summary>
internal sealed record GrownCatalog(Catalog Catalog, Journey Fresh, Journey Used, Entry Unused, PageAddress Page, DateTimeOffset Now)
{
    private int next;

    public static GrownCatalog Of(int flows)
    {
        var definitions = new DefinitionBuilder().Event("unused").UserAttribute("plan");
        for (var i = 0; i < flows / 2; i++)
        {
            var (done, more) = (Name("done", i), Name("more", i));
            definitions.Event(done).Event(more);
            definitions.Milestone($"reached-{i}", m => m.When(When.Event(done).AtLeast(2)));
            definitions.Tour($"tour-{i}", t => t
                .Audience(When.User("plan", Value.EqualTo("pro"))).StartOn($"/page-{i}/*").StartWhen(When.Not(When.Event(done)))
                .Step("first", s => s.Title("First")).Step("second", s => s.Title("Second").AdvanceOn(When.Event(done))));
            definitions.Checklist($"list-{i}", c => c
                .Title("A list").Audience(When.User("plan", Value.EqualTo("pro"))).StartOn($"/page-{i}/*")
                .Task("one", t => t.Title("One").CompleteWhen(When.Event(done)))
                .Task("two", t => t.Title("Two").CompleteWhen(When.Event(more).AtLeast(3)))
                .Task("three", t => t.Title("Three").CompleteWhen(When.Milestone($"reached-{i}"))));
        }

        var result = Catalog.Create(definitions.Build());
        var catalog = result.Catalog ?? throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        var now = new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);
        var identified = new Entry
        {
            Id = "identified", Name = "$identified", Users = ["ada"], OccurredAt = now, RecordedAt = now, Catalog = catalog.Hash,
            Properties = PropertiesOf("plan", "pro"),
        };
        var fresh = Journey.Empty(SubjectKey.User("ada")).Apply(identified, catalog).Journey;
        var used = fresh;
        for (var i = 0; i < flows / 4; i++)
        {
            used = used.Apply(Event(catalog, Name("done", i), now), catalog).Journey;
            used = used.Apply(Event(catalog, Name("more", i), now), catalog).Journey;
        }

        return new(catalog, fresh, used, Event(catalog, "unused", now), PageAddress.Parse("/page-1/x"), now);
    }

    /// <summary>Another of the catalog's events, so that not always the same one is in the processor's cache.</summary>
    public Entry Next()
    {
        entries ??= [.. Catalog.Events.Keys.Where(e => e.StartsWith("done", StringComparison.Ordinal)).Select(e => Event(Catalog, e, Now))];
        next = (next + 1) % entries.Length;
        return entries[next];
    }

    private Entry[]? entries;

    private static string Name(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}.{number}");

    private static Entry Event(Catalog catalog, string name, DateTimeOffset now) => new()
    {
        Id = "an-entry", Name = name, Users = ["ada"], OccurredAt = now, RecordedAt = now, Catalog = catalog.Hash,
    };

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, PropertyValue> PropertiesOf(string name, string value) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange<string, PropertyValue>(StringComparer.Ordinal, [new(name, value)]);
}
