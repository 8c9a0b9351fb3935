using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>TaskBoard's onboarding on a small phone, by touch alone.</summary>
internal sealed class PhoneTests : BrowserTest
{
    [TestCase(320, 568)]
    [TestCase(375, 667)]
    [TestCase(375, 400, Description = "with a keyboard on the screen")]
    public async Task The_welcome_tour_can_be_finished_by_touch_and_the_list_is_a_pill_then(int width, int height)
    {
        var device = await OpenDeviceAsync(new() { ViewportSize = new() { Width = width, Height = height }, HasTouch = true, IsMobile = true });
        var tab = await device.SignUpAsync(new("Ann Lee"));
        var (page, tour) = (tab.Page, tab.Tour);
        await tour.Button("Let’s go").TapAsync();
        await tour.ShowsAsync("Your projects live here", "2 of 7");
        await tour.Next.TapAsync();
        await tour.ShowsAsync("Start a project", "3 of 7");
        await page.Locator("[data-onboarding=new-project]").TapAsync();

        await tour.ShowsAsync("Give it a name", "4 of 7");
        await page.GetByLabel("Name", new() { Exact = true }).TapAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Website relaunch");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create project" }).TapAsync();

        await tour.ShowsAsync("This is your board", "5 of 7");
        await tour.Next.TapAsync();
        await tour.ShowsAsync("Add a first task", "6 of 7");
        await tab.Board.NewTask.TapAsync();
        await tab.Board.AddTaskAsync("Choose a font");
        await tour.ShowsAsync("Better together", "7 of 7");
        await tour.Done.TapAsync();
        await tour.IsGoneAsync();
        await tab.Checklist.IsFoldedAsync();
    }

    [Test]
    public async Task The_steps_of_inviting_leave_what_they_ask_for_free()
    {
        var device = await OpenDeviceAsync(new() { ViewportSize = new() { Width = 320, Height = 568 }, HasTouch = true, IsMobile = true });
        var tab = await device.SignUpAsync(new("Ann Lee"));
        await tab.Tour.Close.TapAsync();
        await tab.Checklist.Folded.TapAsync();
        await tab.Checklist.Task(ChecklistPanel.Invite).TapAsync();
        await tab.Checklist.Button("Show me how").TapAsync();

        await tab.Tour.ShowsAsync("Whom do you work with?", "1 of 2");
        await tab.Page.GetByLabel("E-mail of the person you invite").FillAsync("bob@example.com");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).TapAsync();
        await tab.Tour.ShowsAsync("Now pass the link on", "2 of 2");
        await tab.Page.Locator("[data-onboarding=invite-link]").GetByRole(AriaRole.Button, new() { Name = "Copy link" }).TapAsync();
        await tab.Tour.Done.TapAsync();

        await tab.Tour.IsGoneAsync();
        await tab.Checklist.IsFoldedAsync();
    }
}
