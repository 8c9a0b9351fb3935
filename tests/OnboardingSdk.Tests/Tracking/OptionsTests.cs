using Microsoft.Extensions.Options;

namespace OnboardingSdk.Tests;

public sealed class OptionsTests
{
    [Test]
    public async Task A_host_with_wrong_options_does_not_start_and_says_all_that_is_wrong()
    {
        await using var host = TestHost.Create(o =>
        {
            o.Identify = null!;
            o.CommitTimeout = TimeSpan.Zero;
            o.BacklogLimit = 0;
            o.JourneyCacheSize = 0;
            o.Accent = "red";
            o.ColorScheme = (ColorScheme)9;
            o.AllowedOrigins.Add("https://app.example.com/");
            o.AllowedOrigins.Add("app.example.com");
        });

        var failure = await Should.ThrowAsync<OptionsValidationException>(host.StartAsync);

        failure.Failures.Count().ShouldBe(8);
        foreach (var name in new[] { "Identify", "CommitTimeout", "BacklogLimit", "JourneyCacheSize", "Accent", "ColorScheme" })
        {
            failure.Message.ShouldContain($"OnboardingOptions.{name} ");
        }
    }

    [Test]
    public async Task The_defaults_are_right()
    {
        await using var host = await TestHost.StartAsync();

        host.Service<IOptions<OnboardingOptions>>().Value.CommitTimeout.ShouldBe(TimeSpan.FromSeconds(1));
    }
}
