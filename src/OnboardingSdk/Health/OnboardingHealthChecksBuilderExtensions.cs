using OnboardingSdk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds OnboardingSdk to a host's health checks.</summary>
public static class OnboardingHealthChecksBuilderExtensions
{
    /// <summary>
    /// Reports <c>Degraded</c>, with the reason, while the store cannot be written to or the definitions have errors; never <c>Unhealthy</c>.
    /// </summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="name">The check's name. Default: <c>onboarding</c>.</param>
    public static IHealthChecksBuilder AddOnboarding(this IHealthChecksBuilder builder, string name = "onboarding")
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<OnboardingHealthCheck>(name);
    }
}
