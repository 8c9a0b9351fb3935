using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>A browser of somebody's, with cookies and storage of its own, and an eye on what its pages complain about.</summary>
internal sealed class Device : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();
    private readonly List<string> tolerated = [];
    private readonly IBrowserContext context;
    private readonly Uri address;

    private Device(IBrowserContext context, Uri address)
    {
        this.context = context;
        this.address = address;
        context.SetDefaultTimeout(20_000);
        context.SetDefaultNavigationTimeout(30_000);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complain($"{message.Text} [{message.Location}]");
            }
        };
        context.WebError += (_, error) => Complain($"uncaught: {error.Error}");
    }

    public IBrowserContext Context => context;

    /// <summary>Errors and warnings in the console (violations of the content security policy are among them) and uncaught exceptions.</summary>
    public IEnumerable<string> Complaints => complaints.Where(text => !tolerated.Any(text.Contains));

    public static async Task<Device> OpenAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        options ??= new() { ViewportSize = new() { Width = 1280, Height = 800 } };
        options.Locale ??= "en";
        // Motion is drawn by the processor here, and takes its time from everything else.
        options.ReducedMotion ??= ReducedMotion.Reduce;
        return new(await (await Chromium.Browser).NewContextAsync(options), address);
    }

    /// <summary>Lets the pages complain about something that the test itself breaks.</summary>
    public void Tolerate(string part) => tolerated.Add(part);

    /// <summary>Blocks addresses, as an ad blocker or a broken proxy does.</summary>
    public async Task BlockAsync(string glob, string part)
    {
        Tolerate(part);
        await context.RouteAsync(glob, route => route.AbortAsync("blockedbyclient"));
    }

    public async Task<Tab> OpenTabAsync(string? path = null)
    {
        var tab = new Tab(await context.NewPageAsync(), address);
        if (path is not null)
        {
            await tab.GoToAsync(path);
        }

        return tab;
    }

    /// <summary>Signs up as the owner of a new workspace; ends on the home page.</summary>
    public async Task<Tab> SignUpAsync(Person person)
    {
        var tab = await OpenTabAsync("signup");
        await tab.Page.GetByLabel("Workspace name").FillAsync(person.Workspace);
        await tab.FillInSignUpAsync(person, "Create workspace");
        return tab;
    }

    /// <summary>Accepts an invitation with a new account; ends on the home page.</summary>
    public async Task<Tab> JoinAsync(Person person, string invitation)
    {
        var tab = await OpenTabAsync(invitation);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Create an account" }).ClickAsync();
        await tab.FillInSignUpAsync(person, "Create account and join");
        return tab;
    }

    public async Task<Tab> SignInAsync(Person person)
    {
        var tab = await OpenTabAsync("signin");
        await tab.SignInAsync(person);
        return tab;
    }

    public ValueTask DisposeAsync() => new(context.CloseAsync());

    private void Complain(string text) => complaints.Enqueue(text);
}
