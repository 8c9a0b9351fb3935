using System.Globalization;
using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>A project's board, and what people do there. Each act ends when the server has answered it.</summary>
internal sealed class BoardPage(IPage page)
{
    public ILocator NewTask => page.GetByLabel("Add a task to To do");

    public async Task AddTaskAsync(string title)
    {
        await NewTask.FillAsync(title);
        await PostedAsync("Add", () => NewTask.PressAsync("Enter"));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = title })).ToBeVisibleAsync();
    }

    public async Task AssignAsync(string task, string person)
    {
        await OpenAsync(task);
        await page.GetByLabel("Assignee").SelectOptionAsync(new SelectOptionValue { Label = person });
        await SaveAsync();
    }

    public async Task SetDueTomorrowAsync(string task)
    {
        await OpenAsync(task);
        await page.GetByLabel("Due date").FillAsync(DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await SaveAsync();
    }

    public async Task FinishAsync(string task)
    {
        var card = page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = task, Exact = true }) });
        await card.GetByLabel("Move or delete").ClickAsync();
        await PostedAsync("Move", () => card.GetByRole(AriaRole.Button, new() { Name = "Done", Exact = true }).ClickAsync());
    }

    private async Task OpenAsync(string task)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = task, Exact = true }).ClickAsync();
        await Expect(page.GetByLabel("Title")).ToHaveValueAsync(task);
    }

    private async Task SaveAsync()
    {
        // By Enter: at this size the open checklist lies above the button.
        await PostedAsync("Edit", () => page.GetByLabel("Title").PressAsync("Enter"));
        await Expect(page.GetByLabel("Title")).ToBeHiddenAsync();
    }

    private async Task PostedAsync(string handler, Func<Task> act)
    {
        var answer = await page.RunAndWaitForResponseAsync(act, response => response.Url.Contains($"handler={handler}", StringComparison.Ordinal) && response.Request.Method == "POST");
        // Before the board's script is there, or without it, a plain form is answered with a redirect.
        answer.Status.ShouldBeLessThan(400, answer.Url);
    }
}
