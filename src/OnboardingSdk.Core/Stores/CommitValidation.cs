namespace OnboardingSdk.Stores;

/// <summary>Runs before every commit, so it allocates one map and no text unless something is wrong.</summary>
internal static class CommitValidation
{
    private const int MaxEpochLength = 64;
    private const int MaxCatalogLength = 64;

    public static void Validate(Commit commit)
    {
        var versions = new Dictionary<SubjectKey, long>(commit.Journeys.Count);
        foreach (var (journey, expected) in commit.Journeys)
        {
            Require(journey.Subject);
            Require(KeyText.IsValid(journey.Epoch, MaxEpochLength), "The epoch of the journey of ", journey.Subject, " is no key.");
            Require(expected >= 0, "A negative version is expected of ", journey.Subject, ".");
            Require(versions.TryAdd(journey.Subject, expected), "There are two journeys of ", journey.Subject, ".");
        }

        var ids = commit.Entries.Count > 1 ? new HashSet<(string, string)>(commit.Entries.Count) : null;
        foreach (var (entry, places) in commit.Entries)
        {
            Require(entry);
            Require(ids is null || ids.Add((entry.Tenant, entry.Id)), "There are two entries with the id ", entry.Id, ".");
            Follow(entry, places, versions);
        }

        foreach (var (journey, expected) in commit.Journeys)
        {
            Require(journey.Version > expected, "No entry makes the journey of ", journey.Subject, ".");
            Require(journey.Version == versions[journey.Subject], "The entries do not make the version of the journey of ", journey.Subject, ".");
        }

        foreach (var notice in commit.Notices)
        {
            Require(KeyText.IsValid(notice.Queue), "The queue ", notice.Queue, " is no key.");
            Require(IsAboutOne(notice, commit.Entries), "The commit has no such entry for a notice of ", notice.Subject, ".");
        }
    }

    private static bool IsAboutOne(CommitNotice notice, IReadOnlyList<CommitEntry> entries)
    {
        foreach (var (entry, places) in entries)
        {
            for (var i = 0; entry.Id == notice.EntryId && i < places.Count; i++)
            {
                if (places[i].Subject == notice.Subject)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Follow(Entry entry, IReadOnlyList<SubjectVersion> places, Dictionary<SubjectKey, long> versions)
    {
        var count = 0;
        foreach (var subject in entry.Subjects())
        {
            count++;
            var found = false;
            for (var i = 0; i < places.Count && !found; i++)
            {
                found = places[i].Subject == subject;
            }

            Require(found, "An entry has no place in the journey of ", subject, ", which it names.");
        }

        for (var i = 1; i < places.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Require(places[i].Subject != places[j].Subject, "The entry ", entry.Id, " names a user twice.");
            }
        }

        Require(count > 0, "The entry ", entry.Id, " names nobody.");
        Require(count == places.Count, "The entry ", entry.Id, " has places in journeys that it does not name.");
        foreach (var (subject, version) in places)
        {
            Require(versions.TryGetValue(subject, out var before), "The commit has an entry but no journey of ", subject, ".");
            Require(version == before + 1, "The versions do not follow each other in the journey of ", subject, ".");
            versions[subject] = version;
        }
    }

    private static void Require(SubjectKey subject)
    {
        Require(KeyText.IsValid(subject.Tenant), "The tenant of ", subject, " is no key.");
        Require(KeyText.IsValid(subject.Id), "The id of ", subject, " is no key.");
    }

    private static void Require(Entry entry)
    {
        Require(KeyText.IsValid(entry.Id, KeyText.MaxEntryIdLength), "The entry's id ", entry.Id, " is no key.");
        Require(KeyText.IsValid(entry.Name), "The name of the entry ", entry.Id, " is no key.");
        Require(entry.Users.Length <= Entry.MaxUsers, "Too many users in the entry ", entry.Id, ".");
        Require(entry.Account is null || KeyText.IsValid(entry.Account), "The account of the entry ", entry.Id, " is no key.");
        Require(
            entry.Catalog.Length <= MaxCatalogLength && KeyText.IsWellFormed(entry.Catalog) && !entry.Catalog.Contains('\0'),
            "The catalog of the entry ", entry.Id, " is no hash.");
        foreach (var (name, value) in entry.Properties)
        {
            Require(
                KeyText.IsWellFormed(name) && (value.Text is not { } text || KeyText.IsWellFormed(text)) && (value.List is not { } list || list.All(KeyText.IsWellFormed)),
                "A property of the entry ", entry.Id, " has half of a surrogate pair.");
        }
    }

    private static void Require<T>(bool holds, string before, T what, string after)
    {
        if (!holds)
        {
            throw new ArgumentException($"{before}'{what}'{after}");
        }
    }
}
