namespace OnboardingSdk;

/// <summary>The small writes: catalogs, and the check whether writing works.</summary>
internal sealed class OddsWriter(Database database)
{
    private readonly Statement saveCatalog = database.Prepare(
        "INSERT INTO onboarding_catalogs (hash, content, saved) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET content = excluded.content, saved = excluded.saved WHERE content <> excluded.content");

    private readonly Statement check = database.Prepare(
        """
        INSERT INTO onboarding_checks (id, checked, padding) VALUES (1, ?1, randomblob(32768))
        ON CONFLICT (id) DO UPDATE SET checked = excluded.checked, padding = excluded.padding
        """);

    public void SaveCatalog(string hash, ReadOnlySpan<byte> content, DateTimeOffset now) =>
        saveCatalog.Bind(1, hash).BindBlob(2, content).Bind(3, now.UtcTicks).Run();

    /// <summary>
    /// A row that was rolled back would never reach the file: only a commit shows that the disk takes something. One as large as an entry may
    /// be, since a small one still fits into the log of a full disk; random, since SQLite does not write what is there already.
    /// </summary>
    public void Check(DateTimeOffset now) => check.Bind(1, now.UtcTicks).Run();
}
