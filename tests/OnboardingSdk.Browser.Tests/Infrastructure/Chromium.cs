using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>The one browser of a test run: the machine's own Chromium, nothing is downloaded.</summary>
internal static class Chromium
{
    /// <summary>The headless shell first: the same engine, and a new context costs it a third of the processor time.</summary>
    private static readonly string[] Places =
        ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private static readonly Lazy<Task<IBrowser>> Launched = new(LaunchAsync);

    private static IPlaywright? playwright;

    public static string? Path { get; } = Places.FirstOrDefault(File.Exists);

    public static Task<IBrowser> Browser => Launched.Value;

    public static async Task CloseAsync()
    {
        if (Launched.IsValueCreated)
        {
            await (await Browser).CloseAsync();
            playwright?.Dispose();
        }
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
