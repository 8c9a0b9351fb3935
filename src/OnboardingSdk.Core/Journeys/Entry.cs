using System.Collections.Immutable;

namespace OnboardingSdk.Journeys;

/// <summary>
/// One line of the append-only log that journeys are folded from: an event that the host tracked, or, with a name that starts with
/// <c>$</c>, something of ours (<see cref="EntryNames"/>).
/// </summary>
public sealed record Entry
{
    /// <summary>The most users that one entry may name.</summary>
    public const int MaxUsers = 8;

    /// <summary>The tenant.</summary>
    public string Tenant { get; init; } = SubjectKey.DefaultTenant;

    /// <summary>Its id, unique in the tenant. A second entry with the same id is a repeat and is not recorded.</summary>
    public required string Id { get; init; }

    /// <summary>The event's name.</summary>
    public required string Name { get; init; }

    /// <summary>Who recorded it.</summary>
    public EventSource Source { get; init; } = EventSource.Server;

    /// <summary>The users that it happened to; each one's journey takes it in.</summary>
    public ImmutableArray<string> Users { get; init; } = [];

    /// <summary>The account that it happened in; its journey takes it in, unless the entry is about a widget; of what is about a widget, only the account's own tasks.</summary>
    public string? Account { get; init; }

    /// <summary>When it happened. Never later than <see cref="RecordedAt"/>.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When it was recorded: the clock of the fold.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Its properties.</summary>
    public ImmutableSortedDictionary<string, PropertyValue> Properties { get; init; } = PropertyMap.Empty;

    /// <summary>Hash of the catalog in force when it was recorded.</summary>
    public string Catalog { get; init; } = "";

    /// <summary>The user who brought it about: the first that it names, unless that one was forgotten.</summary>
    internal string? Actor => Users.IsEmpty || Properties.ContainsKey(EntryForgetting.ActorForgotten) ? null : Users[0];

    /// <summary>Whether the account's journey takes it in too, though it is of ours. The server says so when it records it; nothing that a browser sends does.</summary>
    internal bool IsShared => EntryNames.IsShareable(Name) && Properties.GetValueOrDefault(EntryNames.Whose).Text == Vocabulary.Scopes.For(Scope.Account);

    /// <summary>Whether it is about what was a draft when it was recorded. The server says so; nothing that a browser sends does.</summary>
    internal bool IsDraft => Name.StartsWith('$') && Properties.GetValueOrDefault(EntryNames.Draft).Boolean == true && Properties.ContainsKey(EntryNames.Flow);

    /// <summary>The journeys that take it in.</summary>
    public IEnumerable<SubjectKey> Subjects()
    {
        foreach (var user in Users)
        {
            yield return SubjectKey.User(user, Tenant);
        }

        if (Account is { } account && (Users.IsEmpty || IsShared || !EntryNames.IsAboutUserOnly(Name)))
        {
            yield return SubjectKey.Account(account, Tenant);
        }
    }
}
