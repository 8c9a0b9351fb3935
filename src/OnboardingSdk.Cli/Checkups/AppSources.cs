using System.Text;

namespace OnboardingSdk.Cli.Checkups;

/// <summary>The text of the app around the folder: its code, pages and scripts, but not the definitions.</summary>
internal sealed class AppSources
{
    private const int MaxFile = 1024 * 1024;
    private const int MaxDepth = 12;

    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cs", ".cshtml", ".razor", ".html", ".htm", ".js", ".mjs", ".ts", ".tsx", ".jsx", ".vue", ".svelte", ".vb", ".fs", ".vbhtml",
    };

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules", "artifacts", "dist", "TestResults" };

    private readonly List<string> texts;

    private AppSources(string folder, List<string> texts) => (Folder, this.texts) = (folder, texts);

    /// <summary>The folder of the project.</summary>
    public string Folder { get; }

    public int Files => texts.Count;

    /// <summary>The project that the folder of definitions belongs to; null where there is none.</summary>
    public static AppSources? Around(string definitions)
    {
        for (var folder = Path.GetDirectoryName(definitions); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.EnumerateFiles(folder, "*.csproj").Any())
            {
                var texts = new List<string>();
                Read(folder, definitions, MaxDepth, texts);
                return texts.Count == 0 ? null : new(folder, texts);
            }

            if (Directory.Exists(Path.Combine(folder, ".git")))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether any of the files contains a name, with nothing before and after it that would make it another one.</summary>
    public bool Mentions(string name) => texts.Exists(text => Contains(text, name));

    private static bool Contains(string text, string name)
    {
        for (var i = text.IndexOf(name, StringComparison.Ordinal); i >= 0; i = text.IndexOf(name, i + 1, StringComparison.Ordinal))
        {
            var end = i + name.Length;
            if (!IsPart(text, i - 1, -1) && !IsPart(text, end, 1))
            {
                return true;
            }
        }

        return false;
    }

    // A dot is part of a name where the name goes on behind it.
    private static bool IsPart(string text, int at, int step) =>
        at >= 0 && at < text.Length && (IsName(text[at]) || (text[at] == '.' && at + step >= 0 && at + step < text.Length && IsName(text[at + step])));

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';

    private static void Read(string folder, string definitions, int depth, List<string> texts)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => Endings.Contains(Path.GetExtension(f)) && new FileInfo(f).Length <= MaxFile))
        {
            texts.Add(File.ReadAllText(file, Encoding.UTF8));
        }

        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        foreach (var child in depth == 0 ? [] : Directory.EnumerateDirectories(folder, "*", options))
        {
            if (child != definitions && !Skipped.Contains(Path.GetFileName(child)) && !Path.GetFileName(child).StartsWith('.'))
            {
                Read(child, definitions, depth - 1, texts);
            }
        }
    }
}
