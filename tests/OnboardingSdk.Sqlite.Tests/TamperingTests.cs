using Microsoft.Data.Sqlite;

namespace OnboardingSdk.Sqlite.Tests;

/// <summary>Somebody had their hands in the tables.</summary>
public sealed class TamperingTests
{
    private const string DropAll = """
        DROP TABLE onboarding_journeys; DROP TABLE onboarding_entries; DROP TABLE onboarding_subject_entries;
        DROP TABLE onboarding_catalogs; DROP TABLE onboarding_checks; DROP TABLE onboarding_outbox; DROP TABLE onboarding_queues; DROP TABLE onboarding_schema
        """;

    private StoreFile file = null!;

    [SetUp]
    public void CreateFile() => file = new();

    [TearDown]
    public async Task DeleteFile() => await file.DisposeAsync();

    [Test]
    public async Task Tables_that_somebody_dropped_are_unavailable_once_and_then_there_again()
    {
        var store = file.Open();
        await store.WriteAsync("1");
        using (var host = Host())
        {
            Execute(host, DropAll);
        }

        // Without a read before it, which would find out too.
        var commit = Writing.Commit(Journey.Empty(SubjectKey.User("ada")) with { Epoch = "e2" }, "2");
        await store.CommitAsync(commit).AsTask().ShouldBeUnavailableAsync("no such table");
        (await store.CommitAsync(commit)).Committed.ShouldBeTrue();
        (await store.IdsAsync()).ShouldBe(["2"]);
    }

    [Test]
    public async Task Tables_that_a_reader_misses_are_there_again_at_the_next_call()
    {
        var store = file.Open();
        await store.WriteAsync("1");
        using (var host = Host())
        {
            Execute(host, DropAll);
        }

        await store.IdsAsync().ShouldBeUnavailableAsync("no such table");
        (await store.IdsAsync()).ShouldBeEmpty();
    }

    [Test]
    public async Task A_journey_that_somebody_deleted_by_hand_is_refused_in_words_and_others_go_on()
    {
        var store = file.Open();
        await store.WriteAsync("1");
        using (var host = Host())
        {
            Execute(host, "DELETE FROM onboarding_journeys");
        }

        await Should.ThrowAsync<InvalidOperationException>(store.WriteAsync("2"));
        (await store.WriteAsync("3", "bob")).Committed.ShouldBeTrue();
        await store.ForgetAsync(SubjectKey.User("ada"));
        (await store.WriteAsync("4")).Committed.ShouldBeTrue();
    }

    private SqliteConnection Host()
    {
        var host = new SqliteConnection($"Data Source={file.Path};Pooling=False");
        host.Open();
        return host;
    }

    private static void Execute(SqliteConnection host, string sql)
    {
        using var command = host.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
