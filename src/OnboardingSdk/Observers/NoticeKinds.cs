using System.Reflection;

namespace OnboardingSdk;

/// <summary>What an observer wants to hear of.</summary>
[Flags]
internal enum NoticeKinds
{
    None = 0,
    Milestone = 1,
    Task = 2,
    FlowStarted = 4,
    FlowCompleted = 8,
    FlowDismissed = 16,
    Event = 32,
    Experiment = 64,
    Overdue = 128,
    Merged = 256,
    Survey = 512,
}

internal static class ObservedKinds
{
    /// <summary>The methods of the interface that a class has itself; the others are the interface's own, and do nothing.</summary>
    public static NoticeKinds Of(Type type)
    {
        var map = type.GetInterfaceMap(typeof(IOnboardingObserver));
        return map.InterfaceMethods
            .Where((_, i) => map.TargetMethods[i] is { } target && target.DeclaringType != typeof(IOnboardingObserver))
            .Aggregate(NoticeKinds.None, (kinds, method) => kinds | Of(method));
    }

    private static NoticeKinds Of(MethodInfo method) => method.Name switch
    {
        nameof(IOnboardingObserver.MilestoneReachedAsync) => NoticeKinds.Milestone,
        nameof(IOnboardingObserver.TaskCompletedAsync) => NoticeKinds.Task,
        nameof(IOnboardingObserver.FlowStartedAsync) => NoticeKinds.FlowStarted,
        nameof(IOnboardingObserver.FlowCompletedAsync) => NoticeKinds.FlowCompleted,
        nameof(IOnboardingObserver.FlowDismissedAsync) => NoticeKinds.FlowDismissed,
        nameof(IOnboardingObserver.SurveyAnsweredAsync) => NoticeKinds.Survey,
        nameof(IOnboardingObserver.ExperimentExposedAsync) => NoticeKinds.Experiment,
        nameof(IOnboardingObserver.EventRecordedAsync) => NoticeKinds.Event,
        nameof(IOnboardingObserver.TaskOverdueAsync) => NoticeKinds.Overdue,
        nameof(IOnboardingObserver.UserMergedAsync) => NoticeKinds.Merged,
        _ => throw new ArgumentOutOfRangeException(nameof(method), method.Name, "An observer's method without a kind of notice."),
    };
}
