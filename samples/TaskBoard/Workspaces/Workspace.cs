namespace TaskBoard.Workspaces;

/// <summary>The account: what a team shares. Every project belongs to exactly one.</summary>
public sealed class Workspace
{
    public Guid Id { get; init; }

    public string Name { get; set; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public List<Membership> Members { get; } = [];
}
