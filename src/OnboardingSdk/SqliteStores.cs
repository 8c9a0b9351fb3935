using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OnboardingSdk;

internal static class SqliteStores
{
    public const string DefaultPath = "App_Data/onboarding.db";

    public static IOnboardingStore Create(IServiceProvider services, string path)
    {
        var full = Path.GetFullPath(path, services.GetRequiredService<IHostEnvironment>().ContentRootPath);
        return new SqliteStore(new() { Path = full });
    }
}
