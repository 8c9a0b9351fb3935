namespace OnboardingSdk;

/// <summary>
/// Links that show drafts. The host's own code makes them, and so decides who may; whoever has one and is signed in (or is a visitor, where <c>AddVisitors</c> was called) may open it until it
/// expires. Nothing that is done with a draft counts. Add it with <see cref="OnboardingBuilder.AddPreviewLinks"/>.
/// </summary>
public interface IOnboardingPreviews
{
    /// <summary>
    /// Makes a link that begins a draft for who opens it, whatever its audience and start say. It is a path of the host's, <c>/onboarding/preview?t=…</c>: put the host's own address, and its PathBase, in front.
    /// </summary>
    /// <param name="flowId">The flow; it is a draft in the catalog in force.</param>
    /// <param name="page">The page of the host that it leads to. Default: <c>/</c>.</param>
    /// <param name="lifetime">How long it can be opened, and the draft is shown: from one minute to 90 days. Default: 7 days.</param>
    /// <param name="tenant">The tenant whose users it is for. Default: the tenant <c>default</c>.</param>
    /// <exception cref="OnboardingException">There is no such draft, the page is none of the host's, or the lifetime is out of range.</exception>
    string Link(string flowId, string page = "/", TimeSpan? lifetime = null, string tenant = SubjectKey.DefaultTenant);

    /// <summary>The drafts that there are, by id.</summary>
    IReadOnlyList<FlowDefinition> Drafts { get; }
}
