using Microsoft.Data.Sqlite;

namespace OnboardingSdk.Sqlite.Tests;

public sealed class SchemaTests
{
    /// <summary>What a next version might be: a column, filled from what is there.</summary>
    private static readonly Migration Next = new(3, """
        ALTER TABLE onboarding_entries ADD COLUMN colour TEXT NOT NULL DEFAULT 'none';
        UPDATE onboarding_entries SET colour = 'of ' || id;
        """);

    private static readonly Migration Broken = new(4, "CREATE TABLE onboarding_half (a); CREATE TABLE onboarding_entries (a)");

    private StoreFile file = null!;

    [SetUp]
    public void CreateFile() => file = new();

    [TearDown]
    public async Task DeleteFile() => await file.DisposeAsync();

    [Test]
    public async Task A_file_of_version_1_opens_with_all_that_is_in_it()
    {
        Run(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Files", "version-1.sql")));
        var store = file.Open();
        (await store.IdsAsync()).ShouldBe(["cmd:ada:1", "2"]);
        var journey = (await store.LoadAsync([SubjectKey.User("ada")])).Values.Single();
        (journey.Epoch, journey.Version, journey.StartedAt).ShouldBe(("k3f9", 2, new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)));
        var entry = (await store.FindEntriesAsync("default", ["2"]))["2"];
        (entry.Source, string.Join(' ', entry.Users), entry.Account, entry.Properties["template"].Text, entry.Catalog).ShouldBe(
            (EventSource.Server, "ada bob", "acme", "kanban", "b1946ac92492d234"));
        (await store.LoadCatalogAsync("b1946ac92492d234")).ShouldNotBeNull().ToArray().ShouldBe("{}"u8.ToArray());
        (await store.WriteAsync("3")).Committed.ShouldBeTrue();
    }

