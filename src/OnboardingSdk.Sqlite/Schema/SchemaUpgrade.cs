using System.Globalization;

namespace OnboardingSdk;

/// <summary>Brings a file to the schema that this version of the SDK knows, and refuses one that is beyond it.</summary>
internal sealed class SchemaUpgrade(IReadOnlyList<Migration> migrations, TimeProvider clock)
{
    /// <summary>What a file of ours answers with its version. Another process may upgrade it while it is open.</summary>
    public const string VersionSql = "SELECT max(version) FROM onboarding_schema";

    private const string TableSql = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'onboarding_schema'";

    public int Known => migrations[^1].Version;

    /// <summary>A file that is up to date is only read. All steps happen, or none.</summary>
    public void Run(Database database)
    {
        if (VersionOf(database) == Known)
        {
            return;
        }

        Require(database, VersionOf(database));
        database.Execute("BEGIN IMMEDIATE");
        try
        {
            // Somebody may have been faster.
            var found = VersionOf(database);
            Require(database, found);
            database.Execute("CREATE TABLE IF NOT EXISTS onboarding_schema (version INTEGER PRIMARY KEY, applied INTEGER NOT NULL)");
            foreach (var migration in migrations.Where(m => m.Version > found))
            {
                database.Execute(migration.Sql);
                database.Execute(string.Create(
                    CultureInfo.InvariantCulture, $"INSERT INTO onboarding_schema VALUES ({migration.Version}, {clock.GetUtcNow().UtcTicks})"));
            }

            database.Execute("COMMIT");
        }
        catch
        {
            database.Rollback();
            throw;
        }
    }

    /// <exception cref="StoreVersionException">The version is a newer one.</exception>
    public void Require(Database database, long found)
    {
        if (found > Known)
        {
            throw new StoreVersionException(
                $"The SQLite file '{database.Path}' has the onboarding schema version {found}; this version of OnboardingSdk knows versions up to {Known}. "
                + "Run the newer version of OnboardingSdk that wrote it, or restore a backup from before the upgrade. The file was left as it is.");
        }
    }

    /// <exception cref="StoreVersionException">The version is another one than this.</exception>
    public void RequireCurrent(Database database)
    {
        var found = VersionOf(database);
        Require(database, found);
        if (found < Known)
        {
            throw new StoreVersionException(found == 0
                ? $"The SQLite file '{database.Path}' holds nothing of OnboardingSdk. The file was left as it is."
                : $"The SQLite file '{database.Path}' has the onboarding schema version {found}, and this version of OnboardingSdk needs {Known}: start an app with it once, which upgrades the file. "
                    + "It was opened for reading only, and left as it is.");
        }
    }

    private static long VersionOf(Database database) => database.Number(TableSql) == 0 ? 0 : database.Number(VersionSql) ?? 0;
}
