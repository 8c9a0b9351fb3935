using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;

namespace OnboardingSdk;

// A class for each kind of context: of one that has several, Microsoft.FeatureManagement asks the one without a context too, and takes either's yes.

[FilterAlias(FilterAnswers.Milestone)]
internal sealed class MilestoneFilter(FilterAnswers answers) : IFeatureFilter
{
    public Task<bool> EvaluateAsync(FeatureFilterEvaluationContext context) => answers.ReachedAsync(context, answers.RequestUser());
}

[FilterAlias(FilterAnswers.Milestone)]
internal sealed class MilestoneOfIdentityFilter(FilterAnswers answers) : IContextualFeatureFilter<OnboardingIdentity>
{
    public Task<bool> EvaluateAsync(FeatureFilterEvaluationContext featureFilterContext, OnboardingIdentity appContext) =>
        answers.ReachedAsync(featureFilterContext, appContext);
}

[FilterAlias(FilterAnswers.Milestone)]
internal sealed class MilestoneOfTargetFilter(FilterAnswers answers) : IContextualFeatureFilter<ITargetingContext>
{
    public Task<bool> EvaluateAsync(FeatureFilterEvaluationContext featureFilterContext, ITargetingContext appContext) =>
        answers.ReachedAsync(featureFilterContext, FilterAnswers.User(appContext));
}

[FilterAlias(FilterAnswers.Segment)]
internal sealed class SegmentFilter(FilterAnswers answers) : IFeatureFilter
{
    public Task<bool> EvaluateAsync(FeatureFilterEvaluationContext context) => answers.InSegmentAsync(context, answers.RequestUser());
}

[FilterAlias(FilterAnswers.Segment)]
internal sealed class SegmentOfIdentityFilter(FilterAnswers answers) : IContextualFeatureFilter<OnboardingIdentity>
{
    public Task<bool> EvaluateAsync(FeatureFilterEvaluationContext featureFilterContext, OnboardingIdentity appContext) =>
        answers.InSegmentAsync(featureFilterContext, appContext);
}

[FilterAlias(FilterAnswers.Segment)]
internal sealed class SegmentOfTargetFilter(FilterAnswers answers) : IContextualFeatureFilter<ITargetingContext>
{
    public Task<bool> EvaluateAsync(FeatureFilterEvaluationContext featureFilterContext, ITargetingContext appContext) =>
        answers.InSegmentAsync(featureFilterContext, FilterAnswers.User(appContext));
}
