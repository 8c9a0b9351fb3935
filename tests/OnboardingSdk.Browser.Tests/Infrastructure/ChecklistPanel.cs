using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>The checklist in the corner, as a person meets it.</summary>
internal sealed class ChecklistPanel(IPage page)
{
    public const string CreateProject = "Create a project";
    public const string AddTasks = "Add three tasks";
    public const string AssignTask = "Assign a task";
    public const string Invite = "Invite a colleague";
    public const string MeetDueDate = "Meet a first due date";

    private const float Patience = 15_000;

    public static IReadOnlyList<string> Tasks { get; } = [CreateProject, AddTasks, AssignTask, Invite, MeetDueDate];

    public ILocator Open => page.GetByRole(AriaRole.Region, new() { Name = "Get your team going" });

    public ILocator AllDone => page.GetByRole(AriaRole.Region, new() { Name = "You’re all set" });

    /// <summary>The pill that it folds into.</summary>
    public ILocator Folded => page.Locator("onboarding-root").GetByRole(AriaRole.Button, new() { NameRegex = new(@"^Get your team going \d of \d$") });

    public ILocator Anything => page.Locator("onboarding-root").Locator(".corner:not([hidden])");

    public ILocator Minimize => Button("Minimize");

    public ILocator Button(string name) => page.Locator("onboarding-root").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A task that is not done, with its progress where it counts something, locked or not.</summary>
    public ILocator Task(string title) => page.Locator("onboarding-root").GetByRole(AriaRole.Button, new() { NameRegex = new($@"^{title}( ?, locked)?( ?\d of \d)?$") });

    public ILocator Ticked(string title) =>
        page.Locator("onboarding-root").GetByRole(AriaRole.Button, new() { NameRegex = new($"^{title} ?, completed$") });

    public Task IsOpenAsync() => Expect(Open).ToBeVisibleAsync(new() { Timeout = Patience });

    public Task IsAllDoneAsync() => Expect(AllDone).ToBeVisibleAsync(new() { Timeout = Patience });

    public Task IsFoldedAsync() => Expect(Folded).ToBeVisibleAsync(new() { Timeout = Patience });

    public Task IsGoneAsync() => Expect(Anything).ToHaveCountAsync(0, new() { Timeout = Patience });

    public Task TicksAsync(string title) => Ticked(title).WaitForAsync(new() { State = WaitForSelectorState.Visible, Timeout = Patience });

    public Task SaysAsync(string progress) => Expect(Open.GetByText(progress, new() { Exact = true })).ToBeVisibleAsync(new() { Timeout = Patience });

    /// <summary>Exactly these are ticked, of all five.</summary>
    public async Task HasTickedAsync(params string[] ticked)
    {
        foreach (var title in Tasks)
        {
            await Expect(ticked.Contains(title) ? Ticked(title) : Task(title)).ToBeVisibleAsync(new() { Timeout = Patience });
        }

        await SaysAsync($"{ticked.Length} of {Tasks.Count} done");
    }
}
