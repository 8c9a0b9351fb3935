using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Findings;

/// <summary>Findings as workflow commands: GitHub shows them at their lines in the pull request.</summary>
internal static class GitHubReport
{
    public static void Write(TextWriter output, Workspace workspace, ToolHost host)
    {
        foreach (var finding in workspace.Diagnostics)
        {
            var level = finding.Severity == Severity.Error ? "error" : "warning";
            output.WriteLine(
                $"::{level} file={Property(File(finding.Location.File, host))},line={finding.Location.Line},col={finding.Location.Column},title={finding.Code}::{Text(finding.Message)}");
        }

        output.WriteLine(FindingSummary.Of(workspace));
    }

    // GitHub wants paths from the repository's root, though a step may run below it.
    private static string File(string file, ToolHost host)
    {
        if (host.Variable("GITHUB_WORKSPACE") is not { Length: > 0 } root)
        {
            return file;
        }

        var relative = Path.GetRelativePath(root, host.FullPath(file)).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? file : relative;
    }

    private static string Text(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Text(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
