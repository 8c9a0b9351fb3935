namespace OnboardingSdk;

/// <summary>The journeys used last. Only the writer touches it; compare-and-set in the store guards against what others wrote.</summary>
internal sealed class JourneyCache(int capacity)
{
    private readonly Dictionary<SubjectKey, LinkedListNode<Journey>> nodes = [];
    private readonly LinkedList<Journey> byUse = new();

    public Journey? Find(SubjectKey subject)
    {
        if (!nodes.TryGetValue(subject, out var node))
        {
            return null;
        }

        byUse.Remove(node);
        byUse.AddFirst(node);
        return node.Value;
    }

    public void Put(Journey journey)
    {
        Remove(journey.Subject);
        nodes[journey.Subject] = byUse.AddFirst(journey);
        if (nodes.Count > capacity)
        {
            Remove(byUse.Last!.Value.Subject);
        }
    }

    public void Remove(SubjectKey subject)
    {
        if (nodes.Remove(subject, out var node))
        {
            byUse.Remove(node);
        }
    }
}
