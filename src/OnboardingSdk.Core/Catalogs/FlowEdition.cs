namespace OnboardingSdk.Definitions;

/// <summary>A flow as the users of a segment meet it, or as it is written.</summary>
/// <param name="Flow">The flow, with the override's texts and without what it omits.</param>
/// <param name="Override">The override; null: the flow as it is written.</param>
internal sealed record FlowEdition(FlowDefinition Flow, FlowOverride? Override)
{
    private readonly HashSet<string> own = Override?.Texts.Select(t => t.Key).ToHashSet(StringComparer.Ordinal) ?? [];

    /// <summary>An omitted step is one that is always passed over: what led to it leads to what follows it, on every branch.</summary>
    private static readonly TimeCondition Always = new(null, null);

    /// <summary>The segment by which the override is known; null: none.</summary>
    public string? Segment => Override?.Segment;

    /// <summary>The key by which translations know one of its texts.</summary>
    public string KeyOf(string slot) => own.Contains(slot) ? $"{Flow.Id}/{OverrideKey(Segment!, slot)}" : $"{Flow.Id}/{slot}";

    public static string OverrideKey(string segment, string slot) => $"overrides/{segment}/{slot}";

    public static FlowEdition Of(FlowDefinition flow, FlowOverride change)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in change.Texts)
        {
            texts.TryAdd(text.Key, text.Text);
        }

        return new(TextSlots.Map(Without(flow, change.Omit), slot => texts.GetValueOrDefault(slot.Key)), change);
    }

    private static FlowDefinition Without(FlowDefinition flow, IReadOnlyList<string> omit) => flow switch
    {
        _ when omit.Count == 0 => flow,
        TourDefinition tour => tour with { Steps = [.. tour.Steps.Select(s => omit.Contains(s.Id) ? s with { SkipWhen = Always } : s)] },
        ChecklistDefinition list => list with
        {
            Tasks = [.. list.Tasks.Where(t => !omit.Contains(t.Id)).Select(t => t with { DependsOn = [.. t.DependsOn.Where(id => !omit.Contains(id))] })],
        },
        _ => flow,
    };
}
