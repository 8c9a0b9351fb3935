using System.Runtime.CompilerServices;

namespace OnboardingSdk.Cli.Tests;

/// <summary>Places in the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../.."));

    public static string TaskBoard => Path.Combine(Root, "samples/TaskBoard/onboarding");

    /// <summary>Real tours of others, which are not part of the repository; null where they are not there.</summary>
    public static string? RealTours()
    {
        for (var folder = Path.GetDirectoryName(Root); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "shared/tours")))
            {
                return Path.Combine(folder, "shared/tours");
            }
        }

        return null;
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
