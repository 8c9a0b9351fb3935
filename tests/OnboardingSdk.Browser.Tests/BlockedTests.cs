using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>Something between the browser and the server is in the way.</summary>
internal sealed class BlockedTests : BrowserTest
{
    [Test]
    public async Task Without_the_hub_everything_works_with_the_next_page()
    {
        var device = await OpenDeviceAsync();
        await device.BlockAsync("**/onboarding/hub**", "/onboarding/hub");
        var tab = await device.SignUpAsync(new("Ann Lee"));
        var tour = tab.Tour;
        await tour.Button("Let’s go").ClickAsync();
        await tour.ShowsAsync("Your projects live here", "2 of 7");
        await tour.Next.ClickAsync();
        await tour.ShowsAsync("Start a project", "3 of 7");
        await tab.Page.Locator("[data-onboarding=new-project]").ClickAsync();
        await tour.ShowsAsync("Give it a name", "4 of 7");
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Website relaunch");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Create project" }).ClickAsync();

        await tour.ShowsAsync("This is your board", "5 of 7");
        await tour.Close.ClickAsync();
        await tab.Checklist.HasTickedAsync(ChecklistPanel.CreateProject);
        await tab.Board.AddTaskAsync("Choose a font");
        await tab.Board.AssignAsync("Choose a font", "Ann Lee");
        await tab.GoToAsync("my-tasks");
        await tab.Checklist.HasTickedAsync(ChecklistPanel.CreateProject, ChecklistPanel.AssignTask);
    }

    [Test]
    public async Task Without_the_script_the_pages_work_as_if_it_had_never_been_there()
    {
        var device = await OpenDeviceAsync();
        await device.BlockAsync("**/onboarding/*.js", "/onboarding/");
        var tab = await device.SignUpAsync(new("Ann Lee"));

        await ChecklistTests.DoEverythingAsync(tab, "Ann Lee");

        await Expect(tab.Page.Locator("onboarding-root")).ToHaveCountAsync(0);
    }

    [TestCase("**/onboarding/core-*.js")]
    [TestCase("**/onboarding/act-*.js")]
    [TestCase("**/onboarding/keep-*.js")]
    [TestCase("**/onboarding/live-*.js")]
    [TestCase("**/onboarding/state?*")]
    [TestCase("**/onboarding/commands")]
    public async Task Without_a_part_of_it_the_pages_show_no_error(string part)
    {
        var device = await OpenDeviceAsync();
        await device.BlockAsync(part, "/onboarding/");
        var tab = await device.SignUpAsync(new("Ann Lee"));

        foreach (var path in new[] { "projects", "" })
        {
            await tab.GoToAsync(path);
            await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }
    }

    [Test]
    public async Task What_was_clicked_while_the_server_could_not_be_reached_arrives_once_it_can()
    {
        var (ann, device, tab) = await OwnerAsync();
        device.Tolerate("/onboarding/commands");
        await device.Context.RouteAsync("**/onboarding/commands", route => route.AbortAsync("internetdisconnected"));
        await tab.Checklist.Minimize.ClickAsync();
        await tab.Checklist.IsFoldedAsync();

        await tab.Page.ReloadAsync();
        await tab.Checklist.IsFoldedAsync();
        await device.Context.UnrouteAsync("**/onboarding/commands");
        await tab.GoToAsync("projects");

        var other = await (await OpenDeviceAsync()).SignInAsync(ann);
        await other.Checklist.IsFoldedAsync();
    }
}
