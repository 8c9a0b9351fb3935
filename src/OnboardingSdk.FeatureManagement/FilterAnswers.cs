using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;

namespace OnboardingSdk;

/// <summary>Answers the filters' questions, whatever happens.</summary>
internal sealed class FilterAnswers(
    FilterStandings standings, IOnboarding onboarding, IHttpContextAccessor http, IOptions<OnboardingOptions> identity, IOptions<OnboardingFilterOptions> options,
    ILogger<FilterAnswers> log)
{
    public const string Milestone = "Onboarding.Milestone";
    public const string Segment = "Onboarding.Segment";

    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.Ordinal);

    public static OnboardingIdentity? User(ITargetingContext? target) => string.IsNullOrEmpty(target?.UserId) ? null : new(target.UserId);

    public OnboardingIdentity? RequestUser()
    {
        try
        {
            return http.HttpContext is { } context && identity.Value.Identify(context) is { UserId.Length: > 0 } user ? user : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.FilterFailed(log, e);
            return null;
        }
    }

    public Task<bool> ReachedAsync(FeatureFilterEvaluationContext context, OnboardingIdentity? user) =>
        AnswerAsync(context, nameof(Milestone), user, onboarding.Catalog.Milestones.ContainsKey, static (standing, id) => standing.HasReached(id));

    public Task<bool> InSegmentAsync(FeatureFilterEvaluationContext context, OnboardingIdentity? user) =>
        AnswerAsync(context, nameof(Segment), user, onboarding.Catalog.Segments.ContainsKey, static (standing, id) => standing.IsInSegment(id));

    private async Task<bool> AnswerAsync(
        FeatureFilterEvaluationContext context, string parameter, OnboardingIdentity? user, Func<string, bool> isKnown, Func<Standing, string, bool> ask)
    {
        try
        {
            if (context.Parameters[parameter] is not { Length: > 0 } id || !isKnown(id))
            {
                if (told.Count < 1000 && told.TryAdd($"{context.FeatureName} {parameter} {context.Parameters[parameter]}", true))
                {
                    Log.UnknownName(log, context.FeatureName, parameter, context.Parameters[parameter] ?? "");
                }

                return options.Value.WhenUnknown;
            }

            return user is not null && (await standings.OfAsync(user).ConfigureAwait(false) is { } standing ? ask(standing, id) : options.Value.WhenUnknown);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.FilterFailed(log, e);
            return options.Value.WhenUnknown;
        }
    }
}
