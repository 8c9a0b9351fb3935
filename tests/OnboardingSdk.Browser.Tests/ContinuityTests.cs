using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>Everything stands where it stood: after a reload, in another browser, elsewhere.</summary>
internal sealed class ContinuityTests : BrowserTest
{
    [Test]
    public async Task A_tour_goes_on_at_its_step_after_a_reload_and_on_another_device()
    {
        var ann = new Person("Ann Lee");
        var tab = await (await OpenDeviceAsync()).SignUpAsync(ann);
        await tab.Tour.Button("Let’s go").ClickAsync();
        await tab.Tour.ShowsAsync("Your projects live here", "2 of 7");

        await tab.Page.ReloadAsync();
        await tab.Tour.ShowsAsync("Your projects live here", "2 of 7");

        var other = await (await OpenDeviceAsync()).SignInAsync(ann);
        await other.Tour.ShowsAsync("Your projects live here", "2 of 7");
        await other.Tour.Next.ClickAsync();
        await other.Tour.ShowsAsync("Start a project", "3 of 7");

        // The first device has been told: its page is no longer the step's, so nothing is in the way there.
        await tab.Tour.IsGoneAsync();
        await tab.GoToAsync("projects");
        await tab.Tour.ShowsAsync("Start a project", "3 of 7");
    }

    [Test]
    public async Task Ticks_stand_in_another_browser()
    {
        var (ann, device, tab) = await OwnerAsync();
        await tab.CreateProjectAsync("Website relaunch");
        await tab.Board.AddTaskAsync("Choose a font");
        await tab.Board.AssignAsync("Choose a font", "Ann Lee");
        await tab.Checklist.HasTickedAsync(ChecklistPanel.CreateProject, ChecklistPanel.AssignTask);

        await tab.Page.ReloadAsync();
        await tab.Checklist.HasTickedAsync(ChecklistPanel.CreateProject, ChecklistPanel.AssignTask);
        await device.Context.ClearCookiesAsync();
        await tab.GoToAsync("signin");
        await tab.SignInAsync(ann);
        await tab.Checklist.HasTickedAsync(ChecklistPanel.CreateProject, ChecklistPanel.AssignTask);
        var other = await (await OpenDeviceAsync()).SignInAsync(ann);
        await other.Checklist.HasTickedAsync(ChecklistPanel.CreateProject, ChecklistPanel.AssignTask);
    }

    [Test]
    public async Task A_tour_dismissed_in_one_tab_is_gone_in_the_other_and_never_returns()
    {
        var ann = new Person("Ann Lee");
        var device = await OpenDeviceAsync();
        var tab = await device.SignUpAsync(ann);
        await tab.Tour.ShowsAsync("Welcome to TaskBoard", "1 of 7");
        var second = await device.OpenTabAsync("");
        await second.Tour.ShowsAsync("Welcome to TaskBoard", "1 of 7");
        var elsewhere = await (await OpenDeviceAsync()).SignInAsync(ann);
        await elsewhere.Tour.ShowsAsync("Welcome to TaskBoard", "1 of 7");

        await tab.Tour.Close.ClickAsync();

        await tab.Tour.IsGoneAsync();
        await second.Tour.IsGoneAsync();
        await elsewhere.Tour.IsGoneAsync();
        foreach (var seen in new[] { tab, second, elsewhere, await (await OpenDeviceAsync()).SignInAsync(ann) })
        {
            await seen.Page.ReloadAsync();
            await seen.Checklist.IsOpenAsync();
            await Expect(seen.Tour.Any).ToHaveCountAsync(0);
        }
    }

    [Test]
    public async Task Who_signs_in_next_on_the_same_device_sees_nothing_of_who_was_here_before()
    {
        var (_, device, tab) = await OwnerAsync();
        await tab.CreateProjectAsync("Website relaunch");
        await tab.Checklist.HasTickedAsync(ChecklistPanel.CreateProject);
        await tab.Checklist.Minimize.ClickAsync();
        await tab.Checklist.IsFoldedAsync();
        await tab.Page.Locator("summary", new() { HasText = "Account of" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).First).ToBeVisibleAsync();
        await tab.Tour.IsGoneAsync();
        await tab.Checklist.IsGoneAsync();

        var zoe = await device.SignUpAsync(new("Zoe Kim"));

        await zoe.Tour.ShowsAsync("Welcome to TaskBoard", "1 of 7");
        await zoe.Tour.Close.ClickAsync();
        await zoe.Checklist.HasTickedAsync();
    }
}
