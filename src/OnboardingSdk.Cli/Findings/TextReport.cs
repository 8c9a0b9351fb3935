using OnboardingSdk.Cli.Explaining;
using OnboardingSdk.Cli.Screens;
using OnboardingSdk.Cli.Workspaces;

namespace OnboardingSdk.Cli.Findings;

/// <summary>Findings for people. The first line of each has the form that compilers use, so that editors and terminals make it a link.</summary>
internal static class TextReport
{
    public static void Write(Screen screen, Workspace workspace, bool isBrief)
    {
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in workspace.Diagnostics)
        {
            Write(screen, workspace, finding, isBrief);
            if (!isBrief)
            {
                Explain(screen, finding.Code, explained);
                screen.Blank();
            }
        }

        screen.Line(new Styled(FindingSummary.Of(workspace), workspace.Errors > 0 ? Ink.Bad : workspace.Warnings > 0 ? Ink.Caution : Ink.Good));
    }

    private static void Write(Screen screen, Workspace workspace, Diagnostic finding, bool isBrief)
    {
        var isError = finding.Severity == Severity.Error;
        screen.Hanging(
            0,
            2,
            Styled.Strong(finding.Location.ToString()),
            ": ",
            new($"{(isError ? "error" : "warning")} {finding.Code}", isError ? Ink.Bad : Ink.Caution),
            ": ",
            finding.Message);
        if (!isBrief && workspace.Content(finding.Location.File) is { } content)
        {
            SourceExcerpt.Write(screen, content, finding.Location);
        }
    }

    private static void Explain(Screen screen, string code, HashSet<string> explained)
    {
        if (Explanations.Find(code) is not { } explanation || !explained.Add(code))
        {
            return;
        }

        if (explanation.Reason.Length > 0)
        {
            screen.Pair(2, 5, Styled.Faint("why"), Styled.Faint(explanation.Reason));
        }

        screen.Pair(2, 5, Styled.Accent("fix"), explanation.Fix);
    }
}
