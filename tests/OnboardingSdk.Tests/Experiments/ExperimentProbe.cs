using Microsoft.Extensions.DependencyInjection;

namespace OnboardingSdk.Tests.Experiments;

/// <summary>An observer that hears of experiments only.</summary>
internal sealed class ExperimentProbe : IOnboardingObserver
{
    private readonly TaskCompletionSource<ExperimentNotice> told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<ExperimentNotice> Told => told.Task;

    public void Join(OnboardingBuilder builder)
    {
        builder.Services.AddSingleton(this);
        builder.AddObserver<ExperimentProbe>();
    }

    public ValueTask ExperimentExposedAsync(ExperimentNotice notice, CancellationToken cancellationToken)
    {
        told.SetResult(notice);
        return ValueTask.CompletedTask;
    }
}
