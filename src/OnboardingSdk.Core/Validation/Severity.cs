namespace OnboardingSdk.Definitions;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Worth a look; the catalog is usable.</summary>
    Warning,

    /// <summary>The catalog is not usable.</summary>
    Error,
}
