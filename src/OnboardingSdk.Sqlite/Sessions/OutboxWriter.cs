namespace OnboardingSdk;

/// <summary>Writes what concerns the outbox, inside a transaction that is open.</summary>
internal sealed class OutboxWriter(Database database)
{
    private readonly Statement takeNumber = database.Prepare(
        "INSERT INTO onboarding_queues (queue, number) VALUES (?1, 1) ON CONFLICT DO UPDATE SET number = number + 1 RETURNING number");

    private readonly Statement insert = database.Prepare("""
        INSERT INTO onboarding_outbox (queue, aside, number, tenant, kind, subject, entry, content, tries) VALUES (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, 0)
        """);

    private readonly Statement takeLease = database.Prepare("""
        INSERT INTO onboarding_queues (queue, number, owner, until) VALUES (?1, 0, ?2, ?3)
        ON CONFLICT DO UPDATE SET owner = excluded.owner, until = excluded.until WHERE owner IS NULL OR owner = excluded.owner OR until <= ?4
        """);

    private readonly Statement prolong = database.Prepare("UPDATE onboarding_queues SET until = ?3 WHERE queue = ?1 AND owner = ?2");

    private readonly Statement release = database.Prepare("UPDATE onboarding_queues SET owner = NULL, until = NULL WHERE queue = ?1 AND owner = ?2");

    private readonly Statement delete = database.Prepare("DELETE FROM onboarding_outbox WHERE queue = ?1 AND aside = 0 AND number = ?2");

    private readonly Statement fail = database.Prepare(
        "UPDATE onboarding_outbox SET tries = ?3, failed = ?4, due = ?5, aside = ?6 WHERE queue = ?1 AND aside = 0 AND number = ?2");

    private readonly Statement bringBack = database.Prepare("UPDATE onboarding_outbox SET aside = 0, tries = 0, failed = NULL, due = NULL WHERE queue = ?1 AND aside = 1");

    private readonly Statement hurry = database.Prepare("UPDATE onboarding_outbox SET tries = 0, failed = NULL, due = NULL WHERE queue = ?1 AND aside = 0 AND tries > 0");

    /// <summary>The notices of a commit, whose entries have the given rows.</summary>
    public void Write(IReadOnlyList<CommitNotice> notices, Dictionary<(string Tenant, string Id), long> rows)
    {
        foreach (var (queue, entry, (tenant, kind, subject), content) in notices)
        {
            takeNumber.Bind(1, queue).Step();
            var number = takeNumber.Number(0);
            takeNumber.Reset();
            insert
                .Bind(1, queue).Bind(2, number).Bind(3, tenant).Bind(4, (int)kind).Bind(5, subject).Bind(6, rows[(tenant, entry)])
                .BindBlob(7, content.Span).Run();
        }
    }

    public bool TakeLease(OutboxLease lease, DateTimeOffset now)
    {
        takeLease.Bind(1, lease.Queue).Bind(2, lease.Owner).Bind(3, lease.Until.UtcTicks).Bind(4, now.UtcTicks).Run();
        return database.Changes == 1;
    }

    public void ReleaseLease(string queue, string owner) => release.Bind(1, queue).Bind(2, owner).Run();

    public bool Settle(OutboxLease lease, IReadOnlyCollection<long> delivered, IReadOnlyCollection<OutboxFailure> failed)
    {
        prolong.Bind(1, lease.Queue).Bind(2, lease.Owner).Bind(3, lease.Until.UtcTicks).Run();
        if (database.Changes == 0)
        {
            return false;
        }

        foreach (var number in delivered)
        {
            delete.Bind(1, lease.Queue).Bind(2, number).Run();
        }

        foreach (var (number, tries, since, next) in failed)
        {
            fail.Bind(1, lease.Queue).Bind(2, number).Bind(3, tries).Bind(4, since.UtcTicks).Bind(6, next is null ? 1 : 0);
            (next is { } due ? fail.Bind(5, due.UtcTicks) : fail.Bind(5, null)).Run();
        }

        return true;
    }

    public long BringBack(string queue)
    {
        hurry.Bind(1, queue).Run();
        bringBack.Bind(1, queue).Run();
        return database.Changes;
    }
}
