namespace OnboardingSdk.Journeys;

/// <summary>Names of the entries that are ours, and of their properties.</summary>
public static class EntryNames
{
    /// <summary>Attributes of a subject changed; the properties are the attributes.</summary>
    public const string Identified = "$identified";
    /// <summary>All progress was cleared; attributes stay.</summary>
    public const string Reset = "$reset";
    /// <summary>The journey was folded again with another catalog.</summary>
    public const string CatalogChanged = "$catalog";
    /// <summary>The definitions of flows have changed that the user was in the middle of, or through: what they say of that is done.</summary>
    public const string FlowsChanged = "$flows.changed";
    /// <summary>A preview link has begun a draft.</summary>
    public const string FlowPreviewed = "$flow.previewed";
    /// <summary>The second of the two users that it names was merged into the first.</summary>
    public const string Merged = "$merged";
    /// <summary>The user, or server code, started a flow.</summary>
    public const string FlowStarted = "$flow.started";
    /// <summary>A flow was on screen.</summary>
    public const string FlowShown = "$flow.shown";
    /// <summary>The user pressed a message's primary button, or sent a survey.</summary>
    public const string FlowCompleted = "$flow.completed";
    /// <summary>A flow was closed for good.</summary>
    public const string FlowDismissed = "$flow.dismissed";
    /// <summary>A checklist was folded.</summary>
    public const string FlowCollapsed = "$flow.collapsed";
    /// <summary>A checklist was unfolded.</summary>
    public const string FlowExpanded = "$flow.expanded";
    /// <summary>A step was on screen: an impression.</summary>
    public const string StepShown = "$step.shown";
    /// <summary>The user went to the next step.</summary>
    public const string StepNext = "$step.next";
    /// <summary>The user went to the step before.</summary>
    public const string StepBack = "$step.back";
    /// <summary>A step was skipped, by the user or since its target was missing.</summary>
    public const string StepSkipped = "$step.skipped";
    /// <summary>A step's target was not found; nothing else changes.</summary>
    public const string StepMissing = "$step.missing";

    /// <summary>The browser set attributes of the user that it may set; the properties are the attributes.</summary>
    public const string AttributeSet = "$attribute.set";

    /// <summary>The user ticked a task that may be ticked by hand.</summary>
    public const string TaskCompleted = "$task.completed";
    /// <summary>The user unticked a task that was ticked by hand.</summary>
    public const string TaskReopened = "$task.reopened";
    /// <summary>The user answered a question of a survey, or, without a value, took the answer back.</summary>
    public const string SurveyAnswered = "$survey.answered";
    /// <summary>The host reported how far a task has come.</summary>
    public const string TaskProgress = "$task.progress";

    /// <summary>A launch plan was started for an account.</summary>
    public const string PlanStarted = "$plan.started";
    /// <summary>A launch plan got another start, another time zone or other people.</summary>
    public const string PlanChanged = "$plan.changed";
    /// <summary>A launch plan was taken away from an account.</summary>
    public const string PlanStopped = "$plan.stopped";
    /// <summary>A task of a launch plan got an owner.</summary>
    public const string TaskAssigned = "$task.assigned";
    /// <summary>A task of a launch plan got another due day.</summary>
    public const string TaskRescheduled = "$task.rescheduled";
    /// <summary>The day on which a task of a launch plan was due is over.</summary>
    public const string TaskOverdue = "$task.overdue";
    /// <summary>A user has left an account.</summary>
    public const string AccountLeft = "$account.left";
    /// <summary>A user has come (back) to an account.</summary>
    public const string AccountJoined = "$account.joined";
    /// <summary>A user is being forgotten: what they did in an account loses their name.</summary>
    public const string UserForgotten = "$user.forgotten";

    /// <summary>An experiment made a difference to a user or an account for the first time; the server alone records it.</summary>
    public const string ExperimentExposed = "$experiment.exposed";
    /// <summary>The host forced a variant, or took that back.</summary>
    public const string ExperimentForced = "$experiment.forced";

    internal const string Experiment = "experiment";
    internal const string Variant = "variant";
    internal const string Flow = "flow";
    internal const string Task = "task";
    internal const string Question = "question";
    internal const string Value = "value";
    internal const string Other = "other";
    internal const string Done = "done";
    internal const string Total = "total";
    internal const string Whose = "scope";
    internal const string User = "user";
    internal const string Role = "role";
    internal const string Nobody = "nobody";
    internal const string RolePrefix = "role.";
    internal const string Date = "date";
    internal const string TimeZone = "timeZone";
    internal const string Due = "due";
    internal const string Step = "step";
    internal const string Run = "run";
    internal const string By = "by";
    internal const string To = "to";
    internal const string Reason = "reason";
    internal const string Selector = "selector";
    internal const string Draft = "draft";
    internal const string Flows = "flows";
    internal const string Until = "until";

    /// <summary>How a flow was closed that its author ended for who was in the middle of it.</summary>
    internal const string ReasonChanged = "changed";
    internal const string StartedAt = "$startedAt";
    internal const string CurrentAccount = "$account";

    /// <summary>What <see cref="By"/> says where a button with <see cref="ButtonDefinition.Next"/> was pressed.</summary>
    internal const string ByAction = "action";

    /// <summary>Whether a browser may ask for it: what is about flows, and nothing else of ours.</summary>
    internal static bool IsCommand(string name) => name is FlowStarted or FlowShown or FlowCompleted or FlowDismissed or FlowCollapsed or FlowExpanded
        or StepShown or StepNext or StepBack or StepSkipped or StepMissing
        or TaskCompleted or TaskReopened or SurveyAnswered;

    /// <summary>Whether it is about a task of a checklist.</summary>
    internal static bool IsTask(string name) => name is TaskCompleted or TaskReopened or TaskProgress;

    /// <summary>Whether the host, or time, did something to a launch plan with it.</summary>
    internal static bool IsPlan(string name) => name is PlanStarted or PlanChanged or PlanStopped or TaskAssigned or TaskRescheduled or TaskOverdue;

    /// <summary>Whether the account's journey takes it in too, where the server marked it so.</summary>
    internal static bool IsShareable(string name) => IsTask(name) || IsPlan(name) || name is AccountLeft or UserForgotten;

    /// <summary>Whether a property of an entry of ours holds a user's id.</summary>
    internal static bool NamesUser(string property) => property == User || property.StartsWith(RolePrefix, StringComparison.Ordinal);

    /// <summary>Whether an entry is about a widget or one user's own data, so that an account's journey does not take it in.</summary>
    internal static bool IsAboutUserOnly(string name) => name.StartsWith('$');
}
