namespace OnboardingSdk.Simulating;

/// <summary>
/// Runs a changed catalog over what was recorded, beside the one in force: who would have reached what, seen what, completed what (docs/decisions/0012 says what is exact, what is
/// assumed, and what is not known). It accumulates subject by subject and keeps of each only figures.
/// </summary>
public sealed class Simulation
{
    private readonly SimulatedCatalog now;
    private readonly SimulatedCatalog then;
    private readonly SimulationOptions options;
    private readonly Dictionary<string, MilestoneComparison> milestones;
    private readonly Dictionary<string, FlowComparison> flows;
    private readonly MilestoneComparison? activation;

    /// <param name="now">The catalog in force.</param>
    /// <param name="then">The candidate.</param>
    /// <param name="options">How; null: as is usual.</param>
    public Simulation(Catalog now, Catalog then, SimulationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(then);
        this.options = options ?? new();
        ArgumentOutOfRangeException.ThrowIfNegative(this.options.Listed);
        (this.now, this.then) = (new(now), new(then));
        milestones = now.Milestones.Keys.Union(then.Milestones.Keys, StringComparer.Ordinal)
            .ToDictionary(id => id, id => new MilestoneComparison(id, this.options.Listed), StringComparer.Ordinal);
        flows = now.Flows.Keys.Union(then.Flows.Keys, StringComparer.Ordinal)
            .ToDictionary(id => id, id => new FlowComparison(id, now.Flows.ContainsKey(id), then.Flows.ContainsKey(id), this.options.Listed), StringComparer.Ordinal);
        activation = (then.Activation ?? now.Activation) is { } marked ? new(marked.Id, this.options.Listed) : null;
    }

    internal int Users { get; private set; }

    internal int Accounts { get; private set; }

    internal long Entries { get; private set; }

    internal bool ReadsAccounts => now.ReadsAccounts || then.ReadsAccounts;

    /// <summary>Adds a user.</summary>
    /// <param name="userId">The host's id of the user.</param>
    /// <param name="entries">All entries of the user, in the order of the log.</param>
    /// <param name="accountLog">All entries of an account that the user's entries name, in the order of its log; null: rules that ask for an account find an empty one.</param>
    public void AddUser(string userId, IEnumerable<Entry> entries, Func<string, IEnumerable<Entry>>? accountLog = null)
    {
        ArgumentNullException.ThrowIfNull(userId);
        ArgumentNullException.ThrowIfNull(entries);
        var known = new Dictionary<string, AccountTimelines>(StringComparer.Ordinal);
        AddUser(userId, entries, account => known.TryGetValue(account, out var timelines) ? timelines : known[account] = Timelines(account, accountLog?.Invoke(account) ?? []));
    }

    /// <summary>Adds an account.</summary>
    /// <param name="accountId">The host's id of the account.</param>
    /// <param name="entries">All entries of the account, in the order of its log.</param>
    public void AddAccount(string accountId, IEnumerable<Entry> entries)
    {
        ArgumentNullException.ThrowIfNull(accountId);
        ArgumentNullException.ThrowIfNull(entries);
        var key = SubjectKey.Account(accountId, options.Tenant);
        var (a, b) = (Journey.Empty(key), Journey.Empty(key));
        foreach (var entry in entries)
        {
            Entries++;
            (a, b) = (AccountTimeline.Follow(a, entry, now.Catalog), AccountTimeline.Follow(b, entry, then.Catalog));
        }

        Accounts++;
        Compare(accountId, a, b, Scope.Account);
    }

    /// <summary>What came of it so far.</summary>
    public SimulationReport Report() => new()
    {
        NowHash = now.Catalog.Hash, ThenHash = then.Catalog.Hash, Users = Users, Accounts = Accounts, Entries = Entries, Milestones = milestones, Flows = flows, Activation = activation,
    };

