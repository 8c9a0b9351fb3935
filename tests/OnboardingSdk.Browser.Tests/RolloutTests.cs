using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>The roll-out plan of a workspace: an owner starts it, all members see whose each task is, until when, and who did it.</summary>
internal sealed class RolloutTests : BrowserTest
{
    private readonly LaterClock clock = new();

    protected override TaskBoardApp StartTaskBoard() => Own(new TaskBoardApp(clock: clock));

    [Test]
    public async Task A_plan_that_an_owner_starts_is_every_members_and_behind_the_owners_own_first_list()
    {
        var (_, _, ann) = await OwnerAsync();
        var invitation = await ann.InviteAsync("bob@example.com");
        var bob = await (await OpenDeviceAsync()).JoinAsync(new("Bob Ray"), invitation);
        await bob.Tour.Close.ClickAsync();
        await bob.Tour.IsGoneAsync();
        await bob.Checklist.IsGoneAsync();

        await ann.GoToAsync("settings");
        await ann.Page.GetByRole(AriaRole.Button, new() { Name = "Start the plan" }).ClickAsync();
        await Expect(ann.Page.GetByText("0 of 4 tasks are done.")).ToBeVisibleAsync();
        await ann.Checklist.IsOpenAsync();

        var plan = bob.Page.GetByRole(AriaRole.Region, new() { Name = "Roll out TaskBoard" });
        await Expect(plan.GetByRole(AriaRole.Heading, new() { Name = "Work together" })).ToBeVisibleAsync(new() { Timeout = 20_000 });
        var agree = plan.Locator("[data-task=agree]");
        await Expect(agree.Locator(".who")).ToHaveTextAsync("Ann Lee");
        await Expect(agree.Locator(".check")).ToHaveCountAsync(0);

        await ann.Checklist.Button("Dismiss").ClickAsync();
        await ann.Page.Locator("[data-action=dismiss-confirm]").ClickAsync();
        var mine = ann.Page.GetByRole(AriaRole.Region, new() { Name = "Roll out TaskBoard" });
        await Expect(mine.Locator("[data-task=agree] .who")).ToHaveTextAsync("You", new() { Timeout = 20_000 });

        clock.Advance(TimeSpan.FromDays(6));
        await bob.GoToAsync("");
        await Expect(agree.GetByText("Overdue")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await ann.GoToAsync("settings");
        await Expect(ann.Page.GetByText("1 overdue")).ToBeVisibleAsync();

        await mine.Locator("[data-task=agree] .check").ClickAsync();
        await Expect(agree.GetByText("Done by Ann Lee")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        if (Environment.GetEnvironmentVariable("ONBOARDING_PICTURES") is { Length: > 0 } folder)
        {
            await bob.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "rollout-bob.png") });
            await ann.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "rollout-ann.png") });
        }
    }
}
