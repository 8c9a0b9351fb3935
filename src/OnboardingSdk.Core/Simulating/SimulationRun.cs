namespace OnboardingSdk.Simulating;

/// <summary>Reads a store for a simulation.</summary>
internal sealed class SimulationRun(IOnboardingStore store, Simulation simulation, SimulationOptions options)
{
    private const int Page = 200;

    /// <summary>Entries of accounts that are kept folded, for their next member.</summary>
    private const int MostKept = 50_000;

    private readonly Dictionary<string, AccountTimelines> kept = new(StringComparer.Ordinal);
    private int keptEntries;

    public async Task<SimulationReport> RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var user in SubjectsAsync(SubjectKind.User, cancellationToken).ConfigureAwait(false))
        {
            var log = await LogOfPersonAsync(user, cancellationToken).ConfigureAwait(false);
            if (log.Exists(e => e.Name == EntryNames.Merged && e.Users is [_, var from] && from == user.Id))
            {
                // What they did is in the log of who they became.
                continue;
            }

            await LoadAccountsAsync(log, cancellationToken).ConfigureAwait(false);
            simulation.AddUser(user.Id, log, account => kept[account]);
        }

        await foreach (var account in SubjectsAsync(SubjectKind.Account, cancellationToken).ConfigureAwait(false))
        {
            simulation.AddAccount(account.Id, await LogAsync(account, cancellationToken).ConfigureAwait(false));
        }

        return simulation.Report();
    }

    private async IAsyncEnumerable<SubjectKey> SubjectsAsync(
        SubjectKind kind, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (string? after = null; ;)
        {
            var ids = await store.ReadSubjectsAsync(options.Tenant, kind, after, Page, cancellationToken).ConfigureAwait(false);
            foreach (var id in ids)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new(options.Tenant, kind, id);
            }

            options.Progress?.Report(new(simulation.Users, simulation.Accounts, simulation.Entries));
            if (ids.Count < Page)
            {
                yield break;
            }

            after = ids[^1];
        }
    }

    private async ValueTask<List<Entry>> LogAsync(SubjectKey subject, CancellationToken cancellationToken)
    {
        var log = new List<Entry>();
        await foreach (var entry in store.ReadEntriesAsync(subject, 0, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            log.Add(entry);
        }

        return log;
    }

    /// <summary>Whoever was merged into a user is simulated as that user, in the order in which things were recorded.</summary>
    private async ValueTask<List<Entry>> LogOfPersonAsync(SubjectKey user, CancellationToken cancellationToken)
    {
        var logs = await MergedLogs.ReadAsync(store, user, _ => [], cancellationToken).ConfigureAwait(false);
        return logs.Count == 1 ? logs[user] : [.. JourneyLog.Of(user, logs[user], of => logs[of]).Lines.Select(l => l.Entry)];
    }

    /// <summary>The accounts of one user are kept at least as long as the user is looked at; of others as many as there is room for.</summary>
    private async ValueTask LoadAccountsAsync(List<Entry> log, CancellationToken cancellationToken)
    {
        if (!simulation.ReadsAccounts)
        {
            return;
        }

        if (keptEntries > MostKept)
        {
            kept.Clear();
            keptEntries = 0;
        }

        foreach (var account in log.Select(e => e.Account).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (!kept.ContainsKey(account))
            {
                kept[account] = simulation.Timelines(account, await LogAsync(SubjectKey.Account(account, options.Tenant), cancellationToken).ConfigureAwait(false));
                keptEntries += kept[account].Now.Length;
            }
        }
    }
}