    /// <summary>Reads all users and accounts of a store, page by page, and simulates them. Memory does not grow with them.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    public static Task<SimulationReport> RunAsync(
        IOnboardingStore store, Catalog now, Catalog then, SimulationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        options ??= new();
        return new SimulationRun(store, new(now, then, options), options).RunAsync(cancellationToken);
    }

    internal AccountTimelines Timelines(string account, IEnumerable<Entry> entries)
    {
        var (key, log) = (SubjectKey.Account(account, options.Tenant), entries as IReadOnlyList<Entry> ?? [.. entries]);
        return new(new(key, log, now.Catalog), new(key, log, then.Catalog));
    }

    internal void AddUser(string userId, IEnumerable<Entry> entries, Func<string, AccountTimelines> accounts)
    {
        var key = SubjectKey.User(userId, options.Tenant);
        var (a, b) = (new SimulatedUser(now, key), new SimulatedUser(then, key));
        foreach (var entry in entries)
        {
            Entries++;
            var account = entry.Account is { } id && ReadsAccounts ? accounts(id) : null;
            a.Take(entry, account?.Now.At(entry.RecordedAt));
            b.Take(entry, account?.Then.At(entry.RecordedAt));
        }

        Users++;
        Compare(userId, a.Journey, b.Journey, Scope.User);
        Compare(userId, a, b);
    }

    private void Compare(string subject, Journey a, Journey b, Scope scope)
    {
        foreach (var (id, comparison) in milestones)
        {
            comparison.Add(subject, Reached(now.Catalog, a, id, scope), Reached(then.Catalog, b, id, scope));
        }

        activation?.Add(
            subject,
            now.Catalog.Activation is { } before ? Reached(now.Catalog, a, before.Id, scope) : null,
            then.Catalog.Activation is { } after ? Reached(then.Catalog, b, after.Id, scope) : null);
        foreach (var (id, comparison) in flows)
        {
            var (nowDone, thenDone) = (IsCompleted(now.Catalog, a, id, scope), IsCompleted(then.Catalog, b, id, scope));
            comparison.Now.Completed += nowDone ? 1 : 0;
            comparison.Then.Completed += thenDone ? 1 : 0;
            Differ(subject, nowDone, thenDone, comparison.CompletedGained, comparison.CompletedLost);
        }
    }

    private void Compare(string user, SimulatedUser a, SimulatedUser b)
    {
        foreach (var id in a.Tallies.Keys.Union(b.Tallies.Keys, StringComparer.Ordinal))
        {
            if (!flows.TryGetValue(id, out var comparison))
            {
                // Neither of the two has it: it was an earlier catalog's.
                continue;
            }

            var (one, other) = (a.Tallies.GetValueOrDefault(id) ?? new(), b.Tallies.GetValueOrDefault(id) ?? new());
            Add(comparison.Now, one);
            Add(comparison.Then, other);
            Differ(user, one.Seen, other.Seen, comparison.SeenGained, comparison.SeenLost);
            if (other is { Eligible: true, Seen: false } && one is { Eligible: false, Seen: false })
            {
                comparison.EligibleGained.Add(user);
            }
        }
    }

    private static void Add(FlowFigures figures, FlowTally tally)
    {
        figures.Seen += tally.Seen ? 1 : 0;
        figures.Eligible += tally is { Eligible: true, Seen: false } ? 1 : 0;
        figures.Impressions += tally.Impressions;
        figures.Prevented += tally.Prevented;
        figures.WithoutPlace += tally.WithoutPlace;
    }

    private static void Differ(string subject, bool now, bool then, SubjectList gained, SubjectList lost)
    {
        if (now != then)
        {
            (then ? gained : lost).Add(subject);
        }
    }

    private static DateTimeOffset? Reached(Catalog catalog, Journey journey, string milestone, Scope scope) =>
        catalog.Milestones.TryGetValue(milestone, out var definition) && definition.Scope == scope && journey.Milestones.TryGetValue(milestone, out var state) ? state.At : null;

    private static bool IsCompleted(Catalog catalog, Journey journey, string flow, Scope scope) =>
        catalog.Flows.TryGetValue(flow, out var definition) && ((definition as ChecklistDefinition)?.Scope ?? Scope.User) == scope && journey.Flow(flow).CompletedAt is not null;
}

/// <summary>An account's journeys with the two catalogs.</summary>
internal sealed record AccountTimelines(AccountTimeline Now, AccountTimeline Then);
