namespace OnboardingSdk.Browser.Tests;

/// <summary>Places in the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Screenshots => Path.Combine(Root, "artifacts", "screenshots");

    public static string Axe => Path.Combine(Root, "widget", "node_modules", "axe-core", "axe.min.js");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "OnboardingSdk.sln")) ? folder : Find(Path.GetDirectoryName(folder)
            ?? throw new InvalidOperationException("The tests do not run below the repository."));
}
