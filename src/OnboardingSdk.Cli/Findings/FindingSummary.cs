using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Findings;

/// <summary>How many there are, in words.</summary>
internal static class FindingSummary
{
    public static string Of(Workspace workspace)
    {
        var files = Count(workspace.Files.Count, "file");
        return (workspace.Errors, workspace.Warnings) switch
        {
            (0, 0) => $"Nothing is wrong in {files}.",
            (0, var warnings) => $"{Count(warnings, "warning")} in {files}.",
            (var errors, 0) => $"{Count(errors, "error")} in {files}.",
            var (errors, warnings) => $"{Count(errors, "error")} and {Count(warnings, "warning")} in {files}.",
        };
    }

    public static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
