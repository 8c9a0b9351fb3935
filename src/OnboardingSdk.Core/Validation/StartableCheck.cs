namespace OnboardingSdk.Definitions;

/// <summary>Checks that a flow that a button starts is there, and one that can be started.</summary>
internal static class StartableCheck
{
    public static void Check(Names names, Findings found, string flow, SourceLocation at)
    {
        if (!names.Flows.TryGetValue(flow, out var known))
        {
            found.Error(DiagnosticCodes.UnknownFlow, at, $"There is no flow '{flow}'.{Nearest.Hint(flow, names.Flows.Keys)}");
        }
        else if (known.Kind == FlowKind.Announcement)
        {
            found.Error(DiagnosticCodes.BadAction, at, $"'{flow}' is an announcement: it is read in a resource center, and cannot be started. Start the center.");
        }
        else if (known.Kind == FlowKind.Launcher)
        {
            found.Error(DiagnosticCodes.BadAction, at, $"'{flow}' is a launcher: it stands by itself, and cannot be started.");
        }
        else if (known.Kind == FlowKind.Tracker)
        {
            found.Error(DiagnosticCodes.BadAction, at, $"'{flow}' is a tracker: it shows nothing, and cannot be started.");
        }
    }
}
