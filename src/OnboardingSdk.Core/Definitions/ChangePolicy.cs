namespace OnboardingSdk.Definitions;

/// <summary>What happens to who is in the middle of a flow when its definition changes (docs/decisions/0016). A change is one of what the user is asked to do, not of texts or looks.</summary>
public enum ChangePolicy
{
    /// <summary>It goes on at the same step; where that is gone, at the one that follows. The default.</summary>
    Continue,

    /// <summary>The user goes through the version that they began with.</summary>
    Keep,

    /// <summary>It begins anew.</summary>
    Restart,

    /// <summary>It begins anew; and who has completed or dismissed it meets it again too.</summary>
    RestartAll,

    /// <summary>It is closed.</summary>
    End,
}
