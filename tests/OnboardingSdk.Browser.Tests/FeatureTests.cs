using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>Features of TaskBoard that open with a milestone, or are for a segment (Microsoft.FeatureManagement).</summary>
internal sealed class FeatureTests : BrowserTest
{
    private readonly LaterClock clock = new();

    [Test]
    public async Task Insights_say_what_is_missing_until_the_team_is_activated_and_are_open_then()
    {
        var (_, _, tab) = await OwnerAsync();
        var invitation = await tab.InviteAsync("bob@example.com");
        await tab.CreateProjectAsync("Website relaunch");
        var board = tab.Page.Url;
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Insights" }).ClickAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Insights open when your team is under way" })).ToBeVisibleAsync();
        await Expect(Step(tab, "A first project (done)")).ToBeVisibleAsync();
        await Expect(Step(tab, "A task with an assignee (missing)")).ToBeVisibleAsync();
        await Step(tab, "A second member (missing)").GetByRole(AriaRole.Link, new() { Name = "Invite somebody" }).ClickAsync(new() { Trial = true });

        await tab.GoToAsync(board);
        await tab.Board.AddTaskAsync("Choose a font");
        await tab.Board.AssignAsync("Choose a font", "Ann Lee");
        await tab.Board.FinishAsync("Choose a font");
        await (await OpenDeviceAsync()).JoinAsync(new("Bob Ray"), invitation);

        await OpensAsync(tab, $"{board}/insights", "Finished per week");
        await Expect(tab.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "done" }).First).ToContainTextAsync("1");
    }

    [Test]
    public async Task A_team_that_takes_longer_than_the_milestone_allows_gets_Insights_all_the_same()
    {
        var (ann, _, tab) = await OwnerAsync();
        clock.Advance(TimeSpan.FromDays(20));
        var invitation = await tab.InviteAsync("bob@example.com");
        await tab.CreateProjectAsync("Website relaunch");
        var board = tab.Page.Url;
        await tab.Board.AddTaskAsync("Choose a font");
        await tab.Board.AssignAsync("Choose a font", "Ann Lee");
        await (await OpenDeviceAsync()).JoinAsync(new("Bob Ray"), invitation);

        await OpensAsync(tab, $"{board}/insights", "Who has what to do");
        var user = (await TaskBoard.Onboarding.GetAsync(await TaskBoard.UserIdAsync(ann)))!;
        (await TaskBoard.Onboarding.GetAccountAsync(user.Account!))!.Milestones.ShouldNotContainKey("activated");
    }

    [Test]
    public async Task Only_owners_export_and_members_read_why_not()
    {
        var (_, _, tab) = await OwnerAsync();
        var invitation = await tab.InviteAsync("bob@example.com");
        await tab.CreateProjectAsync("Website relaunch");
        var board = tab.Page.Url;
        await tab.Board.AddTaskAsync("Say \"hello\", twice");
        await OpensAsync(tab, $"{board}/edit", "Take the tasks along", "Download as CSV");
        await Eventually.HoldsAsync(
            async () => await (await tab.Page.APIRequest.GetAsync($"{board}/export")).TextAsync() == "\uFEFFtitle,assignee,due,state\r\n\"Say \"\"hello\"\", twice\",,,\"To do\"\r\n", "an owner exports");

        var bob = await (await OpenDeviceAsync()).JoinAsync(new("Bob Ray"), invitation);
        await bob.GoToAsync($"{board}/edit");
        await Expect(bob.Page.GetByText("Owners of the workspace can download them.")).ToBeVisibleAsync();
        await Expect(bob.Page.GetByRole(AriaRole.Link, new() { Name = "Download as CSV" })).ToHaveCountAsync(0);
        (await bob.Page.APIRequest.GetAsync($"{board}/export")).Status.ShouldBe(404);
    }

    protected override TaskBoardApp StartTaskBoard() => Own(new TaskBoardApp(clock: clock));

    private static ILocator Step(Tab tab, string text) => tab.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = text });

    /// <summary>A filter that has no answer within 50 ms says no, and on a busy machine that may happen: who looks again finds it.</summary>
    private static Task OpensAsync(Tab tab, string page, string heading, string? link = null) => Eventually.HoldsAsync(
        async () =>
        {
            await tab.GoToAsync(page);
            return await tab.Page.GetByRole(AriaRole.Heading, new() { Name = heading }).IsVisibleAsync()
                && (link is null || await tab.Page.GetByRole(AriaRole.Link, new() { Name = link }).IsVisibleAsync());
        },
        $"{heading} is open");
}
