using System.Diagnostics;

namespace OnboardingSdk.Browser.Tests;

/// <summary>Waits for something that no locator can tell.</summary>
internal static class Eventually
{
    public static async Task HoldsAsync(Func<Task<bool>> condition, string what, TimeSpan? within = null)
    {
        var limit = within ?? TimeSpan.FromSeconds(15);
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            if (watch.Elapsed > limit)
            {
                Assert.Fail($"Not within {limit.TotalSeconds:0.#} s: {what}.");
            }

            await Task.Delay(50);
        }
    }
}
