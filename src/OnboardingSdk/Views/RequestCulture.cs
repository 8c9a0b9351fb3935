using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace OnboardingSdk;

/// <summary>The culture of a request: what the host's options say, else what its request localization has found.</summary>
internal sealed class RequestCulture(IHttpContextAccessor requests, IOptions<OnboardingOptions> options)
{
    public CultureInfo Current =>
        options.Value.Culture is { } of && requests.HttpContext is { } request && of(request) is { } culture ? culture : CultureInfo.CurrentUICulture;
}
