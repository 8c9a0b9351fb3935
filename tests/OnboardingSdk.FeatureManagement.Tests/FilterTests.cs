using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;
using NSubstitute;

#pragma warning disable CA2012 // How NSubstitute names a call.

namespace OnboardingSdk.FeatureManagement.Tests;

public sealed class FilterTests
{
    private FakeClock clock = null!;
    private IHost host = null!;

    private IFeatureManager Features => host.Services.GetRequiredService<IFeatureManager>();

    private IOnboarding Onboarding => host.Services.GetRequiredService<IOnboarding>();

    [SetUp]
    public void Begin() => clock = new();

    [TearDown]
    public async Task End()
    {
        host.Services.GetRequiredService<IHttpContextAccessor>().HttpContext = null;
        await host.StopAsync();
        host.Dispose();
    }

    [Test]
    public async Task A_feature_opens_for_who_has_reached_a_milestone()
    {
        await StartAsync();
        Request("ada");
        (await Features.IsEnabledAsync("AfterFirstProject")).ShouldBeFalse();

        await Onboarding.TrackAsync("ada", "project.created");

        Request("ada");
        (await Features.IsEnabledAsync("AfterFirstProject")).ShouldBeTrue();
        Request("bob");
        (await Features.IsEnabledAsync("AfterFirstProject")).ShouldBeFalse();
        Request(null);
        (await Features.IsEnabledAsync("AfterFirstProject")).ShouldBeFalse();
    }

    [Test]
    public async Task A_feature_opens_for_who_is_in_a_segment()
    {
        await StartAsync();
        await Onboarding.IdentifyAsync("ada", new { role = "owner" });
        await Onboarding.IdentifyAsync("bob", new { role = "member" });

        Request("ada");
        (await Features.IsEnabledAsync("ForOwners")).ShouldBeTrue();
        Request("bob");
        (await Features.IsEnabledAsync("ForOwners")).ShouldBeFalse();
    }

    [Test]
    public async Task A_milestone_of_accounts_is_asked_of_the_current_account()
    {
        await StartAsync();
        await Onboarding.IdentifyAsync("bob", null, new() { Account = "acme" });
        await Onboarding.TrackAsync("ada", "member.joined", options: new() { Account = "acme" });

        Request("bob");
        (await Features.IsEnabledAsync("ForTeams")).ShouldBeTrue();
        (await Features.IsEnabledAsync("ForTeams", new OnboardingIdentity("bob", "globex"))).ShouldBeFalse();
    }

    [Test]
    public async Task A_context_that_is_passed_counts_and_not_who_the_request_comes_from()
    {
        await StartAsync();
        await Onboarding.TrackAsync("ada", "project.created");
        Request("ada");

        (await Features.IsEnabledAsync("AfterFirstProject", new OnboardingIdentity("bob"))).ShouldBeFalse();
        (await Features.IsEnabledAsync("AfterFirstProject", new TargetingContext { UserId = "bob" })).ShouldBeFalse();
        Request("bob");
        (await Features.IsEnabledAsync("AfterFirstProject", new OnboardingIdentity("ada"))).ShouldBeTrue();
        (await Features.IsEnabledAsync("AfterFirstProject", new TargetingContext { UserId = "ada" })).ShouldBeTrue();
        (await Features.IsEnabledAsync("AfterFirstProject", new TargetingContext())).ShouldBeFalse();
    }

