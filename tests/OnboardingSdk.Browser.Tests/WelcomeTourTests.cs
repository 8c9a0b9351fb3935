using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

internal sealed class WelcomeTourTests : BrowserTest
{
    [Test]
    public async Task A_new_user_is_led_through_seven_steps_on_four_pages_to_the_end()
    {
        var device = await OpenDeviceAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        var tab = await device.SignUpAsync(new("Ann Lee"));
        var tour = tab.Tour;

        await tour.ShowsAsync("Welcome to TaskBoard", "1 of 7");
        await Expect(tour.Ring).ToBeHiddenAsync();
        await Expect(tour.Back).ToHaveCountAsync(0);
        await tour.Button("Let’s go").ClickAsync();

        await tour.ShowsAsync("Your projects live here", "2 of 7");
        await tour.LightsAsync(Anchor(tab, "nav-projects"));
        await tour.Next.ClickAsync();

        await tab.IsAtAsync("projects");
        await tour.ShowsAsync("Start a project", "3 of 7");
        await tour.LightsAsync(Anchor(tab, "new-project"));
        await Expect(tour.Next).ToHaveCountAsync(0);
        await Expect(tour.Waiting).ToBeVisibleAsync();
        await Anchor(tab, "new-project").ClickAsync();

        await tab.IsAtAsync("projects/new");
        await tour.ShowsAsync("Give it a name", "4 of 7");
        await tour.LightsAsync(Anchor(tab, "project-form"));
        await Expect(tour.Next).ToHaveCountAsync(0);
        await Expect(tour.Waiting).ToBeVisibleAsync();
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Website relaunch");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Create project" }).ClickAsync();

        await tour.ShowsAsync("This is your board", "5 of 7");
        await tour.LightsAsync(Anchor(tab, "board"));
        await tour.Next.ClickAsync();

        await tour.ShowsAsync("Add a first task", "6 of 7");
        await tour.LightsAsync(Anchor(tab, "add-task"));
        await tab.Board.AddTaskAsync("Choose a font");

        await tour.ShowsAsync("Better together", "7 of 7");
        await tour.LightsAsync(Anchor(tab, "nav-team"));
        await tour.Done.ClickAsync();

        await tour.IsGoneAsync();
        await Expect(tour.Ring).ToHaveCountAsync(0);
        await tab.Checklist.HasTickedAsync(ChecklistPanel.CreateProject);
        await tab.GoToAsync("");
        await tab.Checklist.IsOpenAsync();
        await tour.IsGoneAsync();
    }

    [Test]
    public async Task Who_comes_to_the_project_by_another_way_is_led_on_from_there()
    {
        var device = await OpenDeviceAsync();
        var tab = await device.SignUpAsync(new("Ann Lee"));
        var tour = tab.Tour;
        await tour.Button("Let’s go").ClickAsync();
        await tour.Next.ClickAsync();
        await tour.ShowsAsync("Start a project", "3 of 7");

        await tab.Page.GoBackAsync();
        await tab.IsAtAsync("");
        await tab.Checklist.Button("New project").ClickAsync();
        await tour.ShowsAsync("Give it a name", "4 of 7");
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Website relaunch");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Create project" }).ClickAsync();

        await tour.ShowsAsync("This is your board", "5 of 7");
    }

    [Test]
    public async Task A_project_that_is_created_elsewhere_moves_the_tour_on_to_its_board()
    {
        var device = await OpenDeviceAsync();
        var tab = await device.SignUpAsync(new("Ann Lee"));
        await tab.Tour.Button("Let’s go").ClickAsync();
        await tab.Tour.Next.ClickAsync();
        await tab.Tour.ShowsAsync("Start a project", "3 of 7");

        var other = await device.OpenTabAsync();
        await other.CreateProjectAsync("Website relaunch");

        await other.Tour.ShowsAsync("This is your board", "5 of 7");
        await tab.Tour.IsGoneAsync();
    }

    [Test]
    public async Task Back_returns_to_the_step_before_also_on_the_page_before()
    {
        var device = await OpenDeviceAsync();
        var tab = await device.SignUpAsync(new("Ann Lee"));
        var tour = tab.Tour;
        await tour.Button("Let’s go").ClickAsync();
        await tour.ShowsAsync("Your projects live here", "2 of 7");

        await tour.Back.ClickAsync();
        await tour.ShowsAsync("Welcome to TaskBoard", "1 of 7");

        await tour.Button("Let’s go").ClickAsync();
        await tour.Next.ClickAsync();
        await tour.ShowsAsync("Start a project", "3 of 7");
        await tour.Back.ClickAsync();

        await tour.ShowsAsync("Your projects live here", "2 of 7");
        await tab.IsAtAsync("");
        await tour.LightsAsync(Anchor(tab, "nav-projects"));
    }

    [Test]
    public async Task An_event_step_can_be_skipped_where_its_author_allows_it_and_only_there()
    {
        var device = await OpenDeviceAsync();
        var tab = await device.SignUpAsync(new("Ann Lee"));
        var tour = tab.Tour;
        await LeadToNamingAsync(tab);
        await Expect(tour.Skip).ToHaveCountAsync(0);
        await tab.CreateProjectAsync("Website relaunch");
        await tour.Next.ClickAsync();
        await tour.ShowsAsync("Add a first task", "6 of 7");

        await tour.Skip.ClickAsync();

        await tour.ShowsAsync("Better together", "7 of 7");
    }

    [Test]
    public async Task What_the_page_is_dimmed_for_cannot_be_clicked_by_accident()
    {
        var device = await OpenDeviceAsync();
        var tab = await device.SignUpAsync(new("Ann Lee"));
        await tab.Tour.ShowsAsync("Welcome to TaskBoard", "1 of 7");
        var team = await Anchor(tab, "nav-team").BoundingBoxAsync();

        await tab.Page.Mouse.ClickAsync(team!.X + 20, team.Y + 10);

        await tab.Tour.Button("Let’s go").ClickAsync();
        await tab.Tour.ShowsAsync("Your projects live here", "2 of 7");
        await tab.IsAtAsync("");
    }

    [Test]
    public async Task A_closed_tour_is_over_and_the_checklist_takes_its_place()
    {
        var (_, _, tab) = await OwnerAsync();

        await tab.Page.ReloadAsync();
        await tab.Checklist.IsOpenAsync();

        await Expect(tab.Tour.Any).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Keys_alone_lead_through_the_tour()
    {
        var device = await OpenDeviceAsync();
        var tab = await device.SignUpAsync(new("Ann Lee"));
        var (tour, keys) = (tab.Tour, tab.Page.Keyboard);

        await tour.ShowsAsync("Welcome to TaskBoard", "1 of 7");
        await Expect(tour.Any).ToBeFocusedAsync();
        await keys.PressAsync("Tab");
        await Expect(tour.Button("Let’s go")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");

        await tour.ShowsAsync("Your projects live here", "2 of 7");
        await Expect(tour.Any).ToBeFocusedAsync();
        await keys.PressAsync("ArrowLeft");
        await tour.ShowsAsync("Welcome to TaskBoard", "1 of 7");
        await keys.PressAsync("ArrowRight");
        await tour.ShowsAsync("Your projects live here", "2 of 7");
        await keys.PressAsync("ArrowRight");

        await tour.ShowsAsync("Start a project", "3 of 7");
        await TabToAsync(tab, Anchor(tab, "new-project"));
        await keys.PressAsync("Enter");

        await tour.ShowsAsync("Give it a name", "4 of 7");
        await TabToAsync(tab, tab.Page.GetByLabel("Name", new() { Exact = true }));
        await keys.TypeAsync("Website relaunch");
        await keys.PressAsync("ArrowLeft");
        await tour.ShowsAsync("Give it a name", "4 of 7");
        await keys.PressAsync("Enter");

        await tour.ShowsAsync("This is your board", "5 of 7");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Website relaunch" })).ToBeVisibleAsync();
        await Expect(tour.Any).ToBeFocusedAsync();
        await keys.PressAsync("ArrowRight");

        await tour.ShowsAsync("Add a first task", "6 of 7");
        await TabToAsync(tab, tab.Board.NewTask);
        await keys.TypeAsync("Choose a font");
        await keys.PressAsync("Enter");

        await tour.ShowsAsync("Better together", "7 of 7");
        await TabToAsync(tab, tour.Done);
        await keys.PressAsync("Enter");
        await tour.IsGoneAsync();
    }

    [Test]
    public async Task Escape_closes_the_tour_and_the_focus_is_back_in_the_page()
    {
        var device = await OpenDeviceAsync();
        var tab = await device.SignUpAsync(new("Ann Lee"));
        await tab.Tour.ShowsAsync("Welcome to TaskBoard", "1 of 7");
        await Expect(tab.Tour.Any).ToBeFocusedAsync();

        await tab.Page.Keyboard.PressAsync("Escape");

        await tab.Tour.IsGoneAsync();
        await tab.Page.Keyboard.PressAsync("Tab");
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
    }

    [Test]
    public async Task Only_the_servers_fact_moves_an_event_step_on_whatever_the_page_says()
    {
        var device = await OpenDeviceAsync();
        var tab = await device.SignUpAsync(new("Ann Lee"));
        await LeadToNamingAsync(tab);

        var answer = await tab.Page.EvaluateAsync<string>(
            """
            async () => {
              const { subject, flows } = window.onboarding.state
              const tour = flows.find(({ id }) => id === 'welcome')
              const step = { flow: 'welcome', run: tour.run, step: tour.step }
              const commands = [
                { type: 'step.next', ...step },
                { type: 'step.skipped', ...step, reason: 'user' },
                { type: 'step.skipped', ...step, reason: 'missing' },
                { type: 'step.next', ...step, step: 'board' },
                { type: 'track', event: 'project.created', properties: {} },
                { type: 'task.completed', flow: 'get-going', task: 'create-project' },
              ].map((command) => ({ id: crypto.randomUUID(), ...command }))
              const response = await fetch('/onboarding/commands', {
                method: 'POST', headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify({ subject, page: location.pathname, commands }),
              })
              const text = await response.text()
              return response.ok ? JSON.parse(text).results.map(({ status }) => status).join() : `${response.status} ${text}`
            }
            """);

        answer.ShouldBe("refused,refused,refused,refused,refused,refused");
        await tab.Page.ReloadAsync();
        await tab.Tour.ShowsAsync("Give it a name", "4 of 7");
        await tab.Tour.Close.ClickAsync();
        await tab.Checklist.HasTickedAsync();
    }

    [Test]
    public async Task A_click_that_is_faster_than_the_rest_of_the_widget_is_not_lost()
    {
        var device = await OpenDeviceAsync();
        var held = new TaskCompletionSource();
        var tab = await device.SignUpAsync(new("Ann Lee"));
        await tab.Tour.Button("Let’s go").ClickAsync();
        await tab.Tour.ShowsAsync("Your projects live here", "2 of 7");
        await device.Context.RouteAsync("**/onboarding/act-*.js", async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await tab.Page.ReloadAsync();
        await tab.Tour.ShowsAsync("Your projects live here", "2 of 7");

        await tab.Tour.Next.ClickAsync();
        held.SetResult();

        await tab.Tour.ShowsAsync("Start a project", "3 of 7");
        await tab.IsAtAsync("projects");
    }

    private static async Task LeadToNamingAsync(Tab tab)
    {
        await tab.Tour.Button("Let’s go").ClickAsync();
        await tab.Tour.Next.ClickAsync();
        await tab.Tour.ShowsAsync("Start a project", "3 of 7");
        await Anchor(tab, "new-project").ClickAsync();
        await tab.Tour.ShowsAsync("Give it a name", "4 of 7");
    }

    private static async Task TabToAsync(Tab tab, ILocator target)
    {
        for (var presses = 0; presses < 20 && !await target.EvaluateAsync<bool>("element => element.getRootNode().activeElement === element"); presses++)
        {
            await tab.Page.Keyboard.PressAsync("Tab");
        }

        await Expect(target).ToBeFocusedAsync();
    }

    private static ILocator Anchor(Tab tab, string name) => tab.Page.Locator($"[data-onboarding={name}]");
}
