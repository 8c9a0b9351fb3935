namespace OnboardingSdk.Definitions;

/// <summary>How a rating looks.</summary>
public enum RatingStyle
{
    /// <summary>Stars that fill up.</summary>
    Stars,

    /// <summary>Numbers.</summary>
    Numbers,
}
