namespace OnboardingSdk.Definitions;

/// <summary>Which of several flows comes first.</summary>
public enum Priority
{
    /// <summary>After the others.</summary>
    Low,

    /// <summary>The default.</summary>
    Normal,

    /// <summary>Before the others.</summary>
    High,
}
