using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>A page of TaskBoard, and what people do there.</summary>
internal sealed class Tab(IPage page, Uri address)
{
    public IPage Page => page;

    public TourCard Tour { get; } = new(page);

    public ChecklistPanel Checklist { get; } = new(page);

    public BoardPage Board { get; } = new(page);

    /// <summary>A picture for whoever wants to look at what the test has seen.</summary>
    public async Task PictureAsync(string name)
    {
        Directory.CreateDirectory(Repository.Screenshots);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }

    public Task GoToAsync(string path) => page.GotoAsync(new Uri(address, path).ToString());

    public Task IsAtAsync(string path)
    {
        var expected = new Uri(address, path).ToString().TrimEnd('/');
        // What is done there next waits for what it needs; when the page has loaded is no question of where one is.
        return page.WaitForURLAsync(url => url.TrimEnd('/') == expected, new() { WaitUntil = WaitUntilState.Commit });
    }

    public async Task FillInSignUpAsync(Person person, string button)
    {
        await page.GetByLabel("Your name").FillAsync(person.Name);
        await page.GetByLabel("E-mail").FillAsync(person.Email);
        await page.GetByLabel("Password").FillAsync(person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await IsAtAsync("");
    }

    public async Task SignInAsync(Person person)
    {
        await page.GetByLabel("E-mail").FillAsync(person.Email);
        await page.GetByLabel("Password").FillAsync(person.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await IsAtAsync("");
    }

    /// <summary>Creates a project with the form; ends on its board.</summary>
    public async Task CreateProjectAsync(string name)
    {
        await GoToAsync("projects/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create project" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name })).ToBeVisibleAsync();
        await Expect(Board.NewTask).ToBeVisibleAsync();
    }

    /// <summary>Invites somebody from the team page, and gives the link to pass on.</summary>
    public async Task<string> InviteAsync(string email)
    {
        await GoToAsync("team");
        await page.GetByLabel("E-mail of the person you invite").FillAsync(email);
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite", Exact = true }).ClickAsync();
        return await page.GetByLabel($"Invitation link for {email}").InputValueAsync();
    }

    /// <summary>Remembers that this page has not been loaded anew since; see <see cref="IsUntouchedAsync"/>.</summary>
    public Task MarkAsync() => page.EvaluateAsync("() => { window.untouched = true }");

    public Task<bool> IsUntouchedAsync() => page.EvaluateAsync<bool>("() => window.untouched === true");
}
