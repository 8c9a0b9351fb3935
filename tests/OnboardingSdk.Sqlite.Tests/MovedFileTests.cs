namespace OnboardingSdk.Sqlite.Tests;

public sealed class MovedFileTests
{
    private StoreFile file = null!;

    [SetUp]
    public void CreateFile() => file = new();

    [TearDown]
    public async Task DeleteFile() => await file.DisposeAsync();

    [Test]
    public async Task Nothing_is_acknowledged_once_the_file_was_deleted_and_none_is_begun_before_the_app_starts_again()
    {
        OnlyUnix();
        var store = file.Open();
        await store.WriteAsync("1");
        DeleteAll();

        for (var i = 0; i < 2; i++)
        {
            await store.IdsAsync().ShouldBeUnavailableAsync("restart the app");
            await store.WriteAsync("2").ShouldBeUnavailableAsync("Put it back");
            await store.CheckAsync().AsTask().ShouldBeUnavailableAsync("was deleted or moved away");
        }

        File.Exists(file.Path).ShouldBeFalse();
        await using var other = new SqliteStore(new() { Path = file.Path });
        (await other.IdsAsync()).ShouldBeEmpty();
        (await store.WriteAsync("2")).Committed.ShouldBeTrue();
    }

    [Test]
    public async Task A_file_that_was_moved_away_and_back_lost_nothing()
    {
        OnlyUnix();
        var store = file.Open();
        await store.WriteAsync("1");
        string[] ends = ["", "-wal", "-shm"];
        Directory.CreateDirectory(Path.Combine(file.Folder, "away"));
        var away = Path.Combine(file.Folder, "away", "onboarding.db");
        foreach (var end in ends)
        {
            File.Move(file.Path + end, away + end);
        }

        await store.WriteAsync("2").ShouldBeUnavailableAsync("was deleted");
        await store.WriteAsync("2").ShouldBeUnavailableAsync("Put it back");
        foreach (var end in ends.Where(end => File.Exists(away + end)))
        {
            File.Move(away + end, file.Path + end);
        }

        (await store.IdsAsync()).ShouldBe(["1"]);
        (await store.WriteAsync("2")).Committed.ShouldBeTrue();
        (await store.IdsAsync()).ShouldBe(["1", "2"]);
    }

    [Test]
    public async Task A_journey_from_the_old_file_is_a_conflict_in_a_new_one()
    {
        OnlyUnix();
        var store = file.Open();
        await store.WriteAsync("1");
        var cached = (await store.LoadAsync([SubjectKey.User("ada")]))[SubjectKey.User("ada")];
        DeleteAll();
        await using var other = new SqliteStore(new() { Path = file.Path });
        await other.InitializeAsync();
        (await store.CommitAsync(Writing.Commit(cached, "2"))).Conflicts.ShouldBe([SubjectKey.User("ada")]);
    }

    [Test]
    public async Task Only_the_file_itself_deleted_is_noticed_too()
    {
        OnlyUnix();
        var store = file.Open();
        await store.WriteAsync("1");
        File.Delete(file.Path);
        await store.WriteAsync("2").ShouldBeUnavailableAsync("was deleted");
        await store.IdsAsync().ShouldBeUnavailableAsync("Put it back");
    }

    [Test]
    public async Task A_file_that_was_put_in_its_place_is_taken()
    {
        OnlyUnix();
        var spare = Path.Combine(file.Folder, "spare.db");
        await using (var other = new SqliteStore(new() { Path = spare }))
        {
            await other.WriteAsync("from the backup");
        }

        var store = file.Open();
        await store.WriteAsync("1");
        DeleteAll();
        File.Move(spare, file.Path);
        (await store.IdsAsync()).ShouldBe(["from the backup"]);
        (await store.WriteAsync("2")).Committed.ShouldBeTrue();
        (await store.IdsAsync()).ShouldBe(["from the backup", "2"]);
    }

    [Test]
    public async Task A_file_put_beside_the_log_of_another_is_not_touched()
    {
        OnlyUnix();
        var spare = Path.Combine(file.Folder, "spare.db");
        await using (var other = new SqliteStore(new() { Path = spare }))
        {
            await other.WriteAsync("from the backup");
        }

        var store = file.Open();
        await store.WriteAsync("1");
        File.Move(spare, file.Path, overwrite: true);
        await store.WriteAsync("2").ShouldBeUnavailableAsync("-wal");
        await store.IdsAsync().ShouldBeUnavailableAsync("-wal");
        DeleteLog();
        (await store.IdsAsync()).ShouldBe(["from the backup"]);
    }

    private static void OnlyUnix()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("Windows does not let a file be deleted that is in use.");
        }
    }

    private void DeleteAll()
    {
        File.Delete(file.Path);
        DeleteLog();
    }

    private void DeleteLog()
    {
        File.Delete(file.Path + "-wal");
        File.Delete(file.Path + "-shm");
    }
}
