using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using TaskBoard.Data;
using TaskBoard.Imports;

namespace OnboardingSdk.Browser.Tests;

/// <summary>Tasks from a sheet: long work whose progress the list shows live.</summary>
internal sealed class ImportTests : BrowserTest
{
    private const string Bring = "Bring your tasks over";
    private const string Sheet = "title,assignee,due,state\n\"Write the texts, all of them\",Ann Lee,2031-12-24,In progress\nChoose a font,,,\nDraw a logo,,,\nPrint it,,,Done\n";

    private readonly StepByStep pace = new(batchSize: 2);

    [Test]
    public async Task An_import_shows_its_progress_in_every_open_tab_of_both_devices_and_ticks_its_task_at_the_end()
    {
        var (ann, device, tab) = await OwnerAsync();
        await tab.CreateProjectAsync("Website relaunch");
        var board = tab.Page.Url;
        var second = await device.OpenTabAsync("team");
        var phone = await (await OpenDeviceAsync()).SignInAsync(ann);
        Tab[] watching = [second, phone];

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Import" }).ClickAsync();
        await tab.Page.GetByLabel("Paste them here").FillAsync(Sheet);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();

        await Expect(tab.Page.GetByText("2 of 4", new() { Exact = true })).ToBeVisibleAsync();
        foreach (var one in watching)
        {
            await Expect(Bar(one)).ToHaveAttributeAsync("aria-valuenow", "2");
            await Expect(Bar(one)).ToHaveAttributeAsync("aria-valuemax", "4");
        }

        pace.GoOn();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "4 tasks are on the board" })).ToBeVisibleAsync();
        foreach (var one in watching)
        {
            await TicksAsync(one);
            await Expect(Bar(one)).ToHaveCountAsync(0);
        }

        // The tasks are facts like any others: they tick what they have done.
        await second.Checklist.HasTickedAsync(ChecklistPanel.CreateProject, ChecklistPanel.AddTasks, ChecklistPanel.AssignTask);
        await tab.GoToAsync(board);
        await Expect(tab.Page.Locator("#doing").GetByRole(AriaRole.Link, new() { Name = "Write the texts, all of them" })).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("#todo [data-card]")).ToHaveCountAsync(2);
        await Expect(tab.Page.Locator("#done").GetByRole(AriaRole.Link, new() { Name = "Print it" })).ToBeVisibleAsync();
        (await TaskBoard.Onboarding.GetAsync(await TaskBoard.UserIdAsync(ann)))!.Facts["task.created"].Count.ShouldBe(4);
    }

    [Test]
    public async Task A_sheet_with_mistakes_imports_nothing_and_keeps_what_was_pasted_until_it_is_right()
    {
        var (ann, _, tab) = await OwnerAsync();
        await tab.CreateProjectAsync("Website relaunch");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Import" }).ClickAsync();
        var rows = tab.Page.GetByLabel("Paste them here");
        await rows.FillAsync("title,due\nChoose a font,\nDraw a logo,tomorrow");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Line 3");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("“tomorrow” is no due date. Write it as 2026-12-24.");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was imported yet; 1 task is fine.");
        await Expect(rows).ToHaveValueAsync("title,due\nChoose a font,\nDraw a logo,tomorrow");
        (await TaskBoard.Onboarding.GetAsync(await TaskBoard.UserIdAsync(ann)))!.Facts.ShouldNotContainKey("task.created");

        await rows.FillAsync("title,due\nChoose a font,\nDraw a logo,2031-12-24");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "2 tasks are on the board" })).ToBeVisibleAsync();
        await TicksAsync(tab);
    }

    [Test]
    public async Task A_chosen_file_is_in_the_field_where_it_can_be_corrected()
    {
        var (_, _, tab) = await OwnerAsync();
        await tab.CreateProjectAsync("Website relaunch");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Import" }).ClickAsync();
        await Expect(tab.Page.Locator("html[data-onboarding-list=pill]")).ToHaveCountAsync(1);
        await tab.Page.GetByLabel("Or choose a CSV file").SetInputFilesAsync(new FilePayload { Name = "tasks.csv", MimeType = "text/csv", Buffer = "title;due\r\nChoose a font;2031-12-24\r\n"u8.ToArray() });

        await Expect(tab.Page.GetByLabel("Paste them here")).ToHaveValueAsync("title;due\nChoose a font;2031-12-24\n");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "One task is on the board" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task An_import_that_was_cut_off_goes_on_with_the_next_start_and_counts_nothing_twice()
    {
        var (ann, _, tab) = await OwnerAsync();
        await tab.CreateProjectAsync("Website relaunch");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Import" }).ClickAsync();
        await tab.Page.GetByLabel("Paste them here").FillAsync(Sheet);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(tab.Page.GetByText("2 of 4", new() { Exact = true })).ToBeVisibleAsync();
        var user = await TaskBoard.UserIdAsync(ann);

        // As after a start: a worker of its own finds it in the database, with the facts of the first batch perhaps not told.
        await using var scope = TaskBoard.Services.CreateAsyncScope();
        using var worker = ActivatorUtilities.CreateInstance<ImportWorker>(TaskBoard.Services, new WaitingImports());
        await worker.StartAsync(default);

        await TicksAsync(tab);
        await Eventually.HoldsAsync(async () => (await TaskBoard.Onboarding.GetAsync(user))!.Facts.ContainsKey("import.completed"), "the import is complete");
        await worker.StopAsync(default);
        (await TaskBoard.Onboarding.GetAsync(user))!.Facts["task.created"].Count.ShouldBe(4);
        (await TaskBoard.Onboarding.GetAsync(user))!.Facts["import.completed"].Count.ShouldBe(1);
        scope.ServiceProvider.GetRequiredService<TaskBoardDb>().Tasks.Count().ShouldBe(4);
    }

    [Test]
    public async Task The_tour_goes_on_as_the_field_is_filled_and_at_last_by_itself()
    {
        var (_, _, tab) = await OwnerAsync();
        await tab.CreateProjectAsync("Website relaunch");
        await tab.Page.Locator("onboarding-root [data-task=bring-tasks] button.task").ClickAsync();
        await tab.Checklist.Button("Show me how").ClickAsync();

        await tab.Tour.ShowsAsync("Paste your rows", "1 of 3");
        var rows = tab.Page.GetByLabel("Paste them here");
        await Expect(rows).ToBeVisibleAsync();
        await rows.FillAsync(Sheet);
        await tab.Page.Locator("#rows-hint").ClickAsync();
        await tab.Tour.ShowsAsync("Now import them", "2 of 3");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await tab.Tour.ShowsAsync("That goes on by itself", "3 of 3");
        pace.GoOn();
        await tab.Page.Mouse.MoveAsync(2, 2);

        // Nobody presses anything.
        await tab.Tour.IsGoneAsync();
        await TicksAsync(tab);
    }

    protected override TaskBoardApp StartTaskBoard() => Own(new TaskBoardApp(services: services => services.AddSingleton<IImportPace>(pace)));

    private static Task TicksAsync(Tab tab) => Expect(tab.Page.Locator("onboarding-root [data-task=bring-tasks] button.task").GetByText("completed")).ToHaveCountAsync(1);

    private static ILocator Bar(Tab tab) => tab.Page.Locator("onboarding-root").GetByRole(AriaRole.Progressbar, new() { Name = Bring });
}
