namespace OnboardingSdk.Sqlite.Tests;

/// <summary>A SQLite file in a folder of its own, and what is opened over it; all gone after the test.</summary>
internal sealed class StoreFile : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("onboarding-");
    private readonly List<SqliteStore> stores = [];

    public string Folder => folder.FullName;

    public string Path => System.IO.Path.Combine(Folder, "onboarding.db");

    public SqliteStore Open(Action<SqliteStoreOptions>? configure = null)
    {
        var options = new SqliteStoreOptions { Path = Path };
        configure?.Invoke(options);
        stores.Add(new(options));
        return stores[^1];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }

        folder.Delete(recursive: true);
    }
}
