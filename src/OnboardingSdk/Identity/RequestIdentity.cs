using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OnboardingSdk;

/// <summary>Asks the host who a request comes from. A delegate that throws, or names what cannot be an id, is nobody, and never a failed request.</summary>
internal sealed class RequestIdentity(IOptions<OnboardingOptions> options, ILogger<RequestIdentity> log)
{
    public OnboardingIdentity? Of(HttpContext context)
    {
        try
        {
            return options.Value.Identify(context) is { UserId.Length: > 0 } identity ? Checked(identity) : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.IdentifyFailed(log, e);
            return null;
        }
    }

    private static OnboardingIdentity Checked(OnboardingIdentity identity) =>
        (CallCheck.Id(identity.UserId) ?? (identity.AccountId is { } account ? CallCheck.Id(account) : null) ?? CallCheck.Id(identity.Tenant)) is { } wrong
            ? throw new OnboardingException(wrong)
            : identity.IsVisitor ? throw new OnboardingException($"'{identity.UserId}' is in the space of anonymous visitors, so nobody can sign in with it.")
            : identity;
}
