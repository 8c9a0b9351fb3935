namespace OnboardingSdk.FeatureManagement.Tests;

public sealed class PublicApiTests
{
    [Test]
    public void The_public_api_is_as_approved() => PublicApi.ShouldBeApproved(typeof(OnboardingFilterOptions).Assembly);
}
