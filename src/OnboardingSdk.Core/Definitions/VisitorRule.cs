namespace OnboardingSdk.Definitions;

/// <summary>Whether a flow is for anonymous visitors, who have not signed in.</summary>
public enum VisitorRule
{
    /// <summary>For signed-in users only.</summary>
    Exclude,

    /// <summary>For signed-in users and for visitors.</summary>
    Include,

    /// <summary>For visitors only.</summary>
    Only,
}