    [Test]
    public async Task A_file_of_version_1_gets_an_outbox()
    {
        Run(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Files", "version-1.sql")));
        var store = file.Open();
        var ada = SubjectKey.User("ada");
        var journey = (await store.LoadAsync([ada]))[ada];

        (await store.CommitAsync(Writing.Commit(journey, "3") with { Notices = [new("mail", "3", ada, "hello"u8.ToArray())] })).Committed.ShouldBeTrue();

        (await store.ReadOutboxAsync("mail", [], 10)).Single().Entry.Id.ShouldBe("3");
        Query("SELECT group_concat(version) FROM onboarding_schema").ShouldBe("1,2");
    }

    [Test]
    public async Task An_older_file_is_upgraded_step_by_step_and_keeps_what_it_holds()
    {
        await using (var old = Store([.. Migrations.All]))
        {
            await old.WriteAsync("1");
        }

        await using var store = Store([.. Migrations.All, Next]);
        await store.WriteAsync("2");
        (await store.IdsAsync()).ShouldBe(["1", "2"]);
        Query("SELECT group_concat(colour) FROM onboarding_entries").ShouldBe("of 1,none");
        Query("SELECT group_concat(version) FROM onboarding_schema").ShouldBe("1,2,3");
    }

    [Test]
    public async Task An_upgrade_that_fails_changes_nothing()
    {
        await using (var old = Store([.. Migrations.All]))
        {
            await old.WriteAsync("1");
        }

        await using (var store = Store([.. Migrations.All, Next, Broken]))
        {
            await store.InitializeAsync().AsTask().ShouldBeUnavailableAsync("already exists");
        }

        Query("SELECT group_concat(version) FROM onboarding_schema").ShouldBe("1,2");
        Query("SELECT count(*) FROM sqlite_master WHERE name = 'onboarding_half'").ShouldBe("0");
        (await file.Open().IdsAsync()).ShouldBe(["1"]);
    }

    [Test]
    public async Task A_newer_file_is_refused_with_what_to_do_and_left_as_it_is()
    {
        await using (var newer = Store([.. Migrations.All, Next]))
        {
            await newer.WriteAsync("1");
        }

        var before = await File.ReadAllBytesAsync(file.Path);
        var store = file.Open();
        var exception = await Should.ThrowAsync<StoreVersionException>(store.InitializeAsync().AsTask());
        exception.Message.ShouldBe(
            $"The SQLite file '{file.Path}' has the onboarding schema version 3; this version of OnboardingSdk knows versions up to 2. "
            + "Run the newer version of OnboardingSdk that wrote it, or restore a backup from before the upgrade. The file was left as it is.");
        await Should.ThrowAsync<StoreVersionException>(store.WriteAsync("2"));
        await Should.ThrowAsync<StoreVersionException>(store.IdsAsync());
        await store.DisposeAsync();
        (await File.ReadAllBytesAsync(file.Path)).ShouldBe(before);
    }

    [Test]
    public async Task Who_only_looks_reads_beside_the_writer_and_cannot_write()
    {
        var writer = file.Open();
        await writer.WriteAsync("1");
        var reader = file.Open(options => options.ReadOnly = true);

        (await reader.IdsAsync()).ShouldBe(["1"]);
        await Should.ThrowAsync<StoreUnavailableException>(reader.WriteAsync("2"));
        await reader.CheckAsync().AsTask().ShouldBeUnavailableAsync("readonly");
        await writer.WriteAsync("3");
        (await reader.IdsAsync()).ShouldBe(["1", "3"]);
    }

    [Test]
    public async Task Who_only_looks_creates_no_file_and_upgrades_none()
    {
        await file.Open(options => options.ReadOnly = true).InitializeAsync().AsTask().ShouldBeUnavailableAsync(file.Path);
        File.Exists(file.Path).ShouldBeFalse();

        Run(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Files", "version-1.sql")));
        var before = await File.ReadAllBytesAsync(file.Path);
        var old = await Should.ThrowAsync<StoreVersionException>(file.Open(options => options.ReadOnly = true).InitializeAsync().AsTask());
        old.Message.ShouldContain("start an app with it once, which upgrades the file");
        (await File.ReadAllBytesAsync(file.Path)).ShouldBe(before);
    }

    [Test]
    public async Task A_file_that_another_process_upgrades_is_not_written_any_more()
    {
        var store = file.Open();
        await store.WriteAsync("1");
        await using var newer = Store([.. Migrations.All, Next]);
        await newer.InitializeAsync();
        await Should.ThrowAsync<StoreVersionException>(store.WriteAsync("2"));
        (await newer.IdsAsync()).ShouldBe(["1"]);
    }

    [Test]
    public async Task Many_who_create_one_file_at_once_create_it_once()
    {
        var stores = Enumerable.Range(0, 6).Select(_ => file.Open()).ToList();
        await Task.WhenAll(stores.Select(s => Task.Run(async () => await s.InitializeAsync())));
        Query("SELECT count(*) FROM onboarding_schema").ShouldBe("2");
    }

    [Test]
    public async Task The_hosts_own_tables_in_the_same_file_stay_as_they_are()
    {
        Run("CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO projects VALUES (1, 'Apollo'); PRAGMA user_version = 7");
        var store = file.Open();
        await store.WriteAsync("1");
        Run("INSERT INTO projects VALUES (2, 'Gemini')");
        await store.WriteAsync("2");
        await store.ForgetAsync(SubjectKey.User("ada"));
        Query("SELECT group_concat(name) FROM projects").ShouldBe("Apollo,Gemini");
        Query("PRAGMA user_version").ShouldBe("7");
        Query("SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'onboarding_%' AND tbl_name NOT LIKE 'onboarding_%'").ShouldBe("1");
    }

    [Test]
    public async Task A_commit_waits_for_the_disk()
    {
        using var session = WriteSession.Open(file.Path, new(), new(Migrations.All, TimeProvider.System));
        session.Database.Number("PRAGMA synchronous").ShouldBe(2);
        session.Database.Text("PRAGMA journal_mode").ShouldBe("wal");
        await Task.CompletedTask;
    }

    private SqliteStore Store(IReadOnlyList<Migration> migrations) => new(new SqliteStoreOptions { Path = file.Path }, null, migrations);

    private void Run(string sql) => Query(sql);

    private string? Query(string sql)
    {
        using var host = new SqliteConnection($"Data Source={file.Path};Pooling=False");
        host.Open();
        using var command = host.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }
}
