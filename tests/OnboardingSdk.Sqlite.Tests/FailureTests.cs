using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace OnboardingSdk.Sqlite.Tests;

public sealed class FailureTests
{
    private StoreFile file = null!;

    [SetUp]
    public void CreateFile() => file = new();

    [TearDown]
    public async Task DeleteFile() => await file.DisposeAsync();

    [Test]
    public async Task A_file_that_somebody_else_has_locked_is_unavailable_at_once_and_available_again_after()
    {
        var store = file.Open();
        await store.WriteAsync("1");
        using (var host = Host())
        using (var transaction = host.BeginTransaction())
        {
            var clock = Stopwatch.StartNew();
            await store.WriteAsync("2").ShouldBeUnavailableAsync("is locked by another writer");
            await store.CheckAsync().AsTask().ShouldBeUnavailableAsync("is locked by another writer");
            clock.ElapsedMilliseconds.ShouldBeLessThan(1000);
            (await store.IdsAsync()).ShouldBe(["1"]);
            transaction.Rollback();
        }

        (await store.WriteAsync("2")).Committed.ShouldBeTrue();
    }

    [Test]
    public async Task A_full_file_is_unavailable_and_reads_go_on()
    {
        var store = file.Open(o => o.WriterSetup = "PRAGMA max_page_count = 40");
        var written = await FillAsync(store, "cannot grow, the disk is full");
        (await store.IdsAsync()).Count.ShouldBe(written);
        await store.DisposeAsync();
        (await file.Open().WriteAsync("after")).Committed.ShouldBeTrue();
    }

    [Test]
    public async Task A_full_disk_is_unavailable_and_loses_nothing()
    {
        using var disk = TemporaryDisk.Mount(file.Folder, "1m");
        var path = Path.Combine(disk.Folder, "onboarding.db");
        await using var store = new SqliteStore(new() { Path = path });
        await store.InitializeAsync();
        var filler = Path.Combine(disk.Folder, "filler");
        var written = await FillAsync(store, "cannot");
        File.WriteAllBytes(filler, []);
        await store.CheckAsync().AsTask().ShouldBeUnavailableAsync("cannot");
        (await store.IdsAsync()).Count.ShouldBe(written);
        disk.Grow("8m");
        await store.CheckAsync();
        (await store.WriteAsync("after")).Committed.ShouldBeTrue();
        (await store.IdsAsync()).Count.ShouldBe(written + 1);
    }

    [Test]
    public async Task A_connection_that_may_not_write_is_unavailable_and_reads_go_on()
    {
        await file.Open().WriteAsync("1");
        var store = file.Open(o => o.WriterSetup = "PRAGMA query_only = ON");
        await store.WriteAsync("2").ShouldBeUnavailableAsync("is read-only");
        await store.CheckAsync().AsTask().ShouldBeUnavailableAsync("is read-only");
        (await store.IdsAsync()).ShouldBe(["1"]);
    }

    [Test]
    public async Task A_disk_that_becomes_read_only_is_unavailable_until_it_can_be_written_again()
    {
        using var disk = TemporaryDisk.Mount(file.Folder, "4m");
        var path = Path.Combine(disk.Folder, "onboarding.db");
        await using (var store = new SqliteStore(new() { Path = path }))
        {
            await store.WriteAsync("1");
        }

        disk.Remount("ro");
        await using var again = new SqliteStore(new() { Path = path });
        await again.CheckAsync().AsTask().ShouldBeUnavailableAsync("SQLite file");
        await again.WriteAsync("2").ShouldBeUnavailableAsync("SQLite file");
        disk.Remount("rw");
        await again.CheckAsync();
        (await again.WriteAsync("2")).Committed.ShouldBeTrue();
        (await again.IdsAsync()).ShouldBe(["1", "2"]);
    }

    [Test]
    public async Task A_disk_that_was_read_only_when_a_killed_process_s_log_was_opened_can_be_written_as_soon_as_it_may_be()
    {
        using var disk = TemporaryDisk.Mount(file.Folder, "4m");
        var path = Path.Combine(disk.Folder, "onboarding.db");
        await using (var store = new SqliteStore(new() { Path = file.Path }))
        {
            await store.WriteAsync("1");
            foreach (var end in new[] { "", "-wal", "-shm" })
            {
                // What a kill leaves behind.
                File.Copy(file.Path + end, path + end);
            }
        }

        disk.Remount("ro");
        await using var again = new SqliteStore(new() { Path = path });
        await again.WriteAsync("2").ShouldBeUnavailableAsync("SQLite file");
        await again.IdsAsync().ContinueWith(_ => { }, TaskScheduler.Default);
        await again.WriteAsync("2").ShouldBeUnavailableAsync("SQLite file");
        disk.Remount("rw");

        // Readers were opened while it was read-only: the first call may still meet one of them, and sees to it that the next does not.
        await again.WriteAsync("2").ContinueWith(_ => { }, TaskScheduler.Default);
        await again.CheckAsync();
        (await again.IdsAsync()).ShouldBe(["1", "2"], ignoreOrder: true);
    }

    [Test]
    public async Task A_file_that_is_no_database_is_left_alone_and_named()
    {
        await File.WriteAllTextAsync(file.Path, "This is somebody's letter, and longer than a header of one hundred bytes, so that it is looked at: dear SQLite…");
        var before = await File.ReadAllBytesAsync(file.Path);
        var store = file.Open();
        await store.InitializeAsync().AsTask().ShouldBeUnavailableAsync("is not a SQLite database");
        (await File.ReadAllBytesAsync(file.Path)).ShouldBe(before);
        File.Delete(file.Path);
        (await store.WriteAsync("1")).Committed.ShouldBeTrue();
    }

    [Test]
    public async Task A_folder_that_cannot_be_is_unavailable_and_one_that_is_missing_is_created()
    {
        await File.WriteAllTextAsync(Path.Combine(file.Folder, "taken"), "");
        var store = file.Open(o => o.Path = Path.Combine(file.Folder, "taken", "below", "onboarding.db"));
        await store.InitializeAsync().AsTask().ShouldBeUnavailableAsync("cannot be created");
        await file.Open(o => o.Path = file.Folder).InitializeAsync().AsTask().ShouldBeUnavailableAsync("cannot be opened or created");
        var created = file.Open(o => o.Path = Path.Combine(file.Folder, "new", "folder", "onboarding.db"));
        (await created.WriteAsync("1")).Committed.ShouldBeTrue();
    }

    [Test]
    public async Task A_closed_store_says_so()
    {
        var store = file.Open();
        await store.WriteAsync("1");
        await store.DisposeAsync();
        await store.DisposeAsync();
        await Should.ThrowAsync<ObjectDisposedException>(store.WriteAsync("2"));
        await Should.ThrowAsync<ObjectDisposedException>(store.CheckAsync().AsTask());
        File.Exists(file.Path + "-wal").ShouldBeFalse();
    }

    private static async Task<int> FillAsync(SqliteStore store, string because)
    {
        for (var i = 0; i < 1000; i++)
        {
            try
            {
                await store.WriteAsync($"{i}", size: 8000);
            }
            catch (StoreUnavailableException e)
            {
                e.Message.ShouldContain(because);
                await store.WriteAsync($"{i}", size: 8000).ShouldBeUnavailableAsync(because);
                return i;
            }
        }

        throw new AssertionException("It never was full.");
    }

    private SqliteConnection Host()
    {
        var host = new SqliteConnection($"Data Source={file.Path};Pooling=False");
        host.Open();
        return host;
    }
}
