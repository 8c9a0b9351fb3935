using System.Diagnostics.CodeAnalysis;
using Microsoft.Playwright;
using NUnit.Framework.Interfaces;

namespace OnboardingSdk.Browser.Tests;

/// <summary>
/// A test with browsers. Whatever it is about, no page may complain: an error or a warning in the console, a violation of the content security
/// policy or an uncaught exception fails it, unless it tolerates that.
/// </summary>
internal abstract class BrowserTest
{
    private readonly List<Device> devices = [];
    private readonly List<IAsyncDisposable> owned = [];

    [SuppressMessage("Structure", "NUnit1032", Justification = "It may be the shared one; a fixture's own is owned and closed.")]
    protected TaskBoardApp TaskBoard { get; private set; } = null!;

    [SetUp]
    public void NeedChromium()
    {
        if (Chromium.Path is null)
        {
            Assert.Ignore("Chromium is not installed (apt-get install -y chromium-headless-shell fonts-liberation), so nothing could be tried in a browser.");
        }

        TaskBoard = StartTaskBoard();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        var failed = TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed;
        var complaints = new List<string>();
        foreach (var device in devices)
        {
            complaints.AddRange(device.Complaints);
            if (failed)
            {
                await KeepPicturesAsync(device);
            }

            await device.DisposeAsync();
        }

        // What was started last first: a proxy goes before its app.
        foreach (var one in Enumerable.Reverse(owned))
        {
            await one.DisposeAsync();
        }

        complaints.ShouldBeEmpty("The pages complained.");
    }

    /// <summary>The app that the test talks to: the shared one, unless a fixture needs its own.</summary>
    protected virtual TaskBoardApp StartTaskBoard() => TestRun.TaskBoard;

    /// <summary>Has an app or a proxy closed when the test is over.</summary>
    protected T Own<T>(T app)
        where T : IAsyncDisposable
    {
        owned.Add(app);
        return app;
    }

    protected async Task<Device> OpenDeviceAsync(BrowserNewContextOptions? options = null, Uri? address = null)
    {
        var device = await Device.OpenAsync(address ?? TaskBoard.Address, options);
        devices.Add(device);
        return device;
    }

    /// <summary>An owner of a new workspace who has closed the welcome tour.</summary>
    protected async Task<(Person Person, Device Device, Tab Tab)> OwnerAsync(string name = "Ann Lee")
    {
        var person = new Person(name);
        var device = await OpenDeviceAsync();
        var tab = await device.SignUpAsync(person);
        await tab.Tour.ShowsAsync("Welcome to TaskBoard", "1 of 7");
        await tab.Tour.Close.ClickAsync();
        await tab.Tour.IsGoneAsync();
        await tab.Checklist.IsOpenAsync();
        return (person, device, tab);
    }

    private static async Task KeepPicturesAsync(Device device)
    {
        foreach (var page in device.Context.Pages)
        {
            Directory.CreateDirectory(Path.Combine(Repository.Screenshots, "failed"));
            var file = Path.Combine(Repository.Screenshots, "failed", $"{TestContext.CurrentContext.Test.Name}-{Guid.NewGuid().ToString("N")[..4]}.png");
            await page.ScreenshotAsync(new() { Path = file });
            TestContext.AddTestAttachment(file, page.Url);
        }
    }
}
