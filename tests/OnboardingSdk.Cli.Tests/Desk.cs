namespace OnboardingSdk.Cli.Tests;

/// <summary>A folder of one's own, and the tool run in it.</summary>
internal sealed class Desk : IDisposable
{
    public Desk() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "onboarding-cli", Guid.NewGuid().ToString("N"));

    public int? Width { get; init; }

    public bool IsColored { get; init; }

    public Dictionary<string, string> Variables { get; } = [];

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    public string Write(string path, string content)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return full;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public ToolHost Host(TextWriter output, TextWriter errors) => new()
    {
        Output = output,
        Errors = errors,
        Folder = Folder,
        IsTerminal = Width is not null,
        IsColored = IsColored,
        Width = Width ?? 80,
        Variable = name => Variables.GetValueOrDefault(name),
    };

    public int Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var code = OnboardingTool.Run(args, Host(output, errors));
        (Output, Errors) = (output.ToString(), errors.ToString());
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
