using Microsoft.AspNetCore.Http;
using OnboardingSdk.Simulating;

namespace OnboardingSdk;

/// <summary>
/// What the host's code tells OnboardingSdk, and asks of it. No member throws or waits because the store is in trouble: the result says what
/// came of it. Mistakes in the call itself (an unknown event, a property of a wrong type) throw in Development and are logged elsewhere.
/// </summary>
public interface IOnboarding
{
    /// <summary>The catalog in force.</summary>
    Catalog Catalog { get; }

    /// <summary>Records that something happened to a user. When it returns <see cref="TrackStatus.Recorded"/> it is durable, and open tabs are being told.</summary>
    /// <param name="userId">The host's id of the user, 1 to 200 characters.</param>
    /// <param name="eventName">An event that the catalog declares.</param>
    /// <param name="properties">Its properties: an object with public properties, or a dictionary. Values: texts, numbers, booleans, dates, enums, lists of texts.</param>
    /// <param name="options">What else is known.</param>
    /// <param name="cancellationToken">Ends the wait, not the recording.</param>
    /// <exception cref="OnboardingException">In Development: the call is wrong; the message says how.</exception>
    ValueTask<TrackResult> TrackAsync(
        string userId, string eventName, object? properties = null, TrackOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Records that something happened in an account, to no user in particular.</summary>
    /// <inheritdoc cref="TrackAsync" path="/exception"/>
    ValueTask<TrackResult> TrackAccountAsync(
        string accountId, string eventName, object? properties = null, TrackOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records facts from the host's own data, from before OnboardingSdk was there or while it was not told. Idempotent: facts whose ids are known change nothing,
    /// so after a crash it is simply run again. Milestones get the times of the facts. Give the facts in the order of time, of all or of each user:
    /// 10,000 at a time are sorted besides. Live facts go on between them; while the store is down it waits.
    /// </summary>
    /// <param name="facts">The facts, read as they are needed.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends it; what was recorded until then stays.</param>
    /// <exception cref="OnboardingException">The catalog has no events, so that every fact would be rejected.</exception>
    Task<BackfillResult> BackfillAsync(IAsyncEnumerable<BackfillFact> facts, BackfillOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// What a user has reached and belongs to, with the account, at one moment: to be asked several times. Null where the store is not available.
    /// </summary>
    ValueTask<Standing?> StandingAsync(OnboardingIdentity identity, CancellationToken cancellationToken = default);

    /// <summary>
    /// Which variant of an experiment somebody is in, for the host's own code: <c>if (assignment?.Variant == "large") …</c>. Ask where it makes a difference:
    /// the first time is the exposure, and is recorded before it returns, so that the variant stays. Null where the store is not available, or the
    /// catalog does not have the experiment: do what you did before there was one.
    /// </summary>
    /// <remarks>
    /// Where it could not be recorded for the moment, <see cref="Assignment.IsMember"/> holds and <see cref="Assignment.IsRecorded"/> does not. To look without recording, see <see cref="Standing.VariantOf"/>.
    /// </remarks>
    /// <param name="identity">Who.</param>
    /// <param name="experimentId">The experiment.</param>
    /// <param name="cancellationToken">Ends the wait, not the recording.</param>
    /// <inheritdoc cref="TrackAsync" path="/exception"/>
    ValueTask<Assignment?> VariantAsync(OnboardingIdentity identity, string experimentId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts a user into a variant, to look at it or for a test; null takes that back, and then what was assigned before holds. A forced user is not
    /// exposed, and the journey remembers for good that it was (<see cref="ExperimentState.WasForced"/>). Open tabs show the variant at once.
    /// </summary>
    /// <inheritdoc cref="TrackAsync" path="/exception"/>
    ValueTask<TrackResult> ForceVariantAsync(string userId, string experimentId, string? variant, CancellationToken cancellationToken = default);

    /// <summary>Puts an account into a variant of an experiment whose unit is the account. Otherwise as <see cref="ForceVariantAsync"/>.</summary>
    /// <inheritdoc cref="TrackAsync" path="/exception"/>
    ValueTask<TrackResult> ForceAccountVariantAsync(string accountId, string experimentId, string? variant, CancellationToken cancellationToken = default);

    /// <summary>Tells what is known of a user. Attributes that are not named stay; null removes one. Cheap to call at every sign-in: what is known already is not recorded again.</summary>
    /// <inheritdoc cref="TrackAsync" path="/exception"/>
    ValueTask<TrackResult> IdentifyAsync(
        string userId, object? attributes = null, IdentifyOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Tells what is known of an account.</summary>
    /// <inheritdoc cref="TrackAsync" path="/exception"/>
    ValueTask<TrackResult> IdentifyAccountAsync(
        string accountId, object? attributes = null, IdentifyOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Tells that a user is no member of an account any more. It is not their current one, also where an older cookie still names it; open tabs lose it at once;
    /// commands about it are refused; and the tasks and roles of its launch plans that were theirs are the template's again.
    /// </summary>
    /// <inheritdoc cref="TrackAsync" path="/exception"/>
    ValueTask<TrackResult> LeaveAccountAsync(string userId, string accountId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Tells that a user is a member of an account (again): it becomes the current one only if they have none. <see cref="IdentifyAsync"/> with an account says the same, and makes it the current one.
    /// Only needed after <see cref="LeaveAccountAsync"/>.
    /// </summary>
    /// <inheritdoc cref="TrackAsync" path="/exception"/>
    ValueTask<TrackResult> JoinAccountAsync(string userId, string accountId, CancellationToken cancellationToken = default);

    /// <summary>Launch plans of accounts.</summary>
    ILaunchPlans Plans { get; }

    /// <summary>A user's journey; null where nothing was recorded or the store is not available.</summary>
    ValueTask<Journey?> GetAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>An account's journey; null where nothing was recorded or the store is not available.</summary>
    ValueTask<Journey?> GetAccountAsync(string accountId, CancellationToken cancellationToken = default);

    /// <summary>Starts a flow for a user, also one that has ended. Open tabs show it at once.</summary>
    ValueTask<TrackResult> StartAsync(string userId, string flowId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Tells how far a long task has come, an import say: <c>ReportProgressAsync(user, "import", 340, 1000)</c>. Open tabs draw it. Call it as often as
    /// you like: the first report, and one of the total, is recorded at once; of those between, the latest about every second, later less often; until
    /// then the result is <see cref="TrackStatus.Deferred"/>. With the same total it only grows; a report of 0 begins anew. It completes the task only where
    /// the definition says <c>"progress": true</c>; what comes after the task is done changes nothing.
    /// </summary>
    /// <param name="userId">The host's id of the user. For a task of an account's the user's current account is told too, and all its members see it.</param>
    /// <param name="taskId">The task.</param>
    /// <param name="done">How much is done: from 0. More than the total is the total.</param>
    /// <param name="total">How much there is, from 1 to 2^53. Before that is known, report nothing: 0 of 0 is <see cref="TrackStatus.Rejected"/>, and completes nothing.</param>
    /// <param name="options">What else is known.</param>
    /// <param name="cancellationToken">Ends the wait, not the recording.</param>
    /// <inheritdoc cref="TrackAsync" path="/exception"/>
    ValueTask<TrackResult> ReportProgressAsync(
        string userId, string taskId, long done, long total, ProgressOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Tells how far a long task of an account's checklist has come, for no user in particular. Otherwise as <see cref="ReportProgressAsync"/>.</summary>
    /// <inheritdoc cref="TrackAsync" path="/exception"/>
    ValueTask<TrackResult> ReportAccountProgressAsync(
        string accountId, string taskId, long done, long total, ProgressOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Why a user meets a flow on a page, or does not: every gate with what is behind it, by the same code that decides. Null where the store is not
    /// available, or no catalog of that moment had the flow.
    /// </summary>
    /// <param name="userId">The host's id of the user.</param>
    /// <param name="flowId">The flow.</param>
    /// <param name="options">Where and when. Default: on <c>/</c>, now.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<Explanation?> ExplainAsync(string userId, string flowId, ExplainOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// What would have been different with other definitions: both catalogs, the one in force and that of the candidate, are run over all recorded events, each as if it had been in
    /// force from the first on. <see cref="Simulation"/> says what of it is exact and what is assumed. It reads the whole log, a subject at a time; run it where that harms nobody.
    /// </summary>
    /// <param name="candidate">The other definitions.</param>
    /// <param name="options">How; the tenant is this one.</param>
    /// <param name="cancellationToken">Ends it, at any entry.</param>
    /// <exception cref="OnboardingException">The candidate has errors; the message names them.</exception>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    Task<SimulationReport> SimulateAsync(DefinitionSet candidate, SimulationOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Clears a user's progress: facts, milestones and flow states. Attributes stay, and so does the log.</summary>
    ValueTask<TrackResult> ResetAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Clears an account's progress.</summary>
    ValueTask<TrackResult> ResetAccountAsync(string accountId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Who a request comes from: the signed-in user; else, where the host has called <c>AddVisitors</c> and the visitor may be recorded, an anonymous visitor, whose
    /// id can be given to every member here that takes a user's. A visitor who is not known yet becomes one: a cookie is set, unless the response has
    /// started. Where a user has signed in, the visitor that they were is merged into them. Null: nobody.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Cancels.</param>
    ValueTask<OnboardingIdentity?> CurrentAsync(HttpContext context, CancellationToken cancellationToken = default);

    /// <summary>
    /// Says that two users are one person: what the one has done and seen is the other's from now on, whole and once, and what comes late for the old id is recorded
    /// for the new one. It cannot be undone. Merging them again is <see cref="TrackStatus.Repeated"/>; into somebody else, or round in a circle, <see cref="TrackStatus.Rejected"/>.
    /// </summary>
    /// <param name="fromUserId">Who becomes another name of the other: a user, or a visitor.</param>
    /// <param name="intoUserId">Who goes on: a user.</param>
    /// <param name="cancellationToken">Ends the wait, not the merge.</param>
    /// <inheritdoc cref="TrackAsync" path="/exception"/>
    ValueTask<TrackResult> MergeAsync(string fromUserId, string intoUserId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Forgets a user for good: the journey, the entries, and the name in entries shared with others and in the lists of accounts; and everybody who was merged into them. What they did in an
    /// account stays done, by nobody. One who was merged into another is only forgotten with that one: the call does nothing then. Sign the user out first: what they do meanwhile is recorded anew.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store is not available: call it again.</exception>
    ValueTask ForgetAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>The same for another tenant. The default is the tenant <c>default</c>.</summary>
    IOnboarding ForTenant(string tenant);
}
