namespace TaskBoard.Workspaces;

/// <summary>A member as pages show one.</summary>
public sealed record Member(string Id, string Name, string Email, MemberRole Role, DateTimeOffset JoinedAt);
