using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>A tour's step on screen, as a person meets it.</summary>
internal sealed class TourCard(IPage page)
{
    /// <summary>The card on screen, whatever its step; one that is leaving is no dialog any more.</summary>
    public ILocator Any => page.Locator("onboarding-root").GetByRole(AriaRole.Dialog);

    /// <summary>The edge of the spotlight's hole.</summary>
    public ILocator Ring => page.Locator("onboarding-root .spotlight.on .ring");

    public ILocator Next => Button("Next");

    public ILocator Back => Button("Back");

    public ILocator Skip => Button("Skip");

    public ILocator Done => Button("Done");

    public ILocator Close => Button("Close");

    /// <summary>What a step says that waits for the user.</summary>
    public ILocator Waiting => Any.GetByText("Continues by itself after that");

    public ILocator Button(string name) => Any.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Step(string title) => page.GetByRole(AriaRole.Dialog, new() { Name = title, Exact = true });

    /// <summary>Waits for a step, by its title and its progress.</summary>
    public async Task ShowsAsync(string title, string progress)
    {
        await Expect(Step(title)).ToBeVisibleAsync(Patience);
        await Expect(Step(title).GetByText(progress, new() { Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Waits for a message in the middle, which has no progress.</summary>
    public Task ShowsTitleAsync(string title) => Expect(Step(title)).ToBeVisibleAsync(Patience);

    public Task IsGoneAsync() => Expect(Any).ToHaveCountAsync(0, new() { Timeout = Patience.Timeout });

    /// <summary>Waits until the spotlight surrounds an element closely.</summary>
    public async Task LightsAsync(ILocator target)
    {
        await Expect(Ring).ToBeVisibleAsync();
        await Eventually.HoldsAsync(
            async () =>
            {
                var (ring, box) = (await Ring.BoundingBoxAsync(), await target.BoundingBoxAsync());
                return ring is not null && box is not null
                    && Near(ring.X, box.X) && Near(ring.Y, box.Y) && Near(ring.X + ring.Width, box.X + box.Width) && Near(ring.Y + ring.Height, box.Y + box.Height);
            },
            "the spotlight surrounds its target");

        // The air around the target, its border included.
        static bool Near(float a, float b) => Math.Abs(a - b) <= 10;
    }

    private static LocatorAssertionsToBeVisibleOptions Patience => new() { Timeout = 15_000 };
}
