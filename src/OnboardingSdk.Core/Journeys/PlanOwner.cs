using System.Text.Json.Serialization;

namespace OnboardingSdk.Journeys;

/// <summary>Whose a task of a launch plan is: a user's, a role's, or nobody's.</summary>
public sealed record PlanOwner
{
    /// <summary>The host's id of the user, or null.</summary>
    public string? UserId { get; init; }

    /// <summary>The role, or null.</summary>
    public string? Role { get; init; }

    /// <summary>Nobody in particular: any member may do it.</summary>
    public static PlanOwner Nobody { get; } = new();

    /// <summary>Whether it is nobody's.</summary>
    [JsonIgnore]
    public bool IsNobody => UserId is null && Role is null;

    /// <summary>A user.</summary>
    public static PlanOwner OfUser(string userId) => new() { UserId = userId };

    /// <summary>Whoever has a role of the plan.</summary>
    public static PlanOwner OfRole(string role) => new() { Role = role };
}
