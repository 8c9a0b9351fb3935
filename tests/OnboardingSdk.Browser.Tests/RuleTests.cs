namespace OnboardingSdk.Browser.Tests;

/// <summary>Delivery rules as users meet them: quiet after a tour, a delay on the page, so many times, on all devices together.</summary>
internal sealed class RuleTests : BrowserTest
{
    private const string News = "New: overdue at a glance";
    private readonly LaterClock clock = new();

    [Test]
    public async Task News_come_after_the_quiet_and_a_moment_on_the_page_twice_at_most_on_all_devices_together()
    {
        var (ann, tab) = await ActivatedAsync();

        // The welcome tour was on screen less than an hour ago.
        await StaysAwayAsync(tab);

        clock.Advance(TimeSpan.FromHours(2));
        await tab.GoToAsync("");
        await Expect(tab.Tour.Step(News)).ToBeVisibleAsync(new() { Timeout = 20_000 });
        var other = await (await OpenDeviceAsync()).SignInAsync(ann);
        await Expect(other.Tour.Step(News)).ToBeVisibleAsync(new() { Timeout = 20_000 });

        await tab.Tour.Close.ClickAsync();
        await tab.Tour.IsGoneAsync();
        await other.Tour.IsGoneAsync();
        await StaysAwayAsync(other);

        // With the welcome tour that makes two within 20 hours.
        clock.Advance(TimeSpan.FromHours(2));
        await StaysAwayAsync(other);
        clock.Advance(TimeSpan.FromDays(1));
        await other.GoToAsync("");
        await Expect(other.Tour.Step(News)).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await other.Tour.Close.ClickAsync();
        await other.Tour.IsGoneAsync();

        clock.Advance(TimeSpan.FromDays(2));
        await StaysAwayAsync(tab);
        var why = await TaskBoard.Onboarding.ExplainAsync(await TaskBoard.UserIdAsync(ann), "whats-new");
        why!.Stopped!.Result.Gate.ShouldBe(Journeys.Gate.Frequency);
    }

    protected override TaskBoardApp StartTaskBoard() => Own(new TaskBoardApp(clock: clock));

    /// <summary>Loads the page where the news would come, and looks at what the server said: not now, and not in a moment either.</summary>
    private static async Task StaysAwayAsync(Tab tab)
    {
        await tab.Page.RunAndWaitForResponseAsync(() => tab.GoToAsync(""), response => response.Url.Contains("/onboarding/state", StringComparison.Ordinal));
        await tab.Page.WaitForFunctionAsync("() => window.onboarding?.state");
        (await tab.Page.EvaluateAsync<bool>("() => window.onboarding.state.flows.every(({ id }) => id !== 'whats-new') && (window.onboarding.state.recheck ?? 60000) > 10000")).ShouldBeTrue();
    }

    private async Task<(Person Person, Tab Tab)> ActivatedAsync()
    {
        var (ann, _, tab) = await OwnerAsync();
        var invitation = await tab.InviteAsync("bob@example.com");
        await tab.CreateProjectAsync("Website relaunch");
        await tab.Board.AddTaskAsync("Choose a font");
        await tab.Board.AssignAsync("Choose a font", "Ann Lee");
        await (await OpenDeviceAsync()).JoinAsync(new("Bob Ray"), invitation);
        return (ann, tab);
    }
}
