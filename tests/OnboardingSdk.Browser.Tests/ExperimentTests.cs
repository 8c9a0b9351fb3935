using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>TaskBoard's experiment: the empty page of "My tasks" leads to the projects, or straight to the newest board.</summary>
internal sealed class ExperimentTests : BrowserTest
{
    private const string Experiment = "my-tasks-empty";

    [TestCase("control", "Go to projects")]
    [TestCase("newest-board", "Open the newest board")]
    public async Task The_empty_page_leads_where_the_users_variant_says(string variant, string link)
    {
        var (ann, _, tab) = await OwnerAsync();
        await TaskBoard.Onboarding.ForceVariantAsync(await TaskBoard.UserIdAsync(ann), Experiment, variant);

        await tab.GoToAsync("my-tasks");

        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = link })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Whoever_sees_the_empty_page_is_exposed_and_whoever_does_not_is_not()
    {
        var (ann, _, tab) = await OwnerAsync();
        var user = await TaskBoard.UserIdAsync(ann);
        (await TaskBoard.Onboarding.GetAsync(user))!.Experiments.ShouldBeNull();

        await tab.GoToAsync("my-tasks");

        var exposed = (await TaskBoard.Onboarding.GetAsync(user))!.Experiments![Experiment];
        exposed.Variant.ShouldBeOneOf("control", "newest-board");
        (await TaskBoard.Onboarding.VariantAsync(new(user), Experiment))!.At.ShouldBe(exposed.At);
    }
}
