using System.Diagnostics;
using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

internal sealed class ChecklistTests : BrowserTest
{
    [Test]
    public async Task Every_task_ticks_in_every_open_tab_of_both_devices_within_a_second_of_the_servers_answer()
    {
        var (ann, laptop, acting) = await OwnerAsync();
        var phone = await OpenDeviceAsync();
        var other = await phone.SignInAsync(ann);
        var second = await laptop.OpenTabAsync("my-tasks");
        Tab[] watching = [other, second];
        foreach (var tab in watching)
        {
            await tab.Checklist.HasTickedAsync();
            await tab.MarkAsync();
            await IsListeningAsync(tab);
        }

        var delays = new List<TimeSpan>();
        await acting.GoToAsync("projects/new");
        await acting.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Website relaunch");
        await TickedAsync(ChecklistPanel.CreateProject, () => acting.Page.GetByRole(AriaRole.Button, new() { Name = "Create project" }).ClickAsync());
        await Expect(acting.Board.NewTask).ToBeVisibleAsync();
        await acting.Checklist.TicksAsync(ChecklistPanel.CreateProject);
        await acting.MarkAsync();
        await IsListeningAsync(acting);
        watching = [acting, other, second];

        await acting.Board.AddTaskAsync("Choose a font");
        await acting.Board.AddTaskAsync("Draw a logo");
        await TickedAsync(ChecklistPanel.AddTasks, () => acting.Board.AddTaskAsync("Write the texts"));
        await TickedAsync(ChecklistPanel.AssignTask, () => acting.Board.AssignAsync("Draw a logo", "Ann Lee"));
        await acting.Board.SetDueTomorrowAsync("Draw a logo");
        await TickedAsync(ChecklistPanel.MeetDueDate, () => acting.Board.FinishAsync("Draw a logo"));

        foreach (var tab in watching)
        {
            (await tab.IsUntouchedAsync()).ShouldBeTrue("no page was loaded anew");
            await tab.Checklist.SaysAsync("4 of 5 done");
        }

        // The middle one of eleven, so that a busy machine's hiccup is no failure.
        delays.Sort();
        delays[delays.Count / 2].ShouldBeLessThan(TimeSpan.FromSeconds(1), string.Join(", ", delays.Select(d => $"{d.TotalMilliseconds:0} ms")));

        async Task TickedAsync(string task, Func<Task> act)
        {
            var answered = new TaskCompletionSource<long>();
            void OnResponse(object? sender, IResponse response)
            {
                if (response.Request.Method == "POST" && !response.Url.Contains("/onboarding/", StringComparison.Ordinal))
                {
                    answered.TrySetResult(Stopwatch.GetTimestamp());
                }
            }

            acting.Page.Response += OnResponse;
            var ticks = watching.Select(async tab =>
            {
                await tab.Checklist.TicksAsync(task);
                var ticked = Stopwatch.GetTimestamp();
                return Stopwatch.GetElapsedTime(Math.Min(await answered.Task, ticked), ticked);
            }).ToList();
            await act();
            delays.AddRange(await Task.WhenAll(ticks));
            acting.Page.Response -= OnResponse;
        }
    }

    [Test]
    public async Task The_task_Invite_a_colleague_starts_its_tour_on_another_page()
    {
        var (_, _, tab) = await OwnerAsync();
        await tab.Checklist.Task(ChecklistPanel.Invite).ClickAsync();

        await tab.Checklist.Button("Show me how").ClickAsync();

        await tab.IsAtAsync("team");
        await tab.Tour.ShowsAsync("Whom do you work with?", "1 of 2");
        await Expect(tab.Tour.Next).ToHaveCountAsync(0);
        var email = tab.Page.GetByLabel("E-mail of the person you invite");
        await tab.Tour.LightsAsync(tab.Page.Locator("[data-onboarding=invite-form]"));
        await Expect(email).ToBeFocusedAsync();
        await email.FillAsync("bob@example.com");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
        await tab.Tour.ShowsAsync("Now pass the link on", "2 of 2");
        await tab.Tour.LightsAsync(tab.Page.Locator("[data-onboarding=invite-link]"));
        await Expect(tab.Page.GetByLabel("Invitation link for bob@example.com")).ToBeVisibleAsync();
        await tab.Page.Locator("[data-onboarding=invite-link]").GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync(new() { Trial = true });
        await tab.Tour.Done.ClickAsync();
        await tab.Tour.IsGoneAsync();
        await tab.Checklist.HasTickedAsync(ChecklistPanel.Invite);
    }

