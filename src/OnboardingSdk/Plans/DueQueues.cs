using System.Globalization;
using System.Text;

namespace OnboardingSdk;

/// <summary>
/// The moments at which tasks of launch plans become overdue, as queues of the outbox: one per moment, so that the earliest is found without looking at any
/// account. An item is the account and the plan.
/// </summary>
internal sealed class DueQueues
{
    public const string Prefix = "due:";

    private const string Format = "yyyy-MM-dd'T'HH:mm'Z'";

    private readonly Lock gate = new();

    /// <summary>Rung when a moment was committed that comes before what the clock waits for.</summary>
    public Bell Bell { get; } = new();

    /// <summary>What the clock sleeps until.</summary>
    public DateTimeOffset SleepsUntil
    {
        get { lock (gate) { return field; } }
        set { lock (gate) { field = value; } }
    }

    /// <summary>Rounded up: looked at too early, it would find nothing, and go.</summary>
    public static string NameOf(DateTimeOffset moment) => Prefix + moment.UtcDateTime.AddTicks(TimeSpan.TicksPerMinute - 1).ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The moment of a queue; null: it is none of these.</summary>
    public static DateTimeOffset? MomentOf(string queue) => queue.StartsWith(Prefix, StringComparison.Ordinal)
        && DateTimeOffset.TryParseExact(queue.AsSpan(Prefix.Length), Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    public static string PlanOf(OutboxItem item) => Encoding.UTF8.GetString(item.Content.Span);

    /// <summary>Adds to a commit the moments that an entry has made of an account's plans.</summary>
    public static void Add(List<CommitNotice> notices, Journey before, Journey after, Entry entry, Catalog catalog)
    {
        if (after.Subject.Kind != SubjectKind.Account || ReferenceEquals(before.Flows, after.Flows))
        {
            return;
        }

        foreach (var plan in catalog.Plans)
        {
            if (after.Flow(plan.Id).Plan?.NextDue is { } next && before.Flow(plan.Id).Plan?.NextDue != next)
            {
                notices.Add(new(NameOf(next), entry.Id, after.Subject, Encoding.UTF8.GetBytes(plan.Id)));
            }
        }
    }

    /// <summary>The commit is durable.</summary>
    public void Ring(IReadOnlyList<CommitNotice> notices)
    {
        foreach (var notice in notices)
        {
            if (MomentOf(notice.Queue) < SleepsUntil)
            {
                Bell.Ring();
                return;
            }
        }
    }
}
