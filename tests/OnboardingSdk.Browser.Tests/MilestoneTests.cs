namespace OnboardingSdk.Browser.Tests;

internal sealed class MilestoneTests : BrowserTest
{
    [Test]
    public async Task A_team_is_activated_once_by_a_project_an_assigned_task_and_a_second_member()
    {
        var (ann, _, tab) = await OwnerAsync();
        var invitation = await tab.InviteAsync("bob@example.com");
        var again = await tab.InviteAsync("cleo@example.com");
        await tab.CreateProjectAsync("Website relaunch");
        await tab.Board.AddTaskAsync("Choose a font");
        await tab.Board.AddTaskAsync("Draw a logo");
        await tab.Board.AssignAsync("Choose a font", "Ann Lee");
        (await TeamAsync(ann)).Keys.ShouldBeEmpty("Ann is still alone");
        (await PersonAsync(ann)).Keys.ShouldBe(["first-project", "first-task-assigned"], ignoreOrder: true);

        var before = DateTimeOffset.UtcNow;
        await (await OpenDeviceAsync()).JoinAsync(new("Bob Ray"), invitation);
        var reached = await TeamAsync(ann);
        var after = DateTimeOffset.UtcNow;

        reached.Keys.ShouldBe(["activated", "team-of-two"], ignoreOrder: true);
        reached["activated"].At.ShouldBeInRange(before, after);

        await (await OpenDeviceAsync()).JoinAsync(new("Cleo Fox"), again);
        await tab.Page.ReloadAsync();
        await tab.Board.AssignAsync("Draw a logo", "Bob Ray");
        (await TeamAsync(ann)).ShouldBe(reached, "what was reached was reached then");
    }

    [Test]
    public async Task Who_joins_by_an_invitation_meets_a_tour_of_their_own_and_no_list_for_owners()
    {
        var (_, _, tab) = await OwnerAsync();
        var invitation = await tab.InviteAsync("bob@example.com");

        var bob = await (await OpenDeviceAsync()).JoinAsync(new("Bob Ray"), invitation);

        await bob.Tour.ShowsAsync("Good to have you here, Bob", "1 of 3");
        await bob.Tour.Next.ClickAsync();
        await bob.Tour.ShowsAsync("What is yours", "2 of 3");
        await bob.Tour.Next.ClickAsync();
        await bob.Tour.ShowsAsync("What the team is up to", "3 of 3");
        await bob.Tour.Done.ClickAsync();
        await bob.Tour.IsGoneAsync();
        await bob.Checklist.IsGoneAsync();
        await ChecklistTests.StaysAwayAsync(bob, "");
    }

    [Test]
    public async Task Who_says_that_they_only_follow_along_meets_one_step_less_also_on_the_way_back()
    {
        var (_, _, tab) = await OwnerAsync();
        var invitation = await tab.InviteAsync("bob@example.com");
        Person person = new("Bob Ray");
        var bob = await (await OpenDeviceAsync()).JoinAsync(person, invitation);

        await bob.Tour.ShowsAsync("Good to have you here, Bob", "1 of 3");
        await bob.Tour.Button("I only follow along").ClickAsync();
        await bob.Tour.ShowsAsync("What the team is up to", "2 of 2");
        await bob.Tour.Back.ClickAsync();
        await bob.Tour.ShowsAsync("Good to have you here, Bob", "1 of 2");
        await bob.Tour.Next.ClickAsync();
        await bob.Tour.ShowsAsync("What the team is up to", "2 of 2");
        await bob.Tour.Done.ClickAsync();
        await bob.Tour.IsGoneAsync();

        (await TaskBoard.Onboarding.GetAsync(await TaskBoard.UserIdAsync(person)))!.Attributes["focus"].Text.ShouldBe("following");
    }

    private async Task<IReadOnlyDictionary<string, MilestoneState>> PersonAsync(Person person) =>
        (await TaskBoard.Onboarding.GetAsync(await TaskBoard.UserIdAsync(person))).ShouldNotBeNull().Milestones;

    private async Task<IReadOnlyDictionary<string, MilestoneState>> TeamAsync(Person person)
    {
        var user = (await TaskBoard.Onboarding.GetAsync(await TaskBoard.UserIdAsync(person))).ShouldNotBeNull();
        return (await TaskBoard.Onboarding.GetAccountAsync(user.Account.ShouldNotBeNull())).ShouldNotBeNull().Milestones;
    }
}
