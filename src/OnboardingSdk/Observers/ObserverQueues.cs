using System.Globalization;

namespace OnboardingSdk;

/// <summary>Who is to be told of a commit. Without an observer nothing is looked at.</summary>
internal sealed class ObserverQueues
{
    public const string Prefix = "observer:";

    private readonly IReadOnlyList<ObserverRegistration> observers;
    private readonly NoticeKinds kinds;
    private readonly Dictionary<string, Bell> bells;

    public ObserverQueues(IEnumerable<ObserverRegistration> observers)
    {
        this.observers = [.. observers];
        kinds = this.observers.Aggregate(NoticeKinds.None, (all, observer) => all | observer.Kinds);
        bells = this.observers.ToDictionary(o => o.Queue, _ => new Bell(), StringComparer.Ordinal);
    }

    public IReadOnlyList<ObserverRegistration> Observers => observers;

    public bool IsEmpty => observers.Count == 0;

    public Bell BellOf(ObserverRegistration observer) => bells[observer.Queue];

    /// <summary>Adds what an entry made of a journey to the notices of its commit.</summary>
    public void Add(List<CommitNotice> notices, Journey before, Journey after, Entry entry, Catalog catalog, NoticeOrigin origin)
    {
        if (kinds == NoticeKinds.None)
        {
            return;
        }

        var number = 0;
        foreach (var notice in JourneyDifference.Of(before, after, entry, catalog, origin, kinds))
        {
            var subject = after.Subject;
            var id = string.Create(CultureInfo.InvariantCulture, $"{(subject.Kind == SubjectKind.User ? "user" : "account")}/{Place(entry, subject)}/{number++}");
            byte[]? content = null;
            foreach (var observer in observers.Where(o => o.Kinds.HasFlag(notice.Kind)))
            {
                notices.Add(new(observer.Queue, entry.Id, subject, content ??= (notice with { Id = id }).Write()));
            }
        }
    }

    /// <summary>The commit is durable.</summary>
    public void Ring(IReadOnlyList<CommitNotice> notices)
    {
        foreach (var queue in notices.Select(n => n.Queue).Distinct(StringComparer.Ordinal))
        {
            if (bells.TryGetValue(queue, out var bell))
            {
                bell.Ring();
            }
        }
    }

    /// <summary>The user's place in the entry and not the name, which a forgotten user's notices would keep.</summary>
    private static int Place(Entry entry, SubjectKey subject) => subject.Kind == SubjectKind.User ? entry.Users.IndexOf(subject.Id) : 0;
}
