using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace OnboardingSdk.Browser.Tests;

/// <summary>TaskBoard where it is not at the root of a host that it knows by name.</summary>
internal sealed class HostingTests : BrowserTest
{
    private static readonly Lazy<TaskBoardApp> App = new(() => new TaskBoardApp(around: app =>
    {
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedPrefix | ForwardedHeaders.XForwardedHost });
        app.UsePathBase("/teams/board");
    }));

    [OneTimeTearDown]
    public static async Task CloseAppAsync()
    {
        if (App.IsValueCreated)
        {
            await App.Value.DisposeAsync();
        }
    }

    [Test]
    public Task It_works_below_a_path_base() => WorksAsync(new(TaskBoard.Address, "teams/board/"));

    [Test]
    public async Task It_works_behind_a_reverse_proxy()
    {
        var proxy = Own(await ReverseProxy.StartAsync(TaskBoard.Address, "/apps/board", webSockets: true, tellsHost: true));
        await WorksAsync(proxy.Address);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task It_works_behind_a_reverse_proxy_that_hides_the_hosts_name_even_if_it_knows_no_web_sockets(bool webSockets)
    {
        var proxy = Own(await ReverseProxy.StartAsync(TaskBoard.Address, "/apps/board", webSockets, tellsHost: false));

        // No page's origin is the app's then, so a WebSocket is refused, or the proxy knows none: the browser says so, and news come another way.
        await WorksAsync(proxy.Address, "/onboarding/hub");
    }

    protected override TaskBoardApp StartTaskBoard() => App.Value;

    private async Task WorksAsync(Uri address, string? tolerated = null)
    {
        var ann = new Person("Ann Lee");
        var device = await OpenDeviceAsync(address: address);
        if (tolerated is not null)
        {
            device.Tolerate(tolerated);
        }

        var strays = new ConcurrentBag<string>();
        device.Context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString().TrimEnd('/'), StringComparison.Ordinal))
            {
                strays.Add(request.Url);
            }
        };

        var tab = await device.SignUpAsync(ann);
        await tab.Tour.Button("Let’s go").ClickAsync();
        await tab.Tour.ShowsAsync("Your projects live here", "2 of 7");
        await tab.Tour.Next.ClickAsync();
        await tab.IsAtAsync("projects");
        await tab.Tour.ShowsAsync("Start a project", "3 of 7");
        await tab.Tour.Close.ClickAsync();
        await tab.Tour.IsGoneAsync();
        var second = await device.OpenTabAsync("my-tasks");
        await second.Checklist.HasTickedAsync();
        await second.MarkAsync();

        await tab.Checklist.Button("New project").ClickAsync();
        await tab.IsAtAsync("projects/new");
        await tab.CreateProjectAsync("Website relaunch");

        await tab.Checklist.TicksAsync(ChecklistPanel.CreateProject);
        await second.Checklist.TicksAsync(ChecklistPanel.CreateProject);
        (await second.IsUntouchedAsync()).ShouldBeTrue("the tick came by itself");
        strays.ShouldBeEmpty("Every address is below the app's own.");
    }
}
