namespace OnboardingSdk.Browser.Tests;

/// <summary>What all tests share: one browser, one running TaskBoard.</summary>
[SetUpFixture]
public sealed class TestRun
{
    private static readonly Lazy<TaskBoardApp> App = new(() => new TaskBoardApp());

    /// <summary>The TaskBoard of tests that need none of their own; each of them brings its own users.</summary>
    internal static TaskBoardApp TaskBoard => App.Value;

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
