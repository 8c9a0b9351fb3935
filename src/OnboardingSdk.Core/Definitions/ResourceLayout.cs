namespace OnboardingSdk.Definitions;

/// <summary>How the sections of a resource center are laid out.</summary>
public enum ResourceLayout
{
    /// <summary>One at a time, each behind a tab.</summary>
    Tabs,

    /// <summary>All below each other.</summary>
    List,
}
