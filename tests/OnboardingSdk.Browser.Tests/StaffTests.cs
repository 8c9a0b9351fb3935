using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;
using OnboardingSdk.Definitions;
using TaskBoard.Staff;

namespace OnboardingSdk.Browser.Tests;

/// <summary>The page for who runs TaskBoard: publishes, the way back, and why somebody (does not) see something.</summary>
internal sealed class StaffTests : BrowserTest
{
    private readonly Person ann = new("Ann Lee");
    private readonly string folder = Directory.CreateTempSubdirectory("taskboard-staff-").FullName;

    [Test]
    public async Task A_publish_says_what_it_changed_and_going_back_and_forward_is_what_users_meet_then()
    {
        var tab = await (await OpenDeviceAsync()).SignUpAsync(ann);
        await tab.Tour.Close.ClickAsync();
        await tab.Tour.IsGoneAsync();
        await Expect(Banner(tab)).ToHaveCountAsync(0);

        await OpenAsync(tab);
        var publishes = tab.Page.Locator(".publish");
        await Expect(publishes).ToHaveCountAsync(2);
        await publishes.First.GetByText("1 change").ClickAsync();
        await Expect(publishes.First).ToContainTextAsync("banner 'spring' removed");
        await tab.PictureAsync("staff-publishes");

        await publishes.Last.GetByText("Roll back…").ClickAsync();
        await publishes.Last.GetByLabel("Why?").FillAsync("Spring came too early");
        await publishes.Last.GetByRole(AriaRole.Button, new() { Name = "Roll back for everybody" }).ClickAsync();
        await Expect(tab.Page.GetByText($"Spring came too early ({ann.Email})").First).ToBeVisibleAsync();
        await tab.GoToAsync("");
        await Expect(Banner(tab)).ToBeVisibleAsync();

        await OpenAsync(tab);
        await tab.Page.GetByText("Roll forward…").ClickAsync();
        await tab.Page.GetByLabel("Why?").First.FillAsync("It is autumn");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Roll forward" }).ClickAsync();
        await Expect(tab.Page.GetByText("What is deployed,")).ToBeVisibleAsync();
        await tab.GoToAsync("");
        await tab.Checklist.IsOpenAsync();
        await Expect(Banner(tab)).ToHaveCountAsync(0);
    }

    [Test]
    public async Task Why_somebody_does_not_see_something_is_said_gate_by_gate()
    {
        var tab = await (await OpenDeviceAsync()).SignUpAsync(ann);
        await tab.Tour.Close.ClickAsync();
        await OpenAsync(tab);
        await tab.Page.GetByLabel("Who").FillAsync(ann.Email);
        await tab.Page.GetByLabel("What").SelectOptionAsync(new SelectOptionValue { Label = "Insights are open" });
        await tab.Page.GetByLabel("On which page").FillAsync("/projects/1");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Explain" }).ClickAsync();

        await Expect(tab.Page.GetByText("It is not shown there.")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".gate-stopped").First).ToContainTextAsync("Audience");
        await Expect(tab.Page.Locator(".trace-not").First).ToContainTextAsync("activated");
        await tab.Page.GetByText("Why does somebody see it, or not?").ScrollIntoViewIfNeededAsync();
        await tab.PictureAsync("staff-why");

        await tab.Page.GetByLabel("Who").FillAsync("nobody@example.com");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Explain" }).ClickAsync();
        await Expect(tab.Page.GetByText("Nobody has signed up as nobody@example.com.")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_customer_does_not_find_the_page_whatever_they_own()
    {
        var (_, device, tab) = await OwnerAsync("Olga Own");
        device.Tolerate("404");

        await tab.GoToAsync("admin/onboarding");

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Nothing here");
        await tab.GoToAsync("settings");
        await tab.Page.Locator(".user-menu summary").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Settings" })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Onboarding" })).ToHaveCountAsync(0);
    }

    /// <summary>What was deployed before had a banner more.</summary>
    protected override TaskBoardApp StartTaskBoard()
    {
        var store = Path.Combine(folder, $"{Guid.NewGuid():N}.db");
        using (var before = new TaskBoardApp(store, services: services => services.Configure<OnboardingOptions>(options =>
            options.Definitions.Add(new DefinitionBuilder().Banner("spring", banner => banner.Title("Spring is here"))))))
        {
            Wait(before, 1);
        }

        var app = Own(new TaskBoardApp(store, services: services => services.AddSingleton(provider => new StaffList(
            new ConfigurationBuilder().AddInMemoryCollection([new("Staff:0", ann.Email)]).Build(), provider.GetRequiredService<IHostEnvironment>()))));
        Wait(app, 2);
        return app;

        static void Wait(TaskBoardApp app, int publishes) => Eventually.HoldsAsync(
            async () => (await app.Services.GetRequiredService<IOnboardingCatalogs>().PublishesAsync()).Count == publishes, "the publish is noted").GetAwaiter().GetResult();
    }

    private static ILocator Banner(Tab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "Spring is here" });

    private static async Task OpenAsync(Tab tab)
    {
        await tab.Page.Locator(".user-menu summary").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Onboarding" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Publishes" })).ToBeVisibleAsync();
    }
}
