using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>Somebody looks around before they sign up.</summary>
internal sealed class VisitorTests : BrowserTest
{
    private const string First = "One board for each project";
    private const string Second = "Who, and until when";

    [Test]
    public async Task What_a_visitor_closed_stays_closed_and_what_they_saw_is_theirs_when_they_sign_up()
    {
        var tab = await (await OpenDeviceAsync()).OpenTabAsync("");
        await Look(tab).ClickAsync();
        await tab.Tour.ShowsAsync(First, "1 of 3");
        await tab.Tour.Next.ClickAsync();
        await tab.Tour.ShowsAsync(Second, "2 of 3");

        // Known again with the next page; closed, it stays so.
        await tab.GoToAsync("");
        await tab.Tour.ShowsAsync(Second, "2 of 3");
        await tab.Tour.Close.ClickAsync();
        await tab.Tour.IsGoneAsync();
        await ReloadAsync(tab);
        await tab.Tour.IsGoneAsync();

        var cookie = (await tab.Page.Context.CookiesAsync()).Single(c => c.Name == ".Onboarding.Visitor");
        (cookie.HttpOnly, cookie.SameSite).ShouldBe((true, SameSiteAttribute.Lax));

        // The welcome tour comes as ever: nothing that the visitor asked for holds it up.
        var person = new Person("Vera Moss");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Create a workspace" }).ClickAsync();
        await tab.Page.GetByLabel("Workspace name").FillAsync(person.Workspace);
        await tab.FillInSignUpAsync(person, "Create workspace");
        await tab.Tour.ShowsAsync("Welcome to TaskBoard", "1 of 7");

        var journey = (await TaskBoard.Onboarding.GetAsync(await TaskBoard.UserIdAsync(person)))!;
        journey.Milestones.ShouldContainKey("looked-around");
        (journey.Flow("look-around").Status, journey.Flow("look-around").Impressions).ShouldBe((Journeys.FlowStatus.Dismissed, 3));
    }

    [Test]
    public async Task After_signing_out_a_new_visitor_begins()
    {
        var (person, _, tab) = await OwnerAsync();
        await tab.Page.Locator(".user-menu summary").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await tab.GoToAsync("");
        await Look(tab).ClickAsync();
        await tab.Tour.ShowsAsync(First, "1 of 3");
        (await TaskBoard.Onboarding.GetAsync(await TaskBoard.UserIdAsync(person)))!.Flows.ShouldNotContainKey("look-around");
    }

    private static ILocator Look(Tab tab) => tab.Page.GetByRole(AriaRole.Button, new() { Name = "Take a look around" });

    private static async Task ReloadAsync(Tab tab) =>
        await tab.Page.RunAndWaitForResponseAsync(() => tab.GoToAsync(""), response => response.Url.Contains("/onboarding/state", StringComparison.Ordinal));
}
