using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OnboardingSdk;

namespace Microsoft.FeatureManagement;

/// <summary>Adds OnboardingSdk's feature filters.</summary>
public static class OnboardingFeatureManagementBuilderExtensions
{
    /// <summary>
    /// Adds the filters <c>Onboarding.Milestone</c> (parameter <c>Milestone</c>) and <c>Onboarding.Segment</c> (parameter <c>Segment</c>). Asked without a
    /// context they look at whom the request comes from (<see cref="OnboardingOptions.Identify"/>); asked with an <see cref="OnboardingIdentity"/> or a
    /// targeting context, at that user. They never throw, and never take longer than 50 ms. <c>AddOnboarding</c> has to be called too.
    /// </summary>
    /// <param name="builder">The host's feature management.</param>
    /// <param name="configure">What they answer when it cannot be known.</param>
    public static IFeatureManagementBuilder AddOnboardingFilters(this IFeatureManagementBuilder builder, Action<OnboardingFilterOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Services.AddOptions<OnboardingFilterOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        builder.Services.AddHttpContextAccessor();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<FilterStandings>();
        builder.Services.TryAddSingleton<FilterAnswers>();
        return builder
            .AddFeatureFilter<MilestoneFilter>().AddFeatureFilter<MilestoneOfIdentityFilter>().AddFeatureFilter<MilestoneOfTargetFilter>()
            .AddFeatureFilter<SegmentFilter>().AddFeatureFilter<SegmentOfIdentityFilter>().AddFeatureFilter<SegmentOfTargetFilter>();
    }
}
