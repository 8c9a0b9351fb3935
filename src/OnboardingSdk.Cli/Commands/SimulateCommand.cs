using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using OnboardingSdk.Cli.Findings;
using OnboardingSdk.Cli.Recorded;
using OnboardingSdk.Cli.Screens;
using OnboardingSdk.Simulating;

namespace OnboardingSdk.Cli.Commands;

/// <summary><c>onboarding simulate</c></summary>
internal static class SimulateCommand
{
    public static Command Create(ToolHost host)
    {
        var folder = FolderArgument.Create();
        var listed = new Option<int>("--listed") { Description = "How many users or accounts are named for each figure. Default: 5.", DefaultValueFactory = _ => 5, HelpName = "count" };
        var all = new Option<bool>("--all") { Description = "Also what stays as it is." };
        var format = new Option<string>("--format", "-f") { Description = "For whom: text or json.", DefaultValueFactory = _ => "text", HelpName = "format" }.AcceptOnlyFromAmong("text", "json");
        var store = new StoreOptions();
        var command = new Command("simulate", "What would be different with the definitions of the folder: over all that a host has recorded, beside the catalog that it has in force.") { folder, listed, all, format };
        store.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var workspace = result.Read(folder, host);
            if (workspace.Errors > 0 || Catalog.Create(workspace.Definitions).Catalog is not { } candidate)
            {
                TextReport.Write(host.ErrorScreen, workspace, isBrief: true);
                return ExitCode.Found;
            }

            if (result.GetValue(listed) < 0)
            {
                throw new ToolException("--listed must be 0 or more.");
            }

            return await store.ReadAsync(result, host, async recordings =>
            {
                var options = new SimulationOptions { Listed = result.GetValue(listed), Tenant = recordings.Tenant, Progress = host.IsTerminal ? new Counter(host.Errors) : null };
                var report = await Simulation.RunAsync(recordings.Store, recordings.InForce, candidate, options, cancellationToken).ConfigureAwait(false);
                (options.Progress as Counter)?.Clear();
                if (result.GetValue(format) == "json")
                {
                    WriteJson(host.Output, report);
                }
                else
                {
                    Write(host.Screen, report, result.GetValue(all));
                }

                return ExitCode.Fine;
            }).ConfigureAwait(false);
        });
        return command;
    }

    private static void Write(Screen screen, SimulationReport report, bool all)
    {
        screen.Line(
            FindingSummary.Count(report.Users, "user"), ", ", FindingSummary.Count(report.Accounts, "account"), ", ",
            string.Create(CultureInfo.InvariantCulture, $"{report.Entries} {(report.Entries == 1 ? "entry" : "entries")}"),
            Styled.Faint($"  in force {report.NowHash}, candidate {report.ThenHash}"));
        if (report.NowHash == report.ThenHash)
        {
            screen.Line(Styled.Caution("The folder says what is in force already: nothing can be different."));
        }

        screen.Blank();
        if (report.Activation is { } activation)
        {
            Milestone(screen, activation, $"activation ({activation.Id})");
        }

        var milestones = report.Milestones.Values.Where(m => m.Id != report.Activation?.Id && (all || m.Gained.Count + m.Lost.Count + m.Moved.Count > 0)).ToList();
        milestones.ForEach(m => Milestone(screen, m, $"milestone {m.Id}"));
        var flows = report.Flows.Values.Where(f => all || IsDifferent(f)).OrderBy(f => f.Id, StringComparer.Ordinal).ToList();
        flows.ForEach(f => Flow(screen, f));
        if (milestones.Count + flows.Count == 0 && report.Activation is null or { Gained.Count: 0, Lost.Count: 0, Moved.Count: 0 })
        {
            screen.Line("Nothing else would have been different.");
        }

        screen.Line(Styled.Faint("'eligible' is the most that could have seen it: on which pages somebody was is not recorded."));
    }

    private static bool IsDifferent(FlowComparison flow) =>
        flow.IsNow != flow.IsThen || flow.Now.Impressions != flow.Then.Impressions || flow.Now.Eligible != flow.Then.Eligible || flow.Then.WithoutPlace != flow.Now.WithoutPlace
        || flow.SeenGained.Count + flow.SeenLost.Count + flow.CompletedGained.Count + flow.CompletedLost.Count + flow.EligibleGained.Count > 0;

    private static void Milestone(Screen screen, MilestoneComparison milestone, string name)
    {
        screen.Line(Styled.Strong(name));
        Figure(screen, "reached", milestone.Now, milestone.Then);
        Who(screen, "only with the candidate", milestone.Gained);
        Who(screen, "no longer", milestone.Lost);
        Who(screen, "at another time", milestone.Moved);
        screen.Blank();
    }

    private static void Flow(Screen screen, FlowComparison flow)
    {
        screen.Line(Styled.Strong(flow.Id), Styled.Faint(!flow.IsNow ? "  new" : !flow.IsThen ? "  gone" : ""));
        Figure(screen, "seen by", flow.Now.Seen, flow.Then.Seen);
        Who(screen, "only with the candidate", flow.SeenGained);
        Who(screen, "no longer", flow.SeenLost);
        Figure(screen, "impressions", flow.Now.Impressions, flow.Then.Impressions);
        Figure(screen, "completed by", flow.Now.Completed, flow.Then.Completed);
        Who(screen, "only with the candidate", flow.CompletedGained);
        Who(screen, "no longer", flow.CompletedLost);
        Figure(screen, "eligible", flow.Now.Eligible, flow.Then.Eligible);
        Who(screen, "only with the candidate", flow.EligibleGained);
        if (flow.Then.WithoutPlace > 0)
        {
            screen.Indented(2, Styled.Caution(string.Create(
                CultureInfo.InvariantCulture, $"{flow.Then.WithoutPlace} impressions were of steps that the candidate does not have: what would have been instead is not known.")));
        }

        screen.Blank();
    }

    private static void Figure(Screen screen, string name, long now, long then)
    {
        var difference = then - now;
        screen.Pair(
            2, 14, name, string.Create(CultureInfo.InvariantCulture, $"{now} → {then}"),
            difference == 0 ? "" : Styled.Accent(string.Create(CultureInfo.InvariantCulture, $"  {difference:+#;-#}")));
    }

    private static void Who(Screen screen, string how, SubjectList list)
    {
        if (list.Count > 0)
        {
            var more = list.Count - list.Ids.Count;
            var names = string.Join(", ", list.Ids) + (more == 0 ? "" : list.Ids.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {more} more"));
            screen.Hanging(16, 18, Styled.Faint(string.Create(CultureInfo.InvariantCulture, $"{list.Count} {how}{(names.Length > 0 ? ": " : "")}")), names);
        }
    }

    private static void WriteJson(TextWriter output, SimulationReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonReport.Options))
        {
            json.WriteStartObject();
            json.WriteString("now"u8, report.NowHash);
            json.WriteString("then"u8, report.ThenHash);
            json.WriteNumber("users"u8, report.Users);
            json.WriteNumber("accounts"u8, report.Accounts);
            json.WriteNumber("entries"u8, report.Entries);
            if (report.Activation is { } activation)
            {
                json.WriteStartObject("activation"u8);
                WriteMilestone(json, activation);
            }

            json.WriteStartArray("milestones"u8);
            foreach (var milestone in report.Milestones.Values.OrderBy(m => m.Id, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                WriteMilestone(json, milestone);
            }

            json.WriteEndArray();
            json.WriteStartArray("flows"u8);
            foreach (var flow in report.Flows.Values.OrderBy(f => f.Id, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("id"u8, flow.Id);
                json.WriteBoolean("isNow"u8, flow.IsNow);
                json.WriteBoolean("isThen"u8, flow.IsThen);
                WriteFigures(json, "now", flow.Now);
                WriteFigures(json, "then", flow.Then);
                WriteList(json, "seenGained", flow.SeenGained);
                WriteList(json, "seenLost", flow.SeenLost);
                WriteList(json, "completedGained", flow.CompletedGained);
                WriteList(json, "completedLost", flow.CompletedLost);
                WriteList(json, "eligibleGained", flow.EligibleGained);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WriteMilestone(Utf8JsonWriter json, MilestoneComparison milestone)
    {
        json.WriteString("id"u8, milestone.Id);
        json.WriteNumber("now"u8, milestone.Now);
        json.WriteNumber("then"u8, milestone.Then);
        WriteList(json, "gained", milestone.Gained);
        WriteList(json, "lost", milestone.Lost);
        WriteList(json, "moved", milestone.Moved);
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, string name, FlowFigures figures)
    {
        json.WriteStartObject(name);
        json.WriteNumber("seen"u8, figures.Seen);
        json.WriteNumber("completed"u8, figures.Completed);
        json.WriteNumber("impressions"u8, figures.Impressions);
        json.WriteNumber("prevented"u8, figures.Prevented);
        json.WriteNumber("withoutPlace"u8, figures.WithoutPlace);
        json.WriteNumber("eligible"u8, figures.Eligible);
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, SubjectList list)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count"u8, list.Count);
        json.WriteStartArray("ids"u8);
        list.Ids.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One line that is written over.</summary>
    private sealed class Counter(TextWriter errors) : IProgress<SimulationProgress>
    {
        private int length;

        public void Report(SimulationProgress value)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{value.Users} users, {value.Accounts} accounts, {value.Entries} entries…");
            errors.Write('\r' + line.PadRight(length));
            length = line.Length;
        }

        public void Clear() => errors.Write('\r' + new string(' ', length) + '\r');
    }
}