    [Test]
    public async Task A_task_that_counts_shows_how_far_it_is_in_every_open_tab()
    {
        var (ann, _, tab) = await OwnerAsync();
        await tab.CreateProjectAsync("Website relaunch");
        var other = await (await OpenDeviceAsync()).SignInAsync(ann);
        await Expect(other.Checklist.Button("Add three tasks 0 of 3")).ToBeVisibleAsync();
        await IsListeningAsync(other);

        await tab.Board.AddTaskAsync("Choose a font");

        await Expect(tab.Checklist.Button("Add three tasks 1 of 3")).ToBeVisibleAsync();
        await Expect(other.Checklist.Button("Add three tasks 1 of 3")).ToBeVisibleAsync();
    }

    [Test]
    public async Task What_is_to_be_done_on_a_board_is_shown_on_the_board_that_one_is_on()
    {
        var (_, _, tab) = await OwnerAsync();
        await tab.CreateProjectAsync("Website relaunch");
        var board = tab.Page.Url;

        await tab.Checklist.Button("Add one now").ClickAsync();
        await tab.Tour.LightsAsync(tab.Page.Locator("[data-onboarding=add-task]"));
        await Expect(tab.Board.NewTask).ToBeFocusedAsync();
        await tab.Board.AddTaskAsync("Choose a font");
        await tab.Tour.IsGoneAsync();
        tab.Page.Url.ShouldBe(board);

        await tab.GoToAsync("team");
        await tab.Checklist.Task(ChecklistPanel.AssignTask).ClickAsync();
        await tab.Checklist.Button("Show me how").ClickAsync();
        await tab.Page.WaitForURLAsync(board);
        await tab.Tour.ShowsAsync("Open a task", "1 of 2");
    }

    [Test]
    public async Task The_open_list_lies_over_nothing_that_it_asks_for()
    {
        var (_, _, tab) = await OwnerAsync();
        await tab.Page.SetViewportSizeAsync(1280, 800);
        await tab.GoToAsync("");
        await tab.Checklist.IsOpenAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Invite a teammate" }).ClickAsync(new() { Trial = true });
        await tab.CreateProjectAsync("Website relaunch");
        await tab.Checklist.IsOpenAsync();

        // A click that is only tried waits until nothing lies over what is to be clicked.
        await tab.Board.NewTask.ClickAsync(new() { Trial = true });
        await tab.Board.AddTaskAsync("Choose a font");
        await tab.Page.Locator("[data-onboarding=first-task]").ClickAsync(new() { Trial = true });
        await tab.GoToAsync("team");
        await tab.Page.Locator("[data-onboarding=invite-form] button").ClickAsync(new() { Trial = true });
    }

    [Test]
    public async Task A_folded_checklist_stays_folded_after_a_reload_and_on_the_other_device()
    {
        var (ann, _, tab) = await OwnerAsync();
        var other = await (await OpenDeviceAsync()).SignInAsync(ann);
        await other.Checklist.IsOpenAsync();
        await IsListeningAsync(other);

        await tab.Checklist.Minimize.ClickAsync();

        await tab.Checklist.IsFoldedAsync();
        await Expect(tab.Checklist.Open).ToBeHiddenAsync();
        await other.Checklist.IsFoldedAsync();
        await tab.Page.ReloadAsync();
        await tab.Checklist.IsFoldedAsync();
        var third = await (await OpenDeviceAsync()).SignInAsync(ann);
        await third.Checklist.IsFoldedAsync();

        await third.Checklist.Folded.ClickAsync();
        await third.Checklist.HasTickedAsync();
        await tab.Checklist.IsOpenAsync();
    }

