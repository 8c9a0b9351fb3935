namespace OnboardingSdk.Tests.Experiments;

/// <summary>The host's own code asks for a variant, or forces one.</summary>
public sealed class VariantTests
{
    private static OnboardingIdentity Who(string user) => new(user);

    [Test]
    public async Task Asking_is_the_exposure_and_the_variant_stays()
    {
        await using var host = await TestHost.StartAsync(definitions: Trial.Definitions());
        var user = Trial.In("red", host.Onboarding.Catalog, "colours");
        (await host.Onboarding.StandingAsync(Who(user)))!.VariantOf("colours")!.Variant.ShouldBe("red");
        host.Store.Names.ShouldBeEmpty("to look is not to act on it");

        var first = (await host.Onboarding.VariantAsync(Who(user), "colours"))!;
        (first.Variant, first.IsRecorded, first.IsMember, first.At).ShouldBe(("red", true, true, host.Clock.GetUtcNow()));
        var second = (await host.Onboarding.VariantAsync(Who(user), "colours"))!;
        second.ShouldBe(first);
        host.Store.Names.ShouldBe([EntryNames.ExperimentExposed]);
    }

    [Test]
    public async Task It_stays_under_a_catalog_with_other_weights()
    {
        var store = new ProbeStore();
        string user;
        await using (var host = await TestHost.StartAsync(definitions: Trial.Definitions(), store: store))
        {
            user = Trial.In("warm", host.Onboarding.Catalog);
            await host.Onboarding.VariantAsync(Who(user), "greeting");
        }

        await using var other = await TestHost.StartAsync(definitions: Trial.Definitions(e => e.Variant("cold", 10_000)), store: store);
        (await other.Onboarding.VariantAsync(Who(user), "greeting"))!.Variant.ShouldBe("warm");
    }

    [Test]
    public async Task The_host_goes_on_where_the_store_is_not_available_or_the_experiment_is_not_there()
    {
        await using var host = await TestHost.StartAsync(definitions: Trial.Definitions());
        (await host.Onboarding.VariantAsync(Who("ada"), "colour")).ShouldBeNull();
        host.Logs.Ours.ShouldContain(l => l.Text.Contains("There is no experiment 'colour'. Did you mean 'colours'?", StringComparison.Ordinal));
        host.Store.Broken = () => new StoreUnavailableException("It is away.");
        (await host.Onboarding.VariantAsync(Who("ada"), "colours")).ShouldBeNull();
    }

    [Test]
    public async Task Where_it_cannot_be_recorded_the_answer_says_so()
    {
        await using var host = await TestHost.StartAsync(definitions: Trial.Definitions(), store: new() { Before = _ => throw new StoreUnavailableException("It takes nothing.") });
        var assignment = (await host.Onboarding.VariantAsync(Who("ada"), "colours"))!;
        (assignment.IsMember, assignment.IsRecorded).ShouldBe((true, false));
        assignment.Variant.ShouldNotBeNull();
    }

    [Test]
    public async Task A_forced_user_meets_the_variant_and_is_not_counted_until_it_is_taken_back()
    {
        await using var host = await TestHost.StartAsync(definitions: Trial.Definitions());
        var user = Trial.In("control", host.Onboarding.Catalog);
        (await host.Onboarding.ForceVariantAsync(user, "greeting", "warm")).Status.ShouldBe(TrackStatus.Recorded);
        var forced = (await host.Onboarding.VariantAsync(Who(user), "greeting"))!;
        (forced.Variant, forced.Reason, forced.IsMember).ShouldBe(("warm", AssignmentReason.Forced, false));

        await host.Onboarding.ForceVariantAsync(user, "greeting", null);
        (await host.Onboarding.VariantAsync(Who(user), "greeting"))!.Variant.ShouldBe("control");
        (await host.Onboarding.GetAsync(user))!.Experiments!["greeting"].WasForced.ShouldBeTrue();
    }

    [Test]
    public async Task A_variant_that_cannot_be_forced_is_a_mistake_in_the_call()
    {
        await using var host = await TestHost.StartAsync(definitions: Trial.Definitions());
        (await host.Onboarding.ForceVariantAsync("ada", "greeting", "warmer")).Reason.ShouldBe("The experiment 'greeting' has no variant 'warmer'. Did you mean 'warm'?");
        (await host.Onboarding.ForceVariantAsync("ada", "greetings", "warm")).Reason.ShouldBe("There is no experiment 'greetings'. Did you mean 'greeting'?");
        (await host.Onboarding.ForceAccountVariantAsync("acme", "greeting", "warm")).Reason.ShouldBe("The experiment 'greeting' is for users: call ForceVariantAsync.");
    }

    [Test]
    public async Task An_observer_is_told_of_the_first_exposure()
    {
        var probe = new ExperimentProbe();
        await using var host = await TestHost.StartAsync(definitions: Trial.Definitions(), use: probe.Join);
        var user = Trial.In("holdout", host.Onboarding.Catalog);
        await host.Onboarding.VariantAsync(Who(user), "greeting");
        await host.Onboarding.VariantAsync(Who(user), "greeting");
        var notice = await probe.Told.Within("the observer is told");
        (notice.Experiment, notice.Variant, notice.UserId, notice.Origin).ShouldBe(("greeting", "holdout", user, NoticeOrigin.Live));
        notice.Id.ShouldStartWith(notice.EntryId);
    }
}
