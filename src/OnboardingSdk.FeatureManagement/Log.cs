using Microsoft.Extensions.Logging;

namespace OnboardingSdk;

/// <summary>What the filters log.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The feature '{Feature}' asks for the {Parameter} '{Id}', which the onboarding catalog does not have; the answer is OnboardingFilterOptions.WhenUnknown.")]
    public static partial void UnknownName(ILogger logger, string feature, string parameter, string id);

    [LoggerMessage(2, LogLevel.Error, "A feature filter of OnboardingSdk failed; the feature gets a defined answer.")]
    public static partial void FilterFailed(ILogger logger, Exception exception);
}
