using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>Somebody signed up twice, and brings both accounts together.</summary>
internal sealed class MergeTests : BrowserTest
{
    [Test]
    public async Task Two_accounts_of_one_person_become_one_with_what_each_has_done()
    {
        var (old, oldDevice, before) = await OwnerAsync("Ann Old");
        await before.CreateProjectAsync("Website relaunch");
        await before.Board.AddTaskAsync("Choose a font");
        await before.Board.AssignAsync("Choose a font", "Ann Old");
        var oldId = await TaskBoard.UserIdAsync(old);
        var (ann, _, tab) = await OwnerAsync("Ann Lee");
        await tab.InviteAsync("bob@example.com");
        await tab.Checklist.HasTickedAsync(ChecklistPanel.Invite);

        await AskAsync(tab, old.Email, "not the password");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This e-mail and password do not match.");
        await Expect(tab.Page.GetByLabel("Its e-mail")).ToHaveValueAsync(old.Email);
        await AskAsync(tab, old.Email, old.Password);
        await Expect(tab.Page.GetByText("Both accounts are one now")).ToBeVisibleAsync();

        // What each has done is ticked in one list.
        await tab.Checklist.HasTickedAsync(ChecklistPanel.CreateProject, ChecklistPanel.AssignTask, ChecklistPanel.Invite);
        (await TaskBoard.Onboarding.GetAsync(oldId))!.Subject.Id.ShouldBe(await TaskBoard.UserIdAsync(ann));

        // The other workspace came along, and its task is theirs.
        await tab.Page.Locator(".switcher summary").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = old.Workspace }).ClickAsync();
        await Expect(tab.Page.Locator(".workspace-name")).ToHaveTextAsync(old.Workspace);
        await tab.GoToAsync("my-tasks");
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Choose a font" })).ToBeVisibleAsync();

        // The old account is nobody's any more.
        var again = await oldDevice.OpenTabAsync("");
        await Expect(again.Page.GetByRole(AriaRole.Heading, new() { Name = "Welcome back" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Nobody_merges_with_themselves_or_learns_who_has_an_account()
    {
        var (ann, _, tab) = await OwnerAsync();

        await AskAsync(tab, ann.Email, ann.Password);
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That is the account that you are signed in with.");
        await AskAsync(tab, "nobody@example.com", "whatever it is");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This e-mail and password do not match.");
    }

    private static async Task AskAsync(Tab tab, string email, string password)
    {
        await tab.GoToAsync("settings");
        await tab.Page.GetByText("I have another account…").ClickAsync();
        await tab.Page.GetByLabel("Its e-mail").FillAsync(email);
        await tab.Page.GetByLabel("Its password").FillAsync(password);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Bring both together" }).ClickAsync();
    }
}
