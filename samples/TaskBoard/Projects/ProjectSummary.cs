namespace TaskBoard.Projects;

/// <summary>A project with the figures that overviews show.</summary>
public sealed record ProjectSummary(Guid Id, string Name, ProjectColor Color, string Description, int Tasks, int Done, int Overdue)
{
    /// <summary>0 to 100, rounded down, so that 100 means all.</summary>
    public int Percent => Tasks == 0 ? 0 : Done * 100 / Tasks;
}
