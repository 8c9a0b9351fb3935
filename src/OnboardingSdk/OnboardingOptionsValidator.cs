using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace OnboardingSdk;

internal sealed partial class OnboardingOptionsValidator : IValidateOptions<OnboardingOptions>
{
    public ValidateOptionsResult Validate(string? name, OnboardingOptions options)
    {
        var wrong = new List<string>();
        if (options.Identify is null)
        {
            wrong.Add("OnboardingOptions.Identify is null: leave the default, or return null from it for requests of nobody.");
        }

        if (options.CommitTimeout <= TimeSpan.Zero || options.CommitTimeout > TimeSpan.FromMinutes(1))
        {
            wrong.Add($"OnboardingOptions.CommitTimeout is {options.CommitTimeout}: it must be positive and at most one minute.");
        }

        if (options.BacklogLimit < 1)
        {
            wrong.Add($"OnboardingOptions.BacklogLimit is {options.BacklogLimit}: it must be at least 1.");
        }

        if (options.JourneyCacheSize < 1)
        {
            wrong.Add($"OnboardingOptions.JourneyCacheSize is {options.JourneyCacheSize}: it must be at least 1.");
        }

        if (options.Accent is { } accent && !Colour().IsMatch(accent))
        {
            wrong.Add($"OnboardingOptions.Accent is '{accent}': write a colour as #rrggbb.");
        }

        if (!Enum.IsDefined(options.ColorScheme))
        {
            wrong.Add($"OnboardingOptions.ColorScheme is {options.ColorScheme}: it must be Auto, Light or Dark.");
        }

        wrong.AddRange(options.AllowedOrigins
            .Where(o => !Uri.TryCreate(o, UriKind.Absolute, out var uri) || o != uri.GetLeftPart(UriPartial.Authority))
            .Select(o => $"OnboardingOptions.AllowedOrigins has '{o}': write an origin as https://app.example.com, without a path or a final slash."));
        return wrong.Count > 0 ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Colour();
}
