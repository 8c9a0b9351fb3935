using Microsoft.Extensions.Options;

namespace OnboardingSdk;

internal sealed class VisitorOptionsValidator : IValidateOptions<VisitorOptions>
{
    public ValidateOptionsResult Validate(string? name, VisitorOptions options)
    {
        var wrong = new List<string>();
        if (options.MayRecord is null || options.Tenant is null)
        {
            wrong.Add("VisitorOptions.MayRecord and VisitorOptions.Tenant must not be null: leave the defaults.");
        }

        if (options.Lifetime < TimeSpan.FromHours(1) || options.Lifetime > TimeSpan.FromDays(400))
        {
            wrong.Add($"VisitorOptions.Lifetime is {options.Lifetime}: it must be from one hour to 400 days, which is the longest that browsers keep a cookie.");
        }

        if (string.IsNullOrEmpty(options.CookieName) || options.CookieName.Any(c => c is <= ' ' or > '~' or '=' or ';' or ',' or '"' or '\\'))
        {
            wrong.Add($"VisitorOptions.CookieName is '{options.CookieName}': it must be a cookie's name.");
        }

        return wrong.Count > 0 ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }
}
