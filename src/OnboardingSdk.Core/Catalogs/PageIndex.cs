using System.Collections.Frozen;

namespace OnboardingSdk.Definitions;

/// <summary>Which flows may begin on a page, found without asking every flow: by the first segment of the path, where a pattern has a fixed one.</summary>
internal sealed class PageIndex
{
    private readonly IReadOnlyList<FlowDefinition> flows;
    private readonly FrozenDictionary<string, int[]> bySegment;
    private readonly int[] anywhere;
    private readonly FrozenDictionary<string, int> ranks;

    /// <param name="flows">All flows in the order of priority.</param>
    public PageIndex(IReadOnlyList<FlowDefinition> flows)
    {
        this.flows = flows;
        var found = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        var everywhere = new List<int>();
        for (var rank = 0; rank < flows.Count; rank++)
        {
            var pages = flows[rank].Start.Pages;
            var segments = pages.Select(p => p.FirstSegment).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (pages.Count == 0 || segments.Contains(null))
            {
                everywhere.Add(rank);
                continue;
            }

            foreach (var segment in segments)
            {
                (found.TryGetValue(segment!, out var list) ? list : found[segment!] = []).Add(rank);
            }
        }

        bySegment = found.ToFrozenDictionary(f => f.Key, f => f.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
        anywhere = [.. everywhere];
        ranks = flows.Select((flow, rank) => (flow.Id, rank)).ToFrozenDictionary(f => f.Id, f => f.rank, StringComparer.Ordinal);
    }

    /// <summary>Places in the order of priority, ascending, of the flows that may begin on the page or are under way for the user.</summary>
    public List<int> Candidates(Journey user, PageAddress page)
    {
        var here = bySegment.GetValueOrDefault(page.Segments.Length == 0 ? "" : page.Segments[0], []);
        var candidates = new List<int>(anywhere.Length + here.Length + 4);
        candidates.AddRange(anywhere);
        candidates.AddRange(here);
        foreach (var (key, state) in user.Flows)
        {
            // A tour that has ended begins again only where it offers itself; a checklist stays to its closing words.
            var isClosing = state is { Status: FlowStatus.Completed, Acknowledged: false, Impressions: > 0 };
            if (isClosing || state.Status == FlowStatus.Active)
            {
                var at = key.IndexOf('@', StringComparison.Ordinal);
                if (ranks.TryGetValue(at < 0 ? key : key[..at], out var rank) && (!isClosing || flows[rank].Kind == FlowKind.Checklist))
                {
                    candidates.Add(rank);
                }
            }
        }

        candidates.Sort();
        var kept = 0;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (i == 0 || candidates[i] != candidates[i - 1])
            {
                candidates[kept++] = candidates[i];
            }
        }

        candidates.RemoveRange(kept, candidates.Count - kept);
        return candidates;
    }
}
