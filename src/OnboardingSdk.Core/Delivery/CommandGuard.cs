namespace OnboardingSdk.Journeys;

/// <summary>Whether a browser's command may be recorded. What passes goes into the log; the fold trusts the log.</summary>
public static class CommandGuard
{
    /// <summary>Why the user may not do this now; null if they may.</summary>
    /// <param name="user">The user's journey.</param>
    /// <param name="account">The journey of the user's current account, or null.</param>
    /// <param name="entry">The command as an entry.</param>
    /// <param name="catalog">The catalog in force.</param>
    /// <param name="asVisitor">Whether it was done before the user signed in, and has only been sent since.</param>
    public static string? Refusal(Journey user, Journey? account, Entry entry, Catalog catalog, bool asVisitor = false)
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(catalog);
        if (!entry.Name.StartsWith('$'))
        {
            return !catalog.Events.TryGetValue(entry.Name, out var @event) ? $"There is no event '{entry.Name}'."
                : @event.Source == EventSource.Client ? null
                : $"The event '{entry.Name}' is recorded by the server only.";
        }

        if (entry.Name == EntryNames.AttributeSet)
        {
            return AttributeRefusal(entry, catalog);
        }

        if (!EntryNames.IsCommand(entry.Name))
        {
            return $"There is no command '{entry.Name[1..]}'.";
        }

        if (entry.Properties.GetValueOrDefault(EntryNames.Flow).Text is not { } id || !catalog.Flows.TryGetValue(id, out var flow))
        {
            return "There is no such flow in the catalog.";
        }

        // A start page is not looked at: the page comes from the browser, and proves nothing.
        var situation = new Situation(catalog, user, account, Scope.User, entry.RecordedAt, null, AsVisitor: asVisitor) { RecordedOnly = true };
        return Misplaced(flow, entry) ?? FlowGates.Refusal(flow, situation, entry.Name)
            ?? (EntryNames.IsTask(entry.Name) ? TaskRefusal(flow, situation, entry)
                : entry.Name == EntryNames.SurveyAnswered ? AnswerRefusal(flow, situation, entry)
                : null);
    }

    /// <summary>Tours and checklists are completed by their steps and tasks, never by saying so.</summary>
    private static string? Misplaced(FlowDefinition flow, Entry entry) =>
        entry.Name == EntryNames.FlowCompleted && flow is not (MessageDefinition or SurveyDefinition or LauncherDefinition) ? $"A {Vocabulary.FlowKinds.For(flow.Kind)} takes no 'flow.completed'." : null;

    /// <summary>Asked of the version that the user is in: the questions of another one are not on their screen.</summary>
    private static string? AnswerRefusal(FlowDefinition flow, in Situation situation, Entry entry) => flow is SurveyDefinition survey
        ? SurveyAnswers.Refusal((SurveyDefinition)situation.Catalog.Editions.Of(survey, FlowStates.Of(survey, situation.User, null), situation.User, situation.Now).Flow, entry)
        : $"A {Vocabulary.FlowKinds.For(flow.Kind)} has no questions.";

    /// <summary>Only attributes of the user whose definitions let the browser set them, to what they allow.</summary>
    private static string? AttributeRefusal(Entry entry, Catalog catalog)
    {
        foreach (var (name, value) in entry.Properties)
        {
            if (!catalog.UserAttributes.TryGetValue(name, out var attribute))
            {
                return $"The user has no attribute '{name}'.";
            }

            if (attribute.Source != EventSource.Client)
            {
                return $"The attribute '{name}' is set by the server only.";
            }

            if (!ClientValues.Fits(attribute, value))
            {
                return $"The attribute '{name}' cannot have this value.";
            }
        }

        return entry.Properties.IsEmpty ? "It sets no attribute." : null;
    }

    private static string? TaskRefusal(FlowDefinition flow, in Situation situation, Entry entry)
    {
        if (flow is not ChecklistDefinition checklist)
        {
            return $"A {Vocabulary.FlowKinds.For(flow.Kind)} has no tasks.";
        }

        // Whose journey takes it in is the definition's to say.
        var isShared = checklist.Scope == Scope.Account;
        return entry.IsShared != isShared
            ? $"The tasks of '{checklist.Id}' are the {Vocabulary.Scopes.For(checklist.Scope)}'s."
            : Refusal(checklist, StateOf(checklist, situation), situation, entry);
    }

    private static FlowState StateOf(ChecklistDefinition checklist, in Situation situation) => checklist.Draft is not null
        ? Drafts.Looked(checklist, FlowStates.Of(checklist, situation.User, null), situation)
        : situation.Of(checklist.Scope)?.Flow(checklist.Id) ?? FlowState.None;

    private static string? Refusal(ChecklistDefinition checklist, FlowState state, in Situation situation, Entry entry)
    {
        checklist = (ChecklistDefinition)situation.Catalog.Editions.Of(checklist, state, situation.User, situation.Now).Flow;
        var refusal = TaskMoves.Refusal(situation.Catalog, checklist, state, entry);
        return refusal is null && TaskMoves.Of(checklist, entry) is { } task && !Plans.MayTick(task, checklist, state, situation)
            ? $"The task '{task.Id}' is somebody else's."
            : refusal;
    }
}
