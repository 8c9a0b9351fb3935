using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace TaskBoard.Data;

public static class DatabaseSetup
{
    public static IServiceCollection AddTaskBoardDatabase(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var connectionString = Resolve(configuration.GetConnectionString("TaskBoard"), environment.ContentRootPath);
        return services.AddDbContext<TaskBoardDb>(options =>
            options.UseSqlite(connectionString).AddInterceptors(new SqlitePragmas()));
    }

    /// <summary>
    /// Creates those of the app's tables that are missing: all of them, or what came with a later version. EnsureCreated would not do: it stops at the first table of anybody,
    /// and this file may already hold somebody else's.
    /// </summary>
    public static async Task CreateDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TaskBoardDb>();
        var script = db.Database.GenerateCreateScript()
            .Replace("CREATE TABLE ", "CREATE TABLE IF NOT EXISTS ", StringComparison.Ordinal)
            .Replace("CREATE INDEX ", "CREATE INDEX IF NOT EXISTS ", StringComparison.Ordinal)
            .Replace("CREATE UNIQUE INDEX ", "CREATE UNIQUE INDEX IF NOT EXISTS ", StringComparison.Ordinal);
        await db.Database.ExecuteSqlRawAsync(script, cancellationToken);
    }

    private static string Resolve(string? connectionString, string contentRoot)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString ?? "Data Source=App_Data/taskboard.db");
        if (builder.Mode != SqliteOpenMode.Memory && builder.DataSource is not (":memory:" or ""))
        {
            builder.DataSource = Path.GetFullPath(builder.DataSource, contentRoot);
            Directory.CreateDirectory(Path.GetDirectoryName(builder.DataSource)!);
        }

        return builder.ConnectionString;
    }
}