    [Test]
    public async Task A_request_reads_the_store_once_for_all_its_features()
    {
        var onboarding = await StartAsync(stub: true);
        Request("ada");

        await Features.IsEnabledAsync("AfterFirstProject");
        await Features.IsEnabledAsync("ForOwners");
        await Features.IsEnabledAsync("AfterFirstProject", new OnboardingIdentity("ada"));
        Calls(onboarding!).ShouldBe(1);

        Request("ada");
        await Features.IsEnabledAsync("AfterFirstProject");
        Calls(onboarding!).ShouldBe(2);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_store_that_is_down_or_fails_gives_the_answer_that_was_chosen(bool chosen)
    {
        var onboarding = await StartAsync(stub: true, whenUnknown: chosen);
        Request("ada");
        (await Features.IsEnabledAsync("AfterFirstProject")).ShouldBe(chosen);

        onboarding!.StandingAsync(default!).ReturnsForAnyArgs<ValueTask<Standing?>>(_ => throw new InvalidOperationException("a defect"));
        Request("ada");
        (await Features.IsEnabledAsync("ForOwners")).ShouldBe(chosen);
        Request(null);
        (await Features.IsEnabledAsync("AfterFirstProject")).ShouldBeFalse("Who is not signed in has reached nothing.");
    }

    [Test]
    public async Task A_store_that_hangs_costs_a_request_50_ms_and_after_some_of_them_nothing()
    {
        var onboarding = await StartAsync(stub: true, whenUnknown: true);
        var hangs = new TaskCompletionSource<Standing?>();
        onboarding!.StandingAsync(default!).ReturnsForAnyArgs(_ => new ValueTask<Standing?>(hangs.Task));
        for (var i = 0; i < FilterStandings.MostOverdue; i++)
        {
            Request("ada");
            var answer = Features.IsEnabledAsync("AfterFirstProject");
            await clock.ArmedAsync(d => d == TimeSpan.FromMilliseconds(50)).Within("the filter waits");
            answer.IsCompleted.ShouldBeFalse();
            clock.Advance(TimeSpan.FromMilliseconds(50));
            (await answer.Within("the answer")).ShouldBeTrue();
            (await Features.IsEnabledAsync("ForOwners")).ShouldBeTrue("It is not asked again in the same request.");
        }

        Request("ada");
        (await Features.IsEnabledAsync("AfterFirstProject").Within("an answer while the clock stands still")).ShouldBeTrue();
        Calls(onboarding).ShouldBe(FilterStandings.MostOverdue);
        hangs.SetResult(null);
    }

    [Test]
    public async Task A_name_that_the_catalog_does_not_have_gives_the_answer_that_was_chosen()
    {
        await StartAsync(whenUnknown: true);
        Request("ada");
        (await Features.IsEnabledAsync("Misspelt")).ShouldBeTrue();
        (await Features.IsEnabledAsync("Nameless")).ShouldBeTrue();
    }

    private async Task<IOnboarding?> StartAsync(bool stub = false, bool whenUnknown = false)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(
        [
            .. Feature("AfterFirstProject", "Milestone", "first-project"), .. Feature("ForTeams", "Milestone", "team"), .. Feature("ForOwners", "Segment", "owners"),
            .. Feature("Misspelt", "Milestone", "frist-project"), .. Feature("Nameless", "Segment", ""),
        ]));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddOnboarding(o => o.Definitions.Add(Definitions())).UseStore(_ => new InMemoryStore());
        builder.Services.AddFeatureManagement().AddOnboardingFilters(o => o.WhenUnknown = whenUnknown);
        IOnboarding? substitute = null;
        if (stub)
        {
            var catalog = Catalog.Create(Definitions().Build()).Catalog!;
            substitute = Substitute.For<IOnboarding>();
            substitute.Catalog.Returns(catalog);
            builder.Services.AddSingleton(substitute);
        }

        host = builder.Build();
        await host.StartAsync();
        return substitute;
    }

    private static int Calls(IOnboarding onboarding) => onboarding.ReceivedCalls().Count(c => c.GetMethodInfo().Name == nameof(IOnboarding.StandingAsync));

    private static DefinitionBuilder Definitions() => new DefinitionBuilder()
        .Event("project.created").Event("member.joined")
        .UserAttribute("role", values: ["owner", "member"])
        .Segment("owners", When.User("role", Value.EqualTo("owner")))
        .Milestone("first-project", m => m.When(When.Event("project.created")))
        .Milestone("team", m => m.Account().When(When.Event("member.joined")));

    private static IEnumerable<KeyValuePair<string, string?>> Feature(string name, string kind, string id) =>
    [
        new($"FeatureManagement:{name}:EnabledFor:0:Name", $"Onboarding.{kind}"),
        new($"FeatureManagement:{name}:EnabledFor:0:Parameters:{kind}", id),
    ];

    /// <summary>A new request, of the user or of nobody.</summary>
    private void Request(string? user) => host.Services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext
    {
        User = new(user is null ? new ClaimsIdentity() : new ClaimsIdentity([new(ClaimTypes.NameIdentifier, user)], "test")),
    };
}
