using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OnboardingSdk;

/// <summary>Finds mistakes in the host's calls. In Development they throw; elsewhere each is logged once, and as much as can be is recorded.</summary>
internal sealed class CallCheck(IOptions<OnboardingOptions> options, IHostEnvironment environment, OnboardingMetrics metrics, ILogger<CallCheck> log)
{
    /// <summary>Values are for conditions and figures: what is longer is content, and would make every journey and every read of the log slow.</summary>
    private const int MaxText = 4096;

    private const int MaxTexts = 256;

    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.Ordinal);

    private bool Throws => options.Value.ThrowOnMistakes ?? environment.IsDevelopment();

    /// <summary>The result of a call that cannot be recorded at all.</summary>
    public TrackResult Mistake(string reason)
    {
        Report(reason);
        metrics.Entry(TrackStatus.Rejected);
        return new(TrackStatus.Rejected, "", Reason: reason);
    }

    public static string? Event(Catalog catalog, string name)
    {
        if (name is null)
        {
            return "An event needs a name.";
        }

        return catalog.Events.ContainsKey(name)
            ? null
            : $"The catalog has no event '{name}'.{Nearest.Hint(name, catalog.Events.Keys)} Declare it in a file of kind \"events\".";
    }

    public static string? Options(ImmutableArray<string> users, TrackOptions? given, DateTimeOffset now)
    {
        if (users.Length > Entry.MaxUsers)
        {
            return $"An event may name {Entry.MaxUsers} users at most, not {users.Length}.";
        }

        if (users.Distinct(StringComparer.Ordinal).Count() != users.Length)
        {
            return "An event names the same user twice.";
        }

        if (given?.EventId is { } id && (!KeyText.IsValid(id) || id.StartsWith("cmd:", StringComparison.Ordinal)))
        {
            return $"'{id}' cannot be an event's id: 1 to {SubjectKey.MaxIdLength} characters, not starting with 'cmd:'.";
        }

        return Moment(given?.OccurredAt, now);
    }

    public static string? Subjects(Entry entry)
    {
        if (entry.Users.IsEmpty && entry.Account is null)
        {
            return "An entry needs a user or an account.";
        }

        foreach (var id in entry.Account is null ? entry.Users : entry.Users.Add(entry.Account))
        {
            if (Id(id) is { } wrong)
            {
                return wrong;
            }
        }

        return Id(entry.Tenant);
    }

    /// <summary>Why a text cannot be the id of a user, an account or a tenant; null if it can.</summary>
    public static string? Id(string? id) => KeyText.IsValid(id) && !string.IsNullOrWhiteSpace(id)
        ? VisitorIds.IsReserved(id!) && !VisitorIds.IsOne(id!) ? $"'{id}' cannot be an id: what begins with '{VisitorIds.Prefix}' is an anonymous visitor's, and the server makes those." : null
        : $"'{id}' cannot be the id of a user, an account or a tenant: 1 to {SubjectKey.MaxIdLength} characters, not only spaces, no NUL, no half of a surrogate pair.";

    public static string? Moment(DateTimeOffset? moment, DateTimeOffset now) =>
        moment > now + Ahead ? $"Nothing can have happened in the future ({moment:O})." : null;

    public ImmutableSortedDictionary<string, PropertyValue> Properties(EventDefinition @event, object? source) =>
        Known(PropertyReader.Read(source, reason => Report($"Event '{@event.Name}': {reason}")), name => @event.Properties.FirstOrDefault(p => p.Name == name), () => @event.Properties.Select(p => p.Name), $"The event '{@event.Name}'", dropAbsent: true);

    /// <summary>An event's properties, or what is wrong with the first of them that is.</summary>
    public static (ImmutableSortedDictionary<string, PropertyValue> Values, string? Mistake) Strict(EventDefinition @event, object? source)
    {
        string? mistake = null;
        var values = PropertyReader.Read(source, reason => mistake ??= reason);
        foreach (var (name, value) in values)
        {
            var definition = @event.Properties.FirstOrDefault(p => p.Name == name);
            var wrong = definition is null ? $"has no '{name}'.{Nearest.Hint(name, @event.Properties.Select(p => p.Name))}" : Wrong(definition, value);
            mistake ??= wrong is null ? null : $"The event '{@event.Name}' {wrong}";
            values = value.Exists ? values : values.Remove(name);
        }

        return (values, mistake);
    }

    public ImmutableSortedDictionary<string, PropertyValue> Attributes(
        object? source, IReadOnlyDictionary<string, PropertyDefinition> known, string of) =>
        Known(
            PropertyReader.Read(source, reason => Report($"Attributes of the {of}: {reason}")), known.GetValueOrDefault, () => known.Keys, $"The {of}", dropAbsent: false);

    private ImmutableSortedDictionary<string, PropertyValue> Known(
        ImmutableSortedDictionary<string, PropertyValue> values, Func<string, PropertyDefinition?> find, Func<IEnumerable<string>> names, string whose, bool dropAbsent)
    {
        foreach (var (name, value) in values)
        {
            var definition = find(name);
            var wrong = definition is null ? $"has no '{name}'.{Nearest.Hint(name, names())}" : Wrong(definition, value);
            if (wrong is not null)
            {
                Report($"{whose} {wrong} The rest is recorded.");
            }

            if (wrong is not null || (dropAbsent && !value.Exists))
            {
                values = values.Remove(name);
            }
        }

        return values;
    }

    private static string? Wrong(PropertyDefinition definition, PropertyValue value)
    {
        if (!value.Exists)
        {
            return null;
        }

        if (!value.Is(definition.Type))
        {
            return $"declares '{definition.Name}' as {definition.Type}; '{Short(value)}' is none.";
        }

        if (definition.Values.Count > 0 && !definition.Values.Contains(value.Text, StringComparer.Ordinal))
        {
            return $"has a '{definition.Name}' that may be {string.Join(", ", definition.Values)}, not '{Short(value)}'.";
        }

        return (value.Text ?? "").Length > MaxText || value.List is { } list && (list.Count > MaxTexts || list.Any(t => t.Length > MaxText))
            ? $"has a '{definition.Name}' that is longer than {MaxText} characters, or has more than {MaxTexts} texts."
            : (value.List ?? [value.Text ?? ""]).All(KeyText.IsWellFormed) ? null : $"has a '{definition.Name}' with half of a surrogate pair.";
    }

    private static string Short(PropertyValue value) => value.ToString() is var text && text.Length <= 100 ? text : text[..100] + "…";

    private void Report(string reason)
    {
        if (Throws)
        {
            throw new OnboardingException(reason);
        }

        if (told.Count < 1000 && told.TryAdd(reason, true))
        {
            Log.WrongCall(log, reason);
        }
    }
}
