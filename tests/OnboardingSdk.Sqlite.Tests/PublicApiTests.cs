using OnboardingSdk.Testing;
using OnboardingSdk.Tests.Shared;

namespace OnboardingSdk.Sqlite.Tests;

public sealed class PublicApiTests
{
    [Test]
    public void The_public_api_of_the_store_is_the_approved_one() => PublicApi.ShouldBeApproved(typeof(SqliteStore).Assembly);

    [Test]
    public void The_public_api_of_the_kit_that_stores_are_tested_with_is_the_approved_one() => PublicApi.ShouldBeApproved(typeof(StoreConformance).Assembly);
}
