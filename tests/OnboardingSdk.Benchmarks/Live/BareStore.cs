namespace OnboardingSdk.Benchmarks;

/// <summary>The rows that the product commits for an event, written by bare Microsoft.Data.Sqlite.</summary>
internal sealed class BareStore(BareIngest file, BareRows rows)
{
    private readonly Lock gate = new();

    public static async Task<BareStore> OpenAsync(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "onboarding"), "*.json").Select(f => new DefinitionFile(f, File.ReadAllBytes(f)));
        return new(await BareIngest.OpenAsync(folder), new(Catalog.Create(DefinitionLoader.Load(files).Definitions).Catalog!));
    }

    /// <summary>One commit for each event.</summary>
    public List<BareCommit> Rows(IReadOnlyList<(string User, string? Account)> events) =>
        rows.Of([.. events.Select(e => new TrackedEvent(e.User, "task.created", null, e.Account))], perCommit: 1);

    public void Write(BareCommit commit)
    {
        lock (gate)
        {
            file.Write(commit);
        }
    }
}
