namespace OnboardingSdk.Cli.Starting;

/// <summary>The web app that onboarding is added to, as far as its files tell.</summary>
/// <param name="File">The project file.</param>
internal sealed record WebProject(string File)
{
    private static readonly string[] Layouts =
        ["Pages/Shared/_Layout.cshtml", "Views/Shared/_Layout.cshtml", "Components/App.razor", "App.razor", "Pages/_Host.cshtml", "wwwroot/index.html"];

    private static readonly string[] Imports = ["Pages/_ViewImports.cshtml", "Views/_ViewImports.cshtml"];

    public string Folder => Path.GetDirectoryName(File)!;

    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>Where services and endpoints are set up; null: not found.</summary>
    public string? Program => Existing(["Program.cs", "Startup.cs"]);

    /// <summary>The page around all pages; null: not found.</summary>
    public string? Layout => Existing(Layouts);

    /// <summary>Where tag helpers are added; null: not found.</summary>
    public string? ViewImports => Existing(Imports);

    /// <summary>The web projects in a folder and below it.</summary>
    public static IReadOnlyList<WebProject> In(string folder) =>
        [.. Projects(folder, 4).Where(file => System.IO.File.ReadAllText(file).Contains("Microsoft.NET.Sdk.Web", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(file => new WebProject(file))];

    /// <summary>Whether a file contains a text.</summary>
    public static bool Has(string? file, string text) => file is not null && System.IO.File.ReadAllText(file).Contains(text, StringComparison.Ordinal);

    private string? Existing(string[] names) => names.Select(name => Path.Combine(Folder, name)).FirstOrDefault(System.IO.File.Exists);

    private static IEnumerable<string> Projects(string folder, int depth)
    {
        var here = Directory.EnumerateFiles(folder, "*.csproj").ToList();
        if (here.Count > 0 || depth == 0)
        {
            return here;
        }

        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        return Directory.EnumerateDirectories(folder, "*", options).Where(child => Path.GetFileName(child) is not ("bin" or "obj" or "node_modules" or "artifacts")).SelectMany(child => Projects(child, depth - 1));
    }
}
