using OnboardingSdk.Testing;

namespace OnboardingSdk.Sqlite.Tests;

public sealed class SqliteStoreConformance : StoreConformance
{
    private StoreFile file = null!;

    [TearDown]
    public async Task DeleteFile() => await file.DisposeAsync();

    protected override ValueTask<IOnboardingStore> CreateAsync()
    {
        file = new();
        return new(file.Open());
    }

    protected override ValueTask<IOnboardingStore?> OpenAgainAsync() => new(file.Open());
}
