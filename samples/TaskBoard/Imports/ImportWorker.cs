using Microsoft.EntityFrameworkCore;
using TaskBoard.Data;
using TaskBoard.Facts;
using TaskBoard.Tasks;

namespace TaskBoard.Imports;

/// <summary>
/// Turns rows into tasks, one import after the other. Each batch is saved together with how far it got, and only then told to OnboardingSdk; so a process that ends
/// in the middle imports no row twice, and tells no fact twice either, since each has an id.
/// </summary>
public sealed partial class ImportWorker(IServiceScopeFactory scopes, WaitingImports queue, IImportPace pace, TimeProvider clock, ILogger<ImportWorker> log) : BackgroundService
{
    private static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TakeUpAsync(stoppingToken))
        {
            await Task.Delay(BeforeAnotherTry, clock, stoppingToken);
        }

        await foreach (var id in queue.ReadAllAsync(stoppingToken))
        {
            try
            {
                for (var first = true; await ImportBatchAsync(id, first, stoppingToken); first = false)
                {
                    await pace.BreatheAsync(stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Locked for the moment, say. Others come first; and with the next start it goes on as well.
                Failed(log, id, e);
                await Task.Delay(BeforeAnotherTry, clock, stoppingToken);
                queue.Add(id);
            }
        }
    }

    /// <summary>Takes up what an earlier process left; false: the file cannot be read for the moment, which must not end the app.</summary>
    private async Task<bool> TakeUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TaskBoardDb>();
            foreach (var id in await db.Imports.Where(i => i.FinishedAt == null).OrderBy(i => i.CreatedAt).Select(i => i.Id).ToListAsync(cancellationToken))
            {
                queue.Add(id);
            }

            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NotTakenUp(log, e);
            return false;
        }
    }

    /// <summary>Imports the next rows; false: there are none left.</summary>
    private async Task<bool> ImportBatchAsync(Guid id, bool first, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TaskBoardDb>();
        var facts = scope.ServiceProvider.GetRequiredService<ProductFacts>();
        var import = await db.Imports.Include(i => i.Project).Include(i => i.CreatedBy).FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (import is not { FinishedAt: null })
        {
            // Finished before, or the project was deleted meanwhile.
            return false;
        }

        var rows = import.Read();
        if (first)
        {
            // Perhaps a process ended after the last of these were saved and before they were told.
            await facts.TasksImportedAsync(import, [.. rows.Take(import.Done).TakeLast(pace.BatchSize)]);
            await facts.ImportProgressAsync(import);
        }

        var batch = rows.Skip(import.Done).Take(pace.BatchSize).ToList();
        await AddAsync(db, import, batch, cancellationToken);
        await facts.TasksImportedAsync(import, batch);
        await facts.ImportProgressAsync(import);
        if (import.Done < import.Total)
        {
            return true;
        }

        await facts.ImportCompletedAsync(import, assigned: rows.Count(row => row.AssigneeId is not null));
        import.FinishedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(cancellationToken);
        return false;
    }

    private async Task AddAsync(TaskBoardDb db, TaskImport import, List<ImportRow> batch, CancellationToken cancellationToken)
    {
        var members = await db.Memberships.Where(m => m.WorkspaceId == import.Project.WorkspaceId).Select(m => m.UserId).ToListAsync(cancellationToken);
        var last = await db.Tasks.Where(t => t.ProjectId == import.ProjectId).GroupBy(t => t.State)
            .ToDictionaryAsync(column => column.Key, column => column.Max(t => t.Position), cancellationToken);
        foreach (var row in batch)
        {
            var now = clock.GetUtcNow();
            db.Tasks.Add(new()
            {
                Id = Guid.CreateVersion7(now),
                ProjectId = import.ProjectId,
                Title = row.Title,
                State = row.State,
                Position = last[row.State] = last.GetValueOrDefault(row.State, -1) + 1,
                // They may have left since the sheet was read.
                AssigneeId = row.AssigneeId is { } assignee && members.Contains(assignee) ? assignee : null,
                DueDate = row.Due,
                CreatedById = import.CreatedById,
                CreatedAt = now,
                CompletedAt = row.State == TaskState.Done ? now : null,
            });
        }

        import.Done += batch.Count;
        await db.SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(5, LogLevel.Error, "What is left of imports could not be looked up; it is tried again.")]
    private static partial void NotTakenUp(ILogger logger, Exception exception);

    [LoggerMessage(4, LogLevel.Error, "The import {Import} stopped; it is tried again.")]
    private static partial void Failed(ILogger logger, Guid import, Exception exception);
}
