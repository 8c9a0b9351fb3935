namespace OnboardingSdk.Definitions;

/// <summary>A flow as the users of a segment meet it, or as it is written.</summary>
/// <param name="Flow">The flow, with the override's texts and without what it omits.</param>
/// <param name="Override">The override; null: the flow as it is written.</param>
/// <param name="Earlier">The version of an earlier definition that it is; null: it is of the catalog's own.</param>
internal sealed record FlowEdition(FlowDefinition Flow, FlowOverride? Override, string? Earlier = null)
{
    private readonly HashSet<string> own = Override?.Texts.Select(t => t.Key).ToHashSet(StringComparer.Ordinal) ?? [];

    /// <summary>An omitted step is one that is always passed over: what led to it leads to what follows it, on every branch.</summary>
    private static readonly TimeCondition Always = new(null, null);

    /// <summary>The segment by which the override is known; null: none.</summary>
    public string? Segment => Override?.Segment;

    /// <summary>The key by which translations know one of its texts.</summary>
    public string KeyOf(string slot) => own.Contains(slot) ? $"{Name}/{OverrideKey(Segment!, slot)}" : $"{Name}/{slot}";

    private string Name => Earlier is null ? Flow.Id : $"{Flow.Id}@{Earlier}";

    public static string OverrideKey(string segment, string slot) => $"overrides/{segment}/{slot}";

    public static FlowEdition Of(FlowDefinition flow, FlowOverride change, string? earlier = null)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in change.Texts)
        {
            texts.TryAdd(text.Key, text.Text);
        }

        return new(TextSlots.Map(Without(flow, change.Omit), slot => texts.GetValueOrDefault(slot.Key)), change, earlier);
    }

    private static FlowDefinition Without(FlowDefinition flow, IReadOnlyList<string> omit) => flow switch
    {
        _ when omit.Count == 0 => flow,
        TourDefinition tour => tour with { Steps = [.. tour.Steps.Select(s => omit.Contains(s.Id) ? s with { SkipWhen = Always } : s)] },
        ChecklistDefinition list => list with
        {
            Tasks = [.. list.Tasks.Where(t => !omit.Contains(t.Id)).Select(t => t with { DependsOn = [.. t.DependsOn.Where(id => !omit.Contains(id))] })],
        },
        SurveyDefinition survey => survey with
        {
            Questions = [.. survey.Questions.Where(q => !omit.Contains(q.Id)).Select(q => q with
            {
                Branches = [.. q.Branches.Select(b => b with { Next = Instead(survey, b.Next, omit)! })],
                Next = Follows(survey, q, omit),
            })],
        },
        MessageDefinition message => message with
        {
            Primary = omit.Contains("primary") ? null : message.Primary,
            Secondary = omit.Contains("secondary") ? null : message.Secondary,
        },
        _ => flow,
    };

    /// <summary>What is written down as following a question; null: the one after it, as before.</summary>
    private static string? Follows(SurveyDefinition survey, QuestionDefinition question, IReadOnlyList<string> omit)
    {
        if (question.Next is not null)
        {
            return Instead(survey, question.Next, omit);
        }

        var after = survey.Questions.SkipWhile(q => q.Id != question.Id).Skip(1).TakeWhile(q => omit.Contains(q.Id)).ToList();
        return after.Exists(q => q.Next is not null) ? Instead(survey, after[0].Id, omit) : null;
    }

    /// <summary>What led to an omitted question leads to what followed it, where it had no answer. Questions lead forwards only, so it ends.</summary>
    private static string? Instead(SurveyDefinition survey, string? next, IReadOnlyList<string> omit)
    {
        while (next is not null && omit.Contains(next))
        {
            var place = survey.Questions.TakeWhile(q => q.Id != next).Count();
            next = survey.Questions[place].Next ?? (place + 1 < survey.Questions.Count ? survey.Questions[place + 1].Id : QuestionDefinition.End);
        }

        return next;
    }
}
