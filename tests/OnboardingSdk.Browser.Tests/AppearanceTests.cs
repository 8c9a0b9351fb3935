using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Scheme = Microsoft.Playwright.ColorScheme;

namespace OnboardingSdk.Browser.Tests;

/// <summary>How it looks, for people to look at (artifacts/screenshots), and that nothing is cut off or complains.</summary>
internal sealed class AppearanceTests : BrowserTest
{
    private static readonly Lazy<TaskBoardApp> Arabic = new(() => new TaskBoardApp(around: app => app.UseRequestLocalization("ar")));

    private const string TurnAround =
        """
        const turn = () => { if (document.documentElement) document.documentElement.dir = 'rtl' }
        turn()
        new MutationObserver(turn).observe(document, { childList: true })
        """;

    [OneTimeTearDown]
    public static async Task CloseAppAsync()
    {
        if (Arabic.IsValueCreated)
        {
            await Arabic.Value.DisposeAsync();
        }
    }

    [Test]
    public async Task No_page_complains()
    {
        var (_, device, tab) = await OwnerAsync();
        var invitation = await tab.InviteAsync("bob@example.com");
        await tab.CreateProjectAsync("Website relaunch");
        await tab.Board.AddTaskAsync("Choose a font");
        var board = tab.Page.Url;

        string[] pages = ["", "projects", "projects/new", board, $"{board}/edit", $"{board}/import", $"{board}/insights", "my-tasks", "team", "settings", "workspaces/new", invitation];
        var stranger = await OpenDeviceAsync();
        var outside = await stranger.OpenTabAsync();
        await VisitAsync(tab, pages);
        await VisitAsync(outside, ["", "signup", "signin", invitation]);

        static async Task VisitAsync(Tab tab, IEnumerable<string> paths)
        {
            foreach (var path in paths)
            {
                await tab.GoToAsync(path);
                await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).First).ToBeVisibleAsync();
                await tab.Page.WaitForFunctionAsync("() => window.onboarding && !Array.isArray(window.onboarding)");
                await tab.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            }
        }
    }

    [Test]
    public async Task A_violation_of_the_pages_policy_would_be_noticed()
    {
        await using var device = await Device.OpenAsync(TaskBoard.Address);
        var tab = await device.OpenTabAsync("signin");

        await tab.Page.EvaluateAsync("() => { try { document.body.innerHTML = '<b>html</b>' } catch {} }");
        await tab.Page.EvaluateAsync("() => { const style = document.createElement('style'); style.textContent = 'b { color: red }'; document.head.append(style) }");

        await Eventually.HoldsAsync(() => Task.FromResult(device.Complaints.Count() >= 2), "both are in the console");
        device.Complaints.ShouldContain(text => text.Contains("TrustedHTML", StringComparison.Ordinal));
        device.Complaints.ShouldContain(text => text.Contains("style-src", StringComparison.Ordinal));
    }

    [TestCase("light", 1280, 800)]
    [TestCase("dark", 1280, 800)]
    [TestCase("narrow", 375, 667)]
    [TestCase("narrow-dark", 375, 667)]
    [TestCase("rtl", 1280, 800)]
    [TestCase("rtl-narrow", 375, 667)]
    public async Task Everything_is_in_view(string look, int width, int height)
    {
        var rightToLeft = look.StartsWith("rtl", StringComparison.Ordinal);
        var app = rightToLeft ? Arabic.Value : TaskBoard;
        var device = await OpenDeviceAsync(address: app.Address, options: new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = look.EndsWith("dark", StringComparison.Ordinal) ? Scheme.Dark : Scheme.Light,
            HasTouch = width < 480,
            Locale = rightToLeft ? "ar" : "en",
        });
        if (rightToLeft)
        {
            await device.Context.AddInitScriptAsync(TurnAround);
        }

        var tab = await device.SignUpAsync(new("Ann Lee"));
        var (page, tour) = (tab.Page, tab.Tour);
        var primary = tour.Any.Locator("[data-action=next]");
        await SeesAsync("Welcome to TaskBoard", "tour-1");
        await primary.ClickAsync();
        await SeesAsync("Your projects live here", "tour-2");
        await primary.ClickAsync();
        await SeesAsync("Start a project", "tour-3");
        await page.Locator("[data-onboarding=new-project]").ClickAsync();
        await SeesAsync("Give it a name", "tour-4");
        await tour.Any.Locator("[data-action=close]").ClickAsync();
        await tour.IsGoneAsync();
        if (width < 480)
        {
            await page.Locator("onboarding-root [data-action=expand]").ClickAsync();
        }

        await ListIsInViewAsync("list-open");
        await page.Locator("onboarding-root [data-action=collapse]").ClickAsync();
        await tab.CreateProjectAsync("Website relaunch");
        await tab.Board.AddTaskAsync("Choose a font");
        await ListIsInViewAsync("list-folded");
        foreach (var link in await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link).AllAsync())
        {
            // Nothing lies above it.
            await link.ClickAsync(new() { Trial = true });
        }

        async Task SeesAsync(string title, string picture)
        {
            await Expect(tour.Step(title)).ToBeVisibleAsync(new() { Timeout = 15_000 });
            await Expect(tour.Any).ToBeInViewportAsync(new() { Ratio = 1 });
            foreach (var button in await tour.Any.GetByRole(AriaRole.Button).AllAsync())
            {
                await Expect(button).ToBeInViewportAsync(new() { Ratio = 1 });
            }

            await DoesNotScrollSidewaysAsync();
            await TakeAsync(picture);
        }

        async Task ListIsInViewAsync(string picture)
        {
            await Expect(page.Locator("onboarding-root .corner").Locator(".panel, .launcher").Filter(new() { Visible = true }))
                .ToBeInViewportAsync(new() { Ratio = 1 });
            await DoesNotScrollSidewaysAsync();
            await TakeAsync(picture);
        }

        async Task DoesNotScrollSidewaysAsync() =>
            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0);

        Task TakeAsync(string picture) => page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{look}-{picture}.png") });
    }
}
