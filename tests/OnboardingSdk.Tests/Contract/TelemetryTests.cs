using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk.Tests;

public sealed partial class TelemetryTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Sample.Docs, "reference", "telemetry.md"));

    [Test]
    public async Task The_page_lists_every_metric_with_its_kind_and_unit()
    {
        await using var host = await TestHost.StartAsync();

        var listed = Rows("| `onboarding.").Select(c => $"{c[0]} {c[1]} {c[2]}");

        listed.ShouldBe(host.Measurements.Instruments, ignoreOrder: true);
    }

    [Test]
    public void The_page_lists_every_log_message_with_its_id_and_level()
    {
        var messages = typeof(Log).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(m => (m.Name, Message: m.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(m => m.Message is not null)
            .Select(m => $"{m.Message!.EventId} {m.Name} {(m.Message.Level == LogLevel.None ? "Error or Warning" : m.Message.Level)}");

        var listed = Page.Where(l => Numbered().IsMatch(l)).Select(Cells).Select(c => $"{c[0]} {c[1]} {c[2]}");

        listed.ShouldBe(messages, ignoreOrder: true);
    }

    [Test]
    public async Task What_happens_is_measured()
    {
        await using var app = await TestApp.StartAsync();
        using var measured = new Measurements((System.Diagnostics.Metrics.IMeterFactory)app.Services.GetService(typeof(System.Diagnostics.Metrics.IMeterFactory))!);

        await app.AnswerAsync(
            "ada",
            new { id = TestApp.NewId(), type = "step.shown", flow = "welcome", step = "hello" },
            new { id = TestApp.NewId(), type = "step.next", flow = "welcome", step = "hello" },
            new { id = TestApp.NewId(), type = "step.missing", flow = "welcome", step = "create", reason = "absent" });
        await app.Onboarding.TrackAsync("ada", "project.created");

        measured.Sum("onboarding.impressions", "flow=welcome").ShouldBe(1);
        measured.Sum("onboarding.targets.missing", "flow=welcome step=create").ShouldBe(1);
        measured.Sum("onboarding.milestones", "milestone=first-project activation=True").ShouldBe(1);
        measured.Sum("onboarding.entries", "outcome=recorded").ShouldBe(4);
        measured.Sum("onboarding.commit.size").ShouldBe(4);
        measured.Sum("onboarding.commit.duration").ShouldBeGreaterThan(0);
        measured.Observed("onboarding.backlog").ShouldBe(0);
    }

    private static IEnumerable<string[]> Rows(string start) => Page.Where(l => l.StartsWith(start, StringComparison.Ordinal)).Select(Cells);

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(c => c.Trim().Trim('`'))];

    [GeneratedRegex(@"^\| \d+ \|")]
    private static partial Regex Numbered();
}
