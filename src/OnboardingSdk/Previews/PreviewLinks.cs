using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace OnboardingSdk;

/// <summary>Makes and reads preview links.</summary>
internal sealed class PreviewLinks(IDataProtectionProvider protection, CatalogProvider catalogs, EndpointAddress address, TimeProvider clock) : IOnboardingPreviews
{
    private const int LongestToken = 4096;
    private static readonly TimeSpan Usual = TimeSpan.FromDays(7);
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    private readonly IDataProtector protector = protection.CreateProtector("OnboardingSdk.Preview.v1");

    public IReadOnlyList<FlowDefinition> Drafts => [.. catalogs.Current.Definitions.Flows.Where(IsShowable).OrderBy(f => f.Id, StringComparer.Ordinal)];

    public string Link(string flowId, string page, TimeSpan? lifetime, string tenant)
    {
        ArgumentNullException.ThrowIfNull(flowId);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(tenant);
        if (!catalogs.Current.Flows.TryGetValue(flowId, out var flow) || !IsShowable(flow))
        {
            throw new OnboardingException(flow is null ? $"There is no flow '{flowId}'.{Nearest.Hint(flowId, catalogs.Current.Flows.Keys)}"
                : flow.Draft is null ? $"The flow '{flowId}' is no draft: users meet it as it is."
                : $"The flow '{flowId}' is a tracker: there is nothing to see.");
        }

        if (!SafeAddress.IsLocalPath(page))
        {
            throw new OnboardingException($"A preview link leads to a page of the host, which starts with a single '/', not to '{page}'.");
        }

        var length = lifetime ?? Usual;
        if (length < Shortest || length > Longest)
        {
            throw new OnboardingException($"A preview link holds from one minute to 90 days, not for {length}.");
        }

        var prefix = address.Prefix ?? throw new OnboardingException("Preview links need the endpoints: call app.MapOnboarding().");
        var token = protector.Protect(new PreviewTicket(flowId, page, clock.GetUtcNow() + length, tenant).Write());
        return $"{prefix}/preview?t={Uri.EscapeDataString(token)}";
    }

    /// <summary>What a link says that we made; null: we did not, or not with these keys.</summary>
    public PreviewTicket? Read(string? token)
    {
        if (token is not { Length: > 0 and <= LongestToken })
        {
            return null;
        }

        try
        {
            return PreviewTicket.Read(protector.Unprotect(token));
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsShowable(FlowDefinition flow) => flow is { Draft: not null, Kind: not FlowKind.Tracker };
}
