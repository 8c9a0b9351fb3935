using System.Net;

namespace OnboardingSdk.Browser.Tests;

/// <summary>What TaskBoard says of its health. No browser is needed.</summary>
[TestFixture]
internal sealed class HealthTests
{
    [TestCase("Production", HttpStatusCode.NotFound)]
    [TestCase("Development", HttpStatusCode.OK)]
    public async Task Only_a_developer_sees_what_is_wrong(string environment, HttpStatusCode status)
    {
        // A file where the store's folder should be.
        var file = Path.GetTempFileName();
        await using var app = new TaskBoardApp(Path.Combine(file, "onboarding.db"), environment: environment);
        using var client = new HttpClient { BaseAddress = app.Address };

        var health = await client.GetStringAsync(new Uri("health", UriKind.Relative));
        using var details = await client.GetAsync(new Uri("health/details", UriKind.Relative));

        health.ShouldBe("Degraded");
        details.StatusCode.ShouldBe(status);
        (await details.Content.ReadAsStringAsync()).Contains("The store is not available: ", StringComparison.Ordinal).ShouldBe(status == HttpStatusCode.OK);
        File.Delete(file);
    }
}
