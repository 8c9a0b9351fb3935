using NUnit.Framework;

namespace OnboardingSdk.Testing;

/// <summary>
/// Every promise of <see cref="IOnboardingStore"/>, one test each. A store's own tests derive one fixture from it. The names are the
/// sentences. With <c>ONBOARDING_SOAK=1</c> in the environment the random tests run for longer.
/// </summary>
[TestFixture]
public abstract partial class StoreConformance
{
    /// <summary>Whether the long form of the tests was asked for.</summary>
    protected static bool Soak => Environment.GetEnvironmentVariable("ONBOARDING_SOAK") == "1";

    /// <summary>The store of the running test: new, initialized and empty.</summary>
    protected IOnboardingStore Store { get; private set; } = null!;

    /// <summary>A new, empty store. The kit initializes and disposes it.</summary>
    protected abstract ValueTask<IOnboardingStore> CreateAsync();

    /// <summary>Another instance over the data of the store that was created last. Null, the default: data live and die with the instance.</summary>
    protected virtual ValueTask<IOnboardingStore?> OpenAgainAsync() => new((IOnboardingStore?)null);

    /// <summary>Creates the store.</summary>
    [SetUp]
    public async Task CreateStore()
    {
        Store = await CreateAsync().ConfigureAwait(false);
        await Store.InitializeAsync().ConfigureAwait(false);
    }

    /// <summary>Disposes the store.</summary>
    [TearDown]
    public async Task DisposeStore()
    {
        if (Store is not null)
        {
            await Store.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static SubjectKey Ada => SubjectKey.User("ada");

    private static SubjectKey Acme => SubjectKey.Account("acme");

    private async Task<Journey?> LoadAsync(SubjectKey subject) => (await Store.LoadAsync([subject]).ConfigureAwait(false)).GetValueOrDefault(subject);

    private async Task<Entry?> FindAsync(string id, string tenant = SubjectKey.DefaultTenant) =>
        (await Store.FindEntriesAsync(tenant, [id]).ConfigureAwait(false)).GetValueOrDefault(id);

    private async Task<List<Entry>> ReadAsync(SubjectKey subject, long afterVersion = 0)
    {
        var entries = new List<Entry>();
        await foreach (var entry in Store.ReadEntriesAsync(subject, afterVersion).ConfigureAwait(false))
        {
            entries.Add(entry);
        }

        return entries;
    }

    private async Task CommittedAsync(Commit commit)
    {
        var result = await Store.CommitAsync(commit).ConfigureAwait(false);
        Assert.That(StoreText.Of(result), Is.EqualTo(StoreText.Of(CommitResult.Done)));
    }

    private async Task HoldsNothingOfAsync(params SubjectKey[] subjects)
    {
        Assert.That(await Store.LoadAsync(subjects).ConfigureAwait(false), Is.Empty);
        foreach (var subject in subjects)
        {
            Assert.That(await ReadAsync(subject).ConfigureAwait(false), Is.Empty);
        }
    }
}
