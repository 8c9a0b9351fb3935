#pragma warning disable CS1591, CA1707 // The names are the sentences.
using NUnit.Framework;

namespace OnboardingSdk.Testing;

public abstract partial class StoreConformance
{
    /// <summary>How many random sequences the model test plays: few in every run, many with ONBOARDING_SOAK=1.</summary>
    protected virtual int RandomRuns => Soak ? 2000 : 40;

    /// <summary>A failure names its seed; set this to play only that one.</summary>
    protected virtual int? OnlySeed => int.TryParse(Environment.GetEnvironmentVariable("ONBOARDING_SEED"), out var seed) ? seed : null;

    [Test]
    public async Task Whatever_is_done_in_whatever_order_the_store_answers_as_the_model()
    {
        var first = OnlySeed ?? (Soak ? Environment.TickCount & 0xffffff : 1);
        for (var seed = first; seed < first + (OnlySeed is null ? RandomRuns : 1); seed++)
        {
            // Each run has a tenant of its own, so that one store serves all.
            var run = new StoreModelRun(Store, seed, $"run{seed}");
            await using var _ = run.ConfigureAwait(false);
            try
            {
                await run.PlayAsync(60).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                Assert.Fail($"With seed {seed} (ONBOARDING_SEED={seed} plays only this one):\n{run.Story}\n{e}");
            }
        }
    }
}
