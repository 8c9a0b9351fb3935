using System.Diagnostics.Metrics;

namespace OnboardingSdk;

/// <summary>The meter <c>OnboardingSdk</c>; docs/reference/telemetry.md lists the instruments.</summary>
internal sealed class OnboardingMetrics : IDisposable
{
    public const string MeterName = "OnboardingSdk";
    private readonly Meter meter;
    private readonly Counter<long> entries;
    private readonly Counter<long> milestones;
    private readonly Counter<long> impressions;
    private readonly Counter<long> missingTargets;
    private readonly Counter<long> storeFailures;
    private readonly Counter<long> notices;
    private readonly Histogram<double> commitDuration;
    private readonly Histogram<int> commitSize;

    public OnboardingMetrics(IMeterFactory factory)
    {
        meter = factory.Create(MeterName);
        entries = meter.CreateCounter<long>("onboarding.entries", "{entry}", "Entries by outcome: recorded, repeated, deferred, rejected.");
        milestones = meter.CreateCounter<long>("onboarding.milestones", "{milestone}", "Milestones that were reached.");
        impressions = meter.CreateCounter<long>("onboarding.impressions", "{impression}", "Flows and steps that were on screen.");
        missingTargets = meter.CreateCounter<long>("onboarding.targets.missing", "{target}", "Steps whose target was not found.");
        storeFailures = meter.CreateCounter<long>("onboarding.store.failures", "{failure}", "Commits that the store could not do for the moment.");
        notices = meter.CreateCounter<long>("onboarding.notices", "{notice}", "Notices to observers by outcome: delivered, failed, put_aside.");
        commitDuration = meter.CreateHistogram<double>("onboarding.commit.duration", "s", "How long commits took.");
        commitSize = meter.CreateHistogram<int>("onboarding.commit.size", "{entry}", "Entries in one commit.");
    }

    public void Entry(TrackStatus status) => entries.Add(1, new KeyValuePair<string, object?>("outcome", Outcome(status)));

    public void Milestone(string id, bool activation) =>
        milestones.Add(1, new("milestone", id), new KeyValuePair<string, object?>("activation", activation));

    public void Impression(string flow) => impressions.Add(1, new KeyValuePair<string, object?>("flow", flow));

    public void MissingTarget(string flow, string step) => missingTargets.Add(1, new("flow", flow), new KeyValuePair<string, object?>("step", step));

    public void Notices(string observer, string outcome, int count)
    {
        if (count > 0)
        {
            notices.Add(count, new("observer", observer), new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    public void StoreFailure() => storeFailures.Add(1);

    public void Committed(double seconds, int size)
    {
        commitDuration.Record(seconds);
        commitSize.Record(size);
    }

    public void Observe(Func<int> backlog) =>
        meter.CreateObservableGauge("onboarding.backlog", backlog, "{entry}", "Entries that wait for their commit.");

    public void Dispose() => meter.Dispose();

    private static string Outcome(TrackStatus status) => status switch
    {
        TrackStatus.Recorded => "recorded",
        TrackStatus.Repeated => "repeated",
        TrackStatus.Deferred => "deferred",
        _ => "rejected",
    };
}
