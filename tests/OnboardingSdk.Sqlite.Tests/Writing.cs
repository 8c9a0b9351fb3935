namespace OnboardingSdk.Sqlite.Tests;

/// <summary>Commits of one entry for one user.</summary>
internal static class Writing
{
    public static async Task<CommitResult> WriteAsync(this IOnboardingStore store, string id, string user = "ada", int size = 10)
    {
        var subject = SubjectKey.User(user);
        var before = (await store.LoadAsync([subject])).GetValueOrDefault(subject);
        return await store.CommitAsync(Commit(before ?? Journey.Empty(subject) with { Epoch = "e1" }, id, size));
    }

    public static Commit Commit(Journey before, string id, int size = 10)
    {
        var entry = new Entry
        {
            Id = id,
            Name = "project.created",
            Users = [before.Subject.Id],
            OccurredAt = DateTimeOffset.UnixEpoch,
            RecordedAt = DateTimeOffset.UnixEpoch,
            Properties = System.Collections.Immutable.ImmutableSortedDictionary<string, PropertyValue>.Empty.Add("text", PropertyValue.From(new string('x', size))),
        };
        var after = before with { Version = before.Version + 1, UpdatedAt = entry.RecordedAt };
        return new([new(entry, [new(before.Subject, after.Version)])], [new(after, before.Version)]);
    }

    public static async Task<IReadOnlyList<string>> IdsAsync(this IOnboardingStore store, string user = "ada") =>
        await store.ReadEntriesAsync(SubjectKey.User(user)).Select(e => e.Id).ToListAsync();

    public static async Task ShouldBeUnavailableAsync(this Task task, string because)
    {
        var exception = await Should.ThrowAsync<StoreUnavailableException>(task);
        exception.Message.ShouldContain(because);
    }
}
