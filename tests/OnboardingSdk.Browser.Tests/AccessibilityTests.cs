using System.Text.Json;
using Microsoft.Playwright;
using Scheme = Microsoft.Playwright.ColorScheme;

namespace OnboardingSdk.Browser.Tests;

/// <summary>axe-core finds nothing in what the widget draws, on TaskBoard's own pages.</summary>
internal sealed class AccessibilityTests : BrowserTest
{
    [TestCase(Scheme.Light)]
    [TestCase(Scheme.Dark)]
    public async Task Axe_finds_nothing_in_the_tour_and_the_checklist(Scheme scheme)
    {
        if (!File.Exists(Repository.Axe))
        {
            Assert.Ignore("axe-core is not installed (npm ci in widget).");
        }

        // The page's policy would not let a foreign script in; it is what the other tests are about.
        var device = await OpenDeviceAsync(new() { ColorScheme = scheme, BypassCSP = true, ViewportSize = new() { Width = 1280, Height = 800 } });
        var tab = await device.SignUpAsync(new("Ann Lee"));
        await tab.Tour.ShowsAsync("Welcome to TaskBoard", "1 of 7");
        await PassesAsync("the first step");
        await tab.Tour.Button("Let’s go").ClickAsync();
        await tab.Tour.ShowsAsync("Your projects live here", "2 of 7");
        await PassesAsync("a step with a target");
        await tab.Tour.Next.ClickAsync();
        await tab.Tour.ShowsAsync("Start a project", "3 of 7");
        await PassesAsync("a step that waits");
        await tab.Tour.Close.ClickAsync();
        await tab.Checklist.IsOpenAsync();
        await PassesAsync("the open list");
        await tab.Checklist.Button("Dismiss").ClickAsync();
        await PassesAsync("the question whether to dismiss it");
        await tab.Checklist.Button("Keep it").ClickAsync();
        await tab.Checklist.Minimize.ClickAsync();
        await tab.Checklist.IsFoldedAsync();
        await PassesAsync("the folded list");
        await tab.Checklist.Folded.ClickAsync();
        await ChecklistTests.DoEverythingAsync(tab, "Ann Lee");
        await tab.Checklist.IsAllDoneAsync();
        await PassesAsync("the list when all is done");
        await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Screenshots, $"{scheme}-all-done.png".ToLowerInvariant()) });

        async Task PassesAsync(string what)
        {
            if (!await tab.Page.EvaluateAsync<bool>("() => 'axe' in window"))
            {
                await tab.Page.EvaluateAsync(await File.ReadAllTextAsync(Repository.Axe) + "; undefined");
            }

            var found = await tab.Page.EvaluateAsync<JsonElement>(
                """
                async () => {
                  const moving = () => document.querySelector('onboarding-root').shadowRoot.getAnimations().filter(({ playState }) => playState === 'running')
                  await Promise.all(moving().map(({ finished }) => finished.catch(() => undefined)))
                  const { violations } = await axe.run(document)
                  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target, failureSummary }) => `${target}: ${failureSummary}`).join('; ')})`)
                }
                """);
            found.EnumerateArray().Select(violation => violation.GetString()).ShouldBeEmpty(what);
        }
    }
}
