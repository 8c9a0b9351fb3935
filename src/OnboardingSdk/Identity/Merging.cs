namespace OnboardingSdk;

/// <summary>Has one user merged into another.</summary>
internal sealed class Merging(JourneyWriter writer, TimeProvider clock)
{
    /// <param name="from">Who becomes an alias.</param>
    /// <param name="into">Who goes on.</param>
    /// <param name="tenant">The tenant of both.</param>
    /// <param name="isKept">Whether it waits for a store that is down; else the next request tries again.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<TrackResult> MergeAsync(string from, string into, string tenant, bool isKept, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var entry = new Entry { Tenant = tenant, Id = Batch.NewId(), Name = EntryNames.Merged, Users = [into, from], OccurredAt = now, RecordedAt = now };
        return writer.WriteAsync(new(entry) { CanComeAgain = !isKept }, cancellationToken);
    }
}
