namespace OnboardingSdk;

/// <summary>Where <c>MapOnboarding</c> put the endpoints.</summary>
internal sealed class EndpointAddress
{
    /// <summary>The prefix, such as <c>/onboarding</c>; null: not mapped.</summary>
    public string? Prefix { get; set; }
}
