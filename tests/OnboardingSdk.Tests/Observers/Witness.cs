using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace OnboardingSdk.Tests;

/// <summary>An observer that remembers what it was told, and does what a test wants it to.</summary>
internal sealed class Witness : IOnboardingObserver
{
    private readonly Channel<string> told = Channel.CreateUnbounded<string>();
    private readonly ConcurrentQueue<Notice> notices = new();

    /// <summary>Runs before a notice counts as told; what it throws, the observer throws.</summary>
    public Func<Notice, CancellationToken, ValueTask>? Before { get; set; }

    public IReadOnlyList<Notice> Notices => [.. notices];

    public void Join(OnboardingBuilder builder)
    {
        builder.Services.AddSingleton(this);
        builder.AddObserver<Witness>(o => o.Name = "witness");
    }

    /// <summary>The next that it was told, in words.</summary>
    public Task<string> NextAsync() => told.Reader.ReadAsync().Within("the observer is told", () => string.Join(" | ", notices.Select(n => n.Id)));

    public async Task<List<string>> NextAsync(int count)
    {
        var all = new List<string>();
        while (all.Count < count)
        {
            all.Add(await NextAsync());
        }

        return all;
    }

    /// <summary>Until so many different ones were told.</summary>
    public async Task NextDistinctAsync(int count)
    {
        while (notices.Select(n => n.Id).Distinct().Count() < count)
        {
            await NextAsync();
        }
    }

    public ValueTask MilestoneReachedAsync(MilestoneNotice notice, CancellationToken cancellationToken) => Told(notice, $"milestone {notice.Milestone}", cancellationToken);

    public ValueTask TaskCompletedAsync(TaskNotice notice, CancellationToken cancellationToken) => Told(notice, $"task {notice.Task}", cancellationToken);

    public ValueTask FlowStartedAsync(FlowNotice notice, CancellationToken cancellationToken) => Told(notice, $"started {notice.Flow}", cancellationToken);

    public ValueTask FlowCompletedAsync(FlowNotice notice, CancellationToken cancellationToken) => Told(notice, $"completed {notice.Flow}", cancellationToken);

    public ValueTask FlowDismissedAsync(FlowNotice notice, CancellationToken cancellationToken) => Told(notice, $"dismissed {notice.Flow}", cancellationToken);

    public ValueTask SurveyAnsweredAsync(SurveyNotice notice, CancellationToken cancellationToken) =>
        Told(notice, $"answered {notice.Question}: {notice.Value}{(notice.Other is null ? "" : $" ({notice.Other})")}", cancellationToken);

    public ValueTask EventRecordedAsync(EventNotice notice, CancellationToken cancellationToken) => Told(notice, $"event {notice.Event}", cancellationToken);

    public ValueTask UserMergedAsync(MergeNotice notice, CancellationToken cancellationToken) => Told(notice, $"merged {notice.MergedUserId}", cancellationToken);

    private async ValueTask Told(Notice notice, string what, CancellationToken cancellationToken)
    {
        if (Before is { } before)
        {
            await before(notice, cancellationToken);
        }

        notices.Enqueue(notice);
        told.Writer.TryWrite($"{notice.UserId ?? notice.AccountId}: {what}");
    }
}
