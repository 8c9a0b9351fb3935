using OnboardingSdk.Testing;

namespace OnboardingSdk.Core.Tests.Stores;

public sealed class InMemoryStoreTests : StoreConformance
{
    protected override ValueTask<IOnboardingStore> CreateAsync() => new(new InMemoryStore());
}