    [Test]
    public async Task When_all_is_done_it_says_so_and_once_dismissed_it_is_gone_for_good()
    {
        var (ann, _, tab) = await OwnerAsync();
        var other = await (await OpenDeviceAsync()).SignInAsync(ann);
        await DoEverythingAsync(tab, "Ann Lee");

        await tab.Checklist.IsAllDoneAsync();
        await Expect(tab.Checklist.AllDone.GetByText("Your team is up and running. Well done!")).ToBeVisibleAsync();
        await other.Checklist.IsAllDoneAsync();
        await tab.Page.ReloadAsync();
        await tab.Checklist.IsAllDoneAsync();

        await tab.Checklist.AllDone.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync();

        await tab.Checklist.IsGoneAsync();
        await other.Checklist.IsGoneAsync();
        await IsGoneForGoodAsync(ann, tab);
    }

    [Test]
    public async Task A_checklist_that_was_dismissed_unfinished_is_gone_for_good_too()
    {
        var (ann, _, tab) = await OwnerAsync();
        var other = await (await OpenDeviceAsync()).SignInAsync(ann);
        await other.Checklist.IsOpenAsync();

        await tab.Checklist.Button("Dismiss").ClickAsync();
        await Expect(tab.Checklist.Open.GetByText("Hide this list for good?")).ToBeVisibleAsync();
        await tab.Checklist.Button("Keep it").ClickAsync();
        await tab.Checklist.Button("Dismiss").ClickAsync();
        await tab.Checklist.Button("Dismiss").ClickAsync();

        await tab.Checklist.IsGoneAsync();
        await other.Checklist.IsGoneAsync();
        await IsGoneForGoodAsync(ann, tab);
    }

    [Test]
    public async Task What_one_member_does_ticks_nobody_elses_list()
    {
        var (_, _, ann) = await OwnerAsync();
        var (_, _, zoe) = await OwnerAsync("Zoe Kim");
        await ann.CreateProjectAsync("Website relaunch");
        await ann.Checklist.HasTickedAsync(ChecklistPanel.CreateProject);

        await zoe.Page.ReloadAsync();

        await zoe.Checklist.HasTickedAsync();
    }

    /// <summary>All five tasks; ends on the board.</summary>
    internal static async Task DoEverythingAsync(Tab tab, string name)
    {
        await tab.InviteAsync("bob@example.com");
        await tab.CreateProjectAsync("Website relaunch");
        await tab.Board.AddTaskAsync("Choose a font");
        await tab.Board.AddTaskAsync("Draw a logo");
        await tab.Board.AddTaskAsync("Write the texts");
        await tab.Board.AssignAsync("Choose a font", name);
        await tab.Board.SetDueTomorrowAsync("Choose a font");
        await tab.Board.FinishAsync("Choose a font");
    }

    /// <summary>Waits until the tab is told of news: by the hub, or by the tab of the same browser that is connected to it. No person could tell; nothing but the network and the lock show it.</summary>
    private static Task IsListeningAsync(Tab tab) => Eventually.HoldsAsync(
        () => tab.Page.EvaluateAsync<bool>(
            """
            async () => {
              if (performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.includes('/onboarding/hub/negotiate') && responseEnd > 0)) return true
              const held = async () => (await navigator.locks.query()).held
              const me = await navigator.locks.request(`me ${Math.random()}`, async ({ name }) => (await held()).find((lock) => lock.name === name).clientId)
              return (await held()).some(({ name, clientId }) => name.startsWith('onboarding:live ') && clientId !== me)
            }
            """),
        "the tab connects to the hub, or another does for it");

    private async Task IsGoneForGoodAsync(Person person, Tab tab)
    {
        await StaysAwayAsync(tab, "projects");
        var elsewhere = await (await OpenDeviceAsync()).SignInAsync(person);
        await StaysAwayAsync(elsewhere, "team");
    }

    /// <summary>Loads a page, and looks when the widget has its state.</summary>
    internal static async Task StaysAwayAsync(Tab tab, string path)
    {
        await tab.Page.RunAndWaitForResponseAsync(() => tab.GoToAsync(path), response => response.Url.Contains("/onboarding/state", StringComparison.Ordinal));
        await tab.Page.WaitForFunctionAsync("() => window.onboarding?.state");
        // Help and what is new stand there for everybody, always.
        (await tab.Page.EvaluateAsync<string[]>("() => window.onboarding.state.flows.filter(({ kind }) => !['launcher', 'resourceCenter'].includes(kind)).map(({ id }) => id)")).ShouldBeEmpty();
        await Expect(tab.Page.Locator("onboarding-root .corner:not([hidden])")).ToHaveCountAsync(0);
    }
}
