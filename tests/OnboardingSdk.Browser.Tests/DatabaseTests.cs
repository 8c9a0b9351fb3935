using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskBoard.Data;
using TaskBoard.Workspaces;

namespace OnboardingSdk.Browser.Tests;

internal sealed class DatabaseTests
{
    [Test]
    public async Task A_file_from_before_gets_the_tables_that_came_later_and_keeps_what_it_has()
    {
        await using var app = new TaskBoardApp();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TaskBoardDb>();
        db.Workspaces.Add(new Workspace { Id = Guid.NewGuid(), Name = "Ann & friends" });
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync("DROP TABLE Imports");

        await app.Services.CreateDatabaseAsync();

        (await db.Imports.CountAsync()).ShouldBe(0);
        (await db.Workspaces.CountAsync()).ShouldBe(1);
    }
}
