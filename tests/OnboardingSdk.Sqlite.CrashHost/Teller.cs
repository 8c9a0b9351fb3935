using System.Text;

namespace OnboardingSdk.Sqlite.CrashHost;

/// <summary>
/// Delivers what waits in the outbox to a file beside the store's, as an observer would be told: first told, then taken out. A killed one leaves its lease
/// behind, which is short here.
/// </summary>
public sealed class Teller(SqliteStore store, string path, string owner)
{
    /// <summary>The queue.</summary>
    public const string Queue = "told";

    private static readonly TimeSpan LeaseTime = TimeSpan.FromMilliseconds(100);

    /// <summary>Where it writes what it has told, a line for each: the user and the entry.</summary>
    public static string FileOf(string path) => path + ".told";

    /// <summary>Until the process is killed.</summary>
    public async Task RunAsync()
    {
        while (true)
        {
            try
            {
                if (!await TellSomeAsync(TimeProvider.System.GetUtcNow(), LeaseTime))
                {
                    await Task.Delay(1);
                }
            }
            catch (StoreUnavailableException)
            {
                // Somebody else writes.
            }
        }
    }

    /// <summary>Tells some of what waits. Whether there was something, and the lease was to be had.</summary>
    public async Task<bool> TellSomeAsync(DateTimeOffset now, TimeSpan leaseTime)
    {
        var lease = new OutboxLease(Queue, owner, now + leaseTime);
        if (!await store.TakeLeaseAsync(lease, now))
        {
            return false;
        }

        var items = await store.ReadOutboxAsync(Queue, [], 20);
        using (var file = new FileStream(FileOf(path), FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
        {
            foreach (var item in items)
            {
                file.Write(Encoding.UTF8.GetBytes($"{item.Subject.Id} {item.Entry.Id}\n"));
                file.Flush();
            }
        }

        return items.Count > 0 && await store.SettleOutboxAsync(lease, [.. items.Select(i => i.Number)], []);
    }
}
