namespace OnboardingSdk.Definitions;

/// <summary>Whose journey a milestone or a checklist is recorded in.</summary>
public enum Scope
{
    /// <summary>Each user has it for themselves. The default.</summary>
    User,

    /// <summary>The account (the customer company) has it once, shared by its members.</summary>
    Account,
}
