using Microsoft.Extensions.Logging;

namespace OnboardingSdk;

/// <summary>Every message that OnboardingSdk logs. docs/reference/telemetry.md lists them.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Onboarding catalog {Hash} is in force (flows: {Flows}, events: {Events}).")]
    public static partial void CatalogInForce(ILogger logger, string hash, int flows, int events);

    [LoggerMessage(2, LogLevel.Error, "The onboarding definitions are broken (errors: {Errors}). The last good catalog is taken from the store, if there is one; until then nothing is shown, and no event can be recorded.")]
    public static partial void BrokenDefinitions(ILogger logger, int errors);

    [LoggerMessage(EventId = 3, Message = "{Diagnostic}")]
    public static partial void Definition(ILogger logger, LogLevel level, Diagnostic diagnostic);

    [LoggerMessage(4, LogLevel.Error, "The onboarding definitions are broken (errors: {Errors}). In Development the host does not start with them; elsewhere it would go on with the last good catalog.{Found}")]
    public static partial void StartRefused(ILogger logger, int errors, string found);

    [LoggerMessage(10, LogLevel.Error, "The onboarding store is not available. Entries wait in memory (now: {Waiting}) and are tried again. The host is not affected. Reason: {Reason}")]
    public static partial void StoreDown(ILogger logger, int waiting, string reason);

    [LoggerMessage(11, LogLevel.Information, "The onboarding store is available again.")]
    public static partial void StoreUp(ILogger logger);

    [LoggerMessage(18, LogLevel.Error, "The onboarding store cannot be read; pages go on without onboarding. Reason: {Reason}")]
    public static partial void StoreNotRead(ILogger logger, string reason);

    [LoggerMessage(12, LogLevel.Error, "The entry '{Name}' of {Subject} was rejected: {Reason}")]
    public static partial void Rejected(ILogger logger, string name, string subject, string reason, Exception? exception = null);

    [LoggerMessage(13, LogLevel.Error, "Onboarding entries were not recorded before the process ended ({Count}): the store was not available.")]
    public static partial void Lost(ILogger logger, int count);

    [LoggerMessage(14, LogLevel.Warning, "Wrong call to OnboardingSdk: {Reason}")]
    public static partial void WrongCall(ILogger logger, string reason);

    [LoggerMessage(15, LogLevel.Debug, "Refused the command '{Name}' of {Subject}: {Reason}")]
    public static partial void Refused(ILogger logger, string name, string subject, string reason);

    [LoggerMessage(16, LogLevel.Error, "A commit succeeded, but telling of it (metrics, pushes) failed.")]
    public static partial void NotTold(ILogger logger, Exception exception);

    [LoggerMessage(17, LogLevel.Error, "The onboarding catalog could not be kept in the store: {Reason}")]
    public static partial void CatalogNotKept(ILogger logger, string reason);

    [LoggerMessage(40, LogLevel.Warning, "The onboarding catalog {Status}")]
    public static partial void CatalogRolled(ILogger logger, string status);

    [LoggerMessage(41, LogLevel.Error, "The rollback to the onboarding catalog {Hash} cannot be done, and what was in force stays so: {Reason}")]
    public static partial void RollbackImpossible(ILogger logger, string hash, string reason);

    [LoggerMessage(30, LogLevel.Warning, "The observer '{Observer}' failed for {Subject} (entry {EntryId}, tries: {Tries}). It is told again at {Next:u}; later notices of the same subject wait.")]
    public static partial void ObserverFailed(ILogger logger, string observer, SubjectKey subject, string entryId, int tries, DateTimeOffset next, Exception exception);

    [LoggerMessage(31, LogLevel.Error, "A notice for the observer '{Observer}' about {Subject} (entry {EntryId}) is put aside: it has failed {Tries} times since {Since:u}. IOnboardingObservers.RetryAsync brings it back.")]
    public static partial void NoticePutAside(ILogger logger, string observer, SubjectKey subject, string entryId, int tries, DateTimeOffset since, Exception exception);

    [LoggerMessage(32, LogLevel.Warning, "The notices for the observer '{Observer}' could not be read or settled; they wait, and it is tried again: {Reason}")]
    public static partial void OutboxNotReached(ILogger logger, string observer, string reason, Exception exception);

    [LoggerMessage(33, LogLevel.Warning, "What is overdue in launch plans could not be looked at or recorded; it waits, and is tried again: {Reason}")]
    public static partial void DueNotReached(ILogger logger, string reason, Exception exception);

    [LoggerMessage(34, LogLevel.Warning, "IOnboardingNames failed, or took longer than half a second; the page shows no names.")]
    public static partial void NamesFailed(ILogger logger, Exception exception);

    [LoggerMessage(20, LogLevel.Warning, "A push to {Group} failed; its tabs will see the change with their next state.")]
    public static partial void PushFailed(ILogger logger, string group, Exception exception);

    [LoggerMessage(21, LogLevel.Warning, "Refused a request to {Path} from another origin ({Origin}). If it is the host's own name behind a proxy, use forwarded headers or OnboardingOptions.AllowedOrigins.")]
    public static partial void ForeignOrigin(ILogger logger, string path, string origin);

    [LoggerMessage(22, LogLevel.Error, "OnboardingOptions.Identify failed; the request is treated as nobody's.")]
    public static partial void IdentifyFailed(ILogger logger, Exception exception);

    [LoggerMessage(26, LogLevel.Error, "VisitorOptions.MayRecord or VisitorOptions.Tenant failed; the visitor is not recorded.")]
    public static partial void VisitorsFailed(ILogger logger, Exception exception);

    [LoggerMessage(27, LogLevel.Information, "The user {Subject} was not forgotten by itself: it was merged into '{Into}', and is forgotten with that user.")]
    public static partial void NotForgotten(ILogger logger, SubjectKey subject, string into);

    [LoggerMessage(23, LogLevel.Warning, "The step '{Step}' of the tour '{Flow}' did not find its target '{Selector}' ({Reason}).")]
    public static partial void TargetMissing(ILogger logger, string flow, string step, string selector, string reason);

    [LoggerMessage(24, LogLevel.Error, "The onboarding request {Path} failed.")]
    public static partial void RequestFailed(ILogger logger, string path, Exception exception);

    [LoggerMessage(25, LogLevel.Error, "<onboarding-widget> was left out: call app.MapOnboarding() so that the widget has an address.")]
    public static partial void NotMapped(ILogger logger);
}
