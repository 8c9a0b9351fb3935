using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TaskBoard.Accounts;
using TaskBoard.Data;
using TaskBoard.Projects;

namespace TaskBoard.Imports;

public sealed class ImportService(TaskBoardDb db, WaitingImports queue, TimeProvider clock)
{
    /// <summary>Keeps the rows and has them imported in the background.</summary>
    public async Task<TaskImport> StartAsync(Project project, User by, IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var import = new TaskImport
        {
            Id = Guid.CreateVersion7(now),
            ProjectId = project.Id,
            CreatedById = by.Id,
            CreatedAt = now,
            Rows = JsonSerializer.Serialize(rows),
            Total = rows.Count,
        };
        db.Imports.Add(import);
        await db.SaveChangesAsync(cancellationToken);
        queue.Add(import.Id);
        return import;
    }

    /// <summary>The import of a project that began last; null: there was none.</summary>
    public Task<TaskImport?> LatestAsync(Project project, CancellationToken cancellationToken = default) =>
        db.Imports.AsNoTracking().Where(i => i.ProjectId == project.Id).OrderByDescending(i => i.CreatedAt).FirstOrDefaultAsync(cancellationToken);
}
