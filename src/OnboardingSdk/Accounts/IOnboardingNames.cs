namespace OnboardingSdk;

/// <summary>
/// The host's names of users, for shared lists: whose a task is, and who did it. Without one (<see cref="OnboardingBuilder.AddNames"/>) nobody is named but "you". It is resolved in a scope of its own.
/// </summary>
public interface IOnboardingNames
{
    /// <summary>The names of users as others of their account may see them; who is left out, or has no text, is not named.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="userIds">The host's ids of the users, each once.</param>
    /// <param name="cancellationToken">It has taken longer than half a second: the page goes without names.</param>
    ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(string tenant, IReadOnlyCollection<string> userIds, CancellationToken cancellationToken);
}
