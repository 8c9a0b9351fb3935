namespace OnboardingSdk;

/// <summary>Light or dark.</summary>
public enum ColorScheme
{
    /// <summary>As the page has it (<c>color-scheme</c> of its root), else as the system has it.</summary>
    Auto,

    /// <summary>Always light.</summary>
    Light,

    /// <summary>Always dark.</summary>
    Dark,
}
