namespace OnboardingSdk;

/// <summary>How the feature filters answer.</summary>
public sealed class OnboardingFilterOptions
{
    /// <summary>
    /// What a filter answers when it cannot be known: the store is not available, has not answered within 50 ms, or the catalog does not have the milestone
    /// or segment. Default: false. Who is not signed in has reached nothing, and that is known: false.
    /// </summary>
    public bool WhenUnknown { get; set; }
}
