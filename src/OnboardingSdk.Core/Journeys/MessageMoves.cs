namespace OnboardingSdk.Journeys;

/// <summary>What a user can do with a modal, a banner, a hint or a survey: it is shown, and completed or dismissed, run by run.</summary>
internal sealed class MessageMoves(FlowDefinition flow, Entry entry, long version)
{
    private readonly string what = $"The {Vocabulary.FlowKinds.For(flow.Kind)} '{flow.Id}'";

    public (FlowState? Next, string? Refusal) Move(FlowState state)
    {
        if (entry.Name == EntryNames.FlowStarted)
        {
            return (Begin(state), null);
        }

        var ended = state.Status != FlowStatus.Active;
        var run = ended ? state.Run + 1 : state.Run;
        var named = entry.Properties.GetValueOrDefault(EntryNames.Run).Number;
        if (named is not null && named != run)
        {
            return (null, $"{what} is not in run {named}.");
        }

        // One that has ended comes again only in a run of which the browser knows that it is another one.
        if (ended && state.Status != FlowStatus.NotStarted
            && (named is null || Repeats.Over(flow, state) is not null || entry.Name is not (EntryNames.FlowShown or EntryNames.FlowDismissed)))
        {
            return (null, $"{what} has ended.");
        }

        return entry.Name switch
        {
            EntryNames.FlowShown => (Shown(ended ? Begin(state) : state), null),
            EntryNames.FlowDismissed => Dismissed(state),
            EntryNames.FlowCompleted => Completed(state),
            EntryNames.SurveyAnswered when flow is SurveyDefinition survey => Answered(survey, state),
            _ => (null, $"A {Vocabulary.FlowKinds.For(flow.Kind)} takes no '{entry.Name.TrimStart('$')}'."),
        };
    }

    /// <summary>The run begins anew, as another run.</summary>
    public FlowState Restart(FlowState state) => Begin(state) with { Offered = state.Offered };

    private FlowState Begin(FlowState state) => state with
    {
        Status = FlowStatus.Active,
        Run = state.Run + 1,
        RunVersion = version,
        StartedAt = entry.OccurredAt,
        ShownInRun = false,
        Offered = entry.Name != EntryNames.FlowStarted,
        Catalog = entry.Catalog,
    };

    private FlowState Shown(FlowState state) => state with
    {
        Impressions = state.Impressions + 1, ShownInRun = true, SeenAt = state.SeenAt ?? entry.OccurredAt, LastShownAt = entry.OccurredAt,
        Catalog = entry.Catalog,
    };

    private (FlowState? Next, string? Refusal) Completed(FlowState state)
    {
        if (!state.ShownInRun || state.Status != FlowStatus.Active)
        {
            return (null, $"{what} has not been on screen.");
        }

        return flow is SurveyDefinition survey && SurveyPath.Missing(survey, state) is { } missing
            ? (null, $"The question '{missing}' of the survey '{flow.Id}' has no answer.")
            : (state with
            {
                Status = FlowStatus.Completed, EndedAt = entry.OccurredAt, CompletedAt = state.CompletedAt ?? entry.OccurredAt, Reason = null, Catalog = entry.Catalog,
            }, null);
    }

    private (FlowState? Next, string? Refusal) Dismissed(FlowState state) => flow.Dismissible
        ? (state with
        {
            Status = FlowStatus.Dismissed,
            Run = state.Status == FlowStatus.Active ? state.Run : state.Run + 1,
            ShownInRun = state.Status == FlowStatus.Active && state.ShownInRun,
            EndedAt = entry.OccurredAt,
            DismissedAt = state.DismissedAt ?? entry.OccurredAt,
            Reason = entry.Properties.GetValueOrDefault(EntryNames.Reason).Text,
            Catalog = entry.Catalog,
        }, null)
        : (null, $"{what} cannot be dismissed.");

    private (FlowState? Next, string? Refusal) Answered(SurveyDefinition survey, FlowState state)
    {
        if (!state.ShownInRun || state.Status != FlowStatus.Active)
        {
            return (null, $"{what} has not been on screen.");
        }

        if (SurveyAnswers.Refusal(survey, entry) is { } refusal)
        {
            return (null, refusal);
        }

        var question = SurveyAnswers.Question(survey, entry)!.Id;
        var answers = state.Answers ?? Map<SurveyAnswer>.Empty;
        var before = answers.GetValueOrDefault(question);
        var value = entry.Properties.GetValueOrDefault(EntryNames.Value);
        if (!value.Exists)
        {
            return (before is null ? state : state with { Answers = answers.Remove(question) }, null);
        }

        var answer = new SurveyAnswer(value, entry.OccurredAt, state.Run) { Other = entry.Properties.GetValueOrDefault(EntryNames.Other).Text };
        return (before is not null && before with { At = answer.At } == answer ? state : state with { Answers = answers.SetItem(question, answer) }, null);
    }
}
