namespace OnboardingSdk.Definitions;

/// <summary>What happens when a step's target cannot be found, is hidden or has no size.</summary>
public enum MissingPolicy
{
    /// <summary>The step stays hidden until its target appears. The default.</summary>
    Wait,

    /// <summary>The tour goes on with the next step.</summary>
    Skip,

    /// <summary>The step is shown in the middle, without its target.</summary>
    Center,

    /// <summary>The tour stops for now; it is not used up and comes back with the next page.</summary>
    End,
}
