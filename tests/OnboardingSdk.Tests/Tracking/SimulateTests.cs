using OnboardingSdk.Simulating;

namespace OnboardingSdk.Tests;

/// <summary>Another catalog over what was recorded, as a host asks for it.</summary>
public sealed class SimulateTests
{
    private static DefinitionSet Candidate(int tasks) => new DefinitionBuilder()
        .Event("task.created").Milestone("busy", m => m.When(When.Event("task.created").AtLeast(tasks)).Activation()).Build();

    [Test]
    public async Task Says_who_would_have_been_activated()
    {
        await using var host = await TestHost.StartAsync(definitions: new DefinitionBuilder().Event("task.created").Milestone("busy", m => m.When(When.Event("task.created").AtLeast(3)).Activation()));
        foreach (var user in new[] { "ada", "ada", "bob", "cid", "cid", "cid" })
        {
            host.Clock.Advance(TimeSpan.FromHours(1));
            await host.Onboarding.TrackAsync(user, "task.created");
        }

        var report = await host.Onboarding.SimulateAsync(Candidate(2));

        (report.Users, report.Entries, report.NowHash).ShouldBe((3, 6, host.Onboarding.Catalog.Hash));
        (report.Activation!.Now, report.Activation.Then).ShouldBe((1, 2));
        report.Activation.Gained.Ids.ShouldBe(["ada"]);
        report.Milestones["busy"].Moved.Ids.ShouldBe(["cid"]);
        (await host.Onboarding.ForTenant("north").SimulateAsync(Candidate(2), new() { Tenant = "default" })).Users.ShouldBe(0, "the tenant is the one that was asked for");
    }

    [Test]
    public async Task A_candidate_with_errors_is_refused_with_what_is_wrong()
    {
        await using var host = await TestHost.StartAsync();
        var wrong = await Should.ThrowAsync<OnboardingException>(() => host.Onboarding.SimulateAsync(new DefinitionBuilder().Milestone("m", m => m.When(When.Event("nowhere"))).Build()));
        wrong.Message.ShouldContain("ONB0204");
    }
}
