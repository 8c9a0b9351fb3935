namespace OnboardingSdk;

/// <summary>
/// Launch plans of accounts: starting one from its template, who has which task, and until when. As with <see cref="IOnboarding"/> nothing waits or fails because the
/// store is in trouble, and mistakes in a call throw in Development.
/// </summary>
public interface ILaunchPlans
{
    /// <summary>Starts a plan for an account. What facts had done before is done at once. Where it is under way nothing changes.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="planId">A checklist with a template.</param>
    /// <param name="options">When it starts, and who has which role. Default: today, nobody named.</param>
    /// <param name="cancellationToken">Ends the wait, not the recording.</param>
    /// <exception cref="OnboardingException">In Development: the call is wrong; the message says how.</exception>
    ValueTask<TrackResult> StartAsync(string accountId, string planId, PlanOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Moves a plan's start, so that all dates follow, or names others for its roles. What is not said stays.</summary>
    /// <inheritdoc cref="StartAsync" path="/exception"/>
    ValueTask<TrackResult> ChangeAsync(string accountId, string planId, PlanOptions change, CancellationToken cancellationToken = default);

    /// <summary>Takes a plan away from an account. It may be started again, and then begins anew.</summary>
    /// <inheritdoc cref="StartAsync" path="/exception"/>
    ValueTask<TrackResult> StopAsync(string accountId, string planId, CancellationToken cancellationToken = default);

    /// <summary>Says whose a task is.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="owner">A user, a role, nobody; null: as the template says.</param>
    /// <param name="cancellationToken">Ends the wait, not the recording.</param>
    /// <inheritdoc cref="StartAsync" path="/exception"/>
    ValueTask<TrackResult> AssignAsync(string accountId, string planId, string taskId, PlanOwner? owner, CancellationToken cancellationToken = default);

    /// <summary>Says when a task is due; null: as the template says.</summary>
    /// <inheritdoc cref="StartAsync" path="/exception"/>
    ValueTask<TrackResult> RescheduleAsync(string accountId, string planId, string taskId, DateOnly? due, CancellationToken cancellationToken = default);

    /// <summary>Ticks a task that is ticked by hand, whosever it is: for the vendor's own tasks.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="taskId">A task with <c>"manual": true</c>.</param>
    /// <param name="byUserId">Who did it; null: nobody is named.</param>
    /// <param name="cancellationToken">Ends the wait, not the recording.</param>
    /// <inheritdoc cref="StartAsync" path="/exception"/>
    ValueTask<TrackResult> CompleteAsync(string accountId, string planId, string taskId, string? byUserId = null, CancellationToken cancellationToken = default);

    /// <summary>A plan as it stands now; null: it was not started, or the store is not available.</summary>
    ValueTask<LaunchPlan?> GetAsync(string accountId, string planId, CancellationToken cancellationToken = default);
}
