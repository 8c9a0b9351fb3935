using System.Text.Json;
using TaskBoard.Accounts;
using TaskBoard.Projects;

namespace TaskBoard.Imports;

/// <summary>A sheet on its way to a board. It is in the database before anything of it is imported, so that it goes on after a restart.</summary>
public sealed class TaskImport
{
    public Guid Id { get; init; }

    public Guid ProjectId { get; init; }

    public string CreatedById { get; set; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The rows as JSON.</summary>
    public string Rows { get; init; } = "";

    public int Total { get; init; }

    /// <summary>How many rows are tasks now; saved together with them.</summary>
    public int Done { get; set; }

    /// <summary>When all was done, and everybody who has to know was told.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    public Project Project { get; init; } = null!;

    public User CreatedBy { get; init; } = null!;

    public IReadOnlyList<ImportRow> Read() => JsonSerializer.Deserialize<List<ImportRow>>(Rows) ?? [];
}
