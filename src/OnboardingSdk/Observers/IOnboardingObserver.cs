namespace OnboardingSdk;

/// <summary>
/// Hears of what happened in the journeys, after it is durable: at least once, and for each user and each account in order. Implement the methods
/// for what you want to hear of; of the rest nothing is kept. Add it with <see cref="OnboardingBuilder.AddObserver"/>; it is resolved in a scope
/// of its own for each notice.
/// </summary>
/// <remarks>
/// One that throws, or takes longer than 30 seconds, is called again with the same <see cref="Notice.Id"/>, after 1 second, 2, 4, … 5 minutes;
/// meanwhile later notices of the same user or account wait. It never holds up whoever records something, other users or other observers. A notice comes twice where the process
/// ended before it was known that it had come through: treat one whose <see cref="Notice.Id"/> is known as done.
/// </remarks>
public interface IOnboardingObserver
{
    /// <summary>A user, or an account, has reached a milestone.</summary>
    /// <param name="notice">What happened.</param>
    /// <param name="cancellationToken">It has taken too long, or the process ends and has waited for 3 seconds.</param>
    ValueTask MilestoneReachedAsync(MilestoneNotice notice, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>A task of a checklist is done.</summary>
    /// <inheritdoc cref="MilestoneReachedAsync" path="/param"/>
    ValueTask TaskCompletedAsync(TaskNotice notice, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>A user has answered a question of a survey, or has changed the answer. That the survey was sent is <see cref="FlowCompletedAsync"/>.</summary>
    /// <inheritdoc cref="MilestoneReachedAsync" path="/param"/>
    ValueTask SurveyAnsweredAsync(SurveyNotice notice, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>The day on which a task of a launch plan was due is over, and it is not done. Once for each such day.</summary>
    /// <inheritdoc cref="MilestoneReachedAsync" path="/param"/>
    ValueTask TaskOverdueAsync(TaskOverdueNotice notice, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>A flow has begun, by itself or since somebody asked for it.</summary>
    /// <inheritdoc cref="MilestoneReachedAsync" path="/param"/>
    ValueTask FlowStartedAsync(FlowNotice notice, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>A flow was gone through to its end: a message's primary button, a survey's last.</summary>
    /// <inheritdoc cref="MilestoneReachedAsync" path="/param"/>
    ValueTask FlowCompletedAsync(FlowNotice notice, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>A flow was closed before its end.</summary>
    /// <inheritdoc cref="MilestoneReachedAsync" path="/param"/>
    ValueTask FlowDismissedAsync(FlowNotice notice, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>An experiment made a difference to a user, or to an account, for the first time; those in the control and the holdout too.</summary>
    /// <inheritdoc cref="MilestoneReachedAsync" path="/param"/>
    ValueTask ExperimentExposedAsync(ExperimentNotice notice, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>An event was recorded: once for each user that it names, or, where it names none, for its account. Costs a row for each.</summary>
    /// <inheritdoc cref="MilestoneReachedAsync" path="/param"/>
    ValueTask EventRecordedAsync(EventNotice notice, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>
    /// A visitor has signed in, or the host has merged two users: one is another name of the other from now on. Told before what both together have reached, which comes with the
    /// origin <see cref="NoticeOrigin.Merge"/>; what one of them had reached alone was told then.
    /// </summary>
    /// <inheritdoc cref="MilestoneReachedAsync" path="/param"/>
    ValueTask UserMergedAsync(MergeNotice notice, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
