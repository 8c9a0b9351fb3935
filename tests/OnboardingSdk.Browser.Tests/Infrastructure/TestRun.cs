namespace OnboardingSdk.Browser.Tests;

/// <summary>What all tests share: one browser, one running TaskBoard.</summary>
[SetUpFixture]
public sealed class TestRun
{
    private static readonly Lazy<TaskBoardApp> App = new(() => new TaskBoardApp());

    /// <summary>The TaskBoard of tests that need none of their own; each of them brings its own users.</summary>
    internal static TaskBoardApp TaskBoard => App.Value;

    /// <summary>A busy machine is slow, not wrong: what must come is waited for.</summary>
    [OneTimeSetUp]
    public void BePatient() => Microsoft.Playwright.Assertions.SetDefaultExpectTimeout(20_000);

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await Chromium.CloseAsync();
        if (App.IsValueCreated)
        {
            await App.Value.DisposeAsync();
        }
    }
}
