namespace OnboardingSdk.Stores;

/// <summary>Reads a subject's log, and those of all who were merged into it.</summary>
internal static class MergedLogs
{
    /// <param name="store">Where.</param>
    /// <param name="subject">Whose.</param>
    /// <param name="more">Entries of a log that are not stored yet.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async ValueTask<Dictionary<SubjectKey, List<Entry>>> ReadAsync(
        IOnboardingStore store, SubjectKey subject, Func<SubjectKey, IEnumerable<Entry>> more, CancellationToken cancellationToken)
    {
        var logs = new Dictionary<SubjectKey, List<Entry>>();
        var open = new Stack<SubjectKey>([subject]);
        while (open.TryPop(out var next))
        {
            if (logs.ContainsKey(next))
            {
                continue;
            }

            var entries = logs[next] = [];
            await foreach (var entry in store.ReadEntriesAsync(next, 0, cancellationToken).ConfigureAwait(false))
            {
                entries.Add(entry);
            }

            entries.AddRange(more(next));
            foreach (var source in entries.Select(e => JourneyLog.SourceOf(e, next)).OfType<SubjectKey>())
            {
                open.Push(source);
            }
        }

        return logs;
    }
}
