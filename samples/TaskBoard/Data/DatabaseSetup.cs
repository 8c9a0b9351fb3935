using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

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
    /// Creates the app's tables if they are missing. EnsureCreated would not do: it stops at the first table of anybody,
    /// and this file may already hold somebody else's.
    /// </summary>
    public static async Task CreateDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TaskBoardDb>();
        var own = await db.Database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = 'Workspaces'")
            .SingleAsync(cancellationToken);
        if (own == 0)
        {
            await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(cancellationToken);
        }
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
