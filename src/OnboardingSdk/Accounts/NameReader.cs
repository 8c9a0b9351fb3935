using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk;

/// <summary>Asks the host for names. One that is slow or fails costs a page its names, and nothing else.</summary>
internal sealed class NameReader(IServiceScopeFactory scopes, IServiceProviderIsService services, TimeProvider clock, ILogger<NameReader> log)
{
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private const int Longest = 100;

    private static readonly IReadOnlyDictionary<string, string> Nobody = new Dictionary<string, string>();

    public async ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(string tenant, IReadOnlyCollection<string> users, CancellationToken cancellationToken)
    {
        if (users.Count == 0 || !services.IsService(typeof(IOnboardingNames)))
        {
            return Nobody;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await AskAsync(tenant, users, both.Token).WaitAsync(both.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && e is not OutOfMemoryException)
        {
            Log.NamesFailed(log, e);
            return Nobody;
        }
    }

    private async Task<IReadOnlyDictionary<string, string>> AskAsync(string tenant, IReadOnlyCollection<string> users, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var found = await scope.ServiceProvider.GetRequiredService<IOnboardingNames>().NamesAsync(tenant, users, cancellationToken).ConfigureAwait(false);
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var user in users)
            {
                if (found.TryGetValue(user, out var name) && !string.IsNullOrWhiteSpace(name))
                {
                    name = name.Trim();
                    names[user] = name.Length <= Longest ? name : name[..(char.IsHighSurrogate(name[Longest - 1]) ? Longest - 1 : Longest)];
                }
            }

            return names;
        }
    }
}
