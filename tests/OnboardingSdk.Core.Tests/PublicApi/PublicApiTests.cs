namespace OnboardingSdk.Core.Tests.PublicApi;

[TestFixture]
public sealed class PublicApiTests
{
    [Test]
    public void The_public_api_is_the_approved_one() => OnboardingSdk.Tests.Shared.PublicApi.ShouldBeApproved(typeof(Journey).Assembly);
}
