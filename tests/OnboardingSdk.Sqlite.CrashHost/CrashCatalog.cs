namespace OnboardingSdk.Sqlite.CrashHost;

/// <summary>The catalog that the crash tests fold with: events, and milestones of users and accounts.</summary>
public static class CrashCatalog
{
    /// <summary>The catalog.</summary>
    public static Catalog Catalog { get; } = Catalog.Create(new()
    {
        Events = [new EventDefinition { Name = "project.created" }, new EventDefinition { Name = "task.added" }],
        Milestones =
        [
            new MilestoneDefinition { Id = "busy", When = new EventCondition("task.added") { Count = new(3) } },
            new MilestoneDefinition { Id = "team", Scope = Scope.Account, When = new EventCondition("project.created") },
        ],
    }).Catalog!;
}
