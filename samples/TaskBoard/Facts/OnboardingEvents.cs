namespace TaskBoard.Facts;

/// <summary>The events of <c>onboarding/events.json</c>.</summary>
public static class OnboardingEvents
{
    public const string WorkspaceCreated = "workspace.created";
    public const string MemberInvited = "member.invited";
    public const string MemberJoined = "member.joined";
    public const string ProjectCreated = "project.created";
    public const string TaskCreated = "task.created";
    public const string TaskAssigned = "task.assigned";
    public const string TaskCompleted = "task.completed";
    public const string ImportCompleted = "import.completed";
}
