using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OnboardingSdk.Core.Tests.Journeys;

[TestFixture]
public sealed class JourneyJsonTests
{
    private static readonly SubjectKey Ann = SubjectKey.User("ann");

    private static Journey Read(string json) => JourneyJson.Read(Ann, "e", 7, Encoding.UTF8.GetBytes(json));

    [Test]
    public void A_journey_is_read_as_it_was_written()
    {
        var story = new Story(Example.Catalog);
        story.Identify(("role", "owner"), ("age", 5.5), ("admin", true), ("skills", PropertyValue.From(["a", "é"])), (EntryNames.CurrentAccount, "acme"));
        story.Tracked("project.created", "task.added", "task.added").Do("step.shown", "welcome", "a").Do("flow.collapsed", "list");
        var stored = JourneyJson.Write(story.Journey);
        var read = JourneyJson.Read(Ann, "e", 9, stored);
        JourneyJson.Write(read).ShouldBe(stored);
        (read.Subject, read.Epoch, read.Version, read.Account).ShouldBe((Ann, "e", 9, "acme"));
        read.Attributes.ShouldBe(story.Journey.Attributes);
        read.Facts["task.added"].Earliest.ShouldBe(story.Journey.Facts["task.added"].Earliest);
        read.Flow("welcome").ShouldBe(story.Flow("welcome") with { Tasks = read.Flow("welcome").Tasks, OfferedRuns = read.Flow("welcome").OfferedRuns });
        read.Flow("welcome").OfferedRuns.ShouldBe([Story.Dawn]);
        read.Exposures["tour"].ShouldBe([new("welcome", Story.Dawn)]);
        read.LastOnScreen.ShouldBe(new("welcome", Story.Dawn));
    }

    [Test]
    public void What_is_written_by_hand_is_what_the_serializer_writes()
    {
        var journey = Example.Empty with
        {
            Attributes = PropertyMap.Empty.Add("none", default).Add("é<\"&", "ü\u2028\ud83d\ude00").Add("list", PropertyValue.From(["a", "'"])).Add("big", 1e300).Add("no", false),
            Flows = Map<FlowState>.Empty.Add("untouched", new()).Add("closed", new() { Status = FlowStatus.Dismissed, Reason = "", Acknowledged = true, Collapsed = true }),
            Facts = Map<FactState>.Empty.Add("odd", new(0, default, Story.Dawn.ToOffset(TimeSpan.FromHours(2)), 0)),
        };
        var answered = false;
        for (var number = 0; number < 2_000 || (!answered && number < 50_000); number++)
        {
            answered |= journey.Flows.Values.Any(flow => flow.Answers is not null);
            Encoding.UTF8.GetString(JourneyJson.Write(journey)).ShouldBe(JsonSerializer.Serialize(journey, JourneyJsonContext.Default.Journey));
            journey = journey.Apply(Example.Entry(number, journey, Example.Catalog), Example.Catalog).Journey;
        }

        journey.Milestones.ShouldNotBeEmpty();
        journey.Flows.Values.ShouldContain(flow => !flow.Tasks.IsEmpty);
        answered.ShouldBeTrue();
    }

    [Test]
    public void A_host_can_serialize_a_journey_as_it_serializes_anything()
    {
        var story = new Story(Example.Catalog).Tracked("project.created", "task.added").Do("step.shown", "welcome", "a");
        foreach (var journey in new[] { Journey.Empty(Ann), story.Journey, JourneyJson.Read(Ann, "e", 1, JourneyJson.Write(story.Journey)) })
        {
            JsonSerializer.Serialize(journey).ShouldContain("\"Flows\"");
        }
    }

    /// <summary>Fails where a property is new: <see cref="JourneyContent"/> has to write it, and this journey has to have it.</summary>
    [Test]
    public void What_is_written_by_hand_has_every_property()
    {
        var now = Story.Dawn;
        var journey = Journey.Empty(Ann) with
        {
            StartedAt = now, StartedAtKnown = true, UpdatedAt = now, MergedInto = "bob", Account = "acme", Fingerprint = "f", Attributes = PropertyMap.Empty.Add("a", "b"),
            Facts = Map<FactState>.Empty.Add("x", new(1, now, now, 1) { Earliest = [now], Latest = [now] }),
            Milestones = Map<MilestoneState>.Empty.Add("m", new(now, "c")),
            Flows = Map<FlowState>.Empty.Add("f", new()
            {
                Status = FlowStatus.Completed, Run = 1, Step = "s", StepIndex = 1, Trail = ["r"], RunVersion = 1, StepVersion = 1, StartedAt = now, EndedAt = now, Reason = "close",
                Before = FlowStatus.Dismissed, Impressions = 1, ShownInRun = true, LastShownAt = now, Catalog = "c", Override = "o", Definition = "0123abcd", PreviewUntil = now, Collapsed = true, Acknowledged = true,
                SeenAt = now, CompletedAt = now, DismissedAt = now, Offered = true, OfferedRuns = [now],
                Change = new() { Policy = ChangePolicy.Keep, At = now, Run = 1, Settled = ["4567cdef"] },
                Tasks = Map<TaskState>.Empty.Add("t", new(now, "c") { ByHand = true, By = "bob" }),
                Progress = Map<TaskProgress>.Empty.Add("u", new(1, 2, now)),
                Answers = Map<SurveyAnswer>.Empty.Add("q", new("other", now, 1) { Other = "Something" }),
                Plan = new()
                {
                    StartDate = new(2026, 1, 2), TimeZone = "Europe/Berlin", Roles = Map<string>.Empty.Add("admin", "ann"), NextDue = now,
                    Tasks = Map<PlanTaskState>.Empty.Add("t", new() { Owner = new() { UserId = "bob", Role = "admin" }, Due = new(2026, 1, 3), Told = new(2026, 1, 3) }),
                },
            }),
            Exposures = Map<ImmutableArray<Exposure>>.Empty.Add("tour", [new("f", now)]), LastOnScreen = new("f", now), Left = Map<DateTimeOffset>.Empty.Add("globex", now),
            Experiments = Map<ExperimentState>.Empty.Add("x", new() { Variant = "a", At = now, Catalog = "c", Forced = "b", WasForced = true }),
        };
        using var written = JsonDocument.Parse(JourneyJson.Write(journey));
        var root = written.RootElement;
        Names(root).ShouldBe(Of(JourneyJsonContext.Default.Journey));
        Names(root.GetProperty("facts").GetProperty("x")).ShouldBe(Of(JourneyJsonContext.Default.FactState));
        Names(root.GetProperty("lastOnScreen")).ShouldBe(Of(JourneyJsonContext.Default.Exposure));
        Names(root.GetProperty("exposures").GetProperty("tour")[0]).ShouldBe(Of(JourneyJsonContext.Default.Exposure));
        Names(root.GetProperty("milestones").GetProperty("m")).ShouldBe(Of(JourneyJsonContext.Default.MilestoneState));
        Names(root.GetProperty("flows").GetProperty("f")).ShouldBe(Of(JourneyJsonContext.Default.FlowState));
        Names(root.GetProperty("flows").GetProperty("f").GetProperty("tasks").GetProperty("t")).ShouldBe(Of(JourneyJsonContext.Default.TaskState));
        Names(root.GetProperty("flows").GetProperty("f").GetProperty("progress").GetProperty("u")).ShouldBe(Of(JourneyJsonContext.Default.TaskProgress));
        var plan = root.GetProperty("flows").GetProperty("f").GetProperty("plan");
        Names(plan).ShouldBe(Of(JourneyJsonContext.Default.PlanState));
        Names(plan.GetProperty("tasks").GetProperty("t")).ShouldBe(Of(JourneyJsonContext.Default.PlanTaskState));
        Names(plan.GetProperty("tasks").GetProperty("t").GetProperty("owner")).ShouldBe(Of(JourneyJsonContext.Default.PlanOwner));

        Names(root.GetProperty("flows").GetProperty("f").GetProperty("change")).ShouldBe(Of(JourneyJsonContext.Default.FlowChange));
        Names(root.GetProperty("flows").GetProperty("f").GetProperty("answers").GetProperty("q")).ShouldBe(Of(JourneyJsonContext.Default.SurveyAnswer));

        static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
        static IEnumerable<string> Of(JsonTypeInfo type) => type.Properties.Where(p => p.Get is not null).Select(p => p.Name);
    }

    [Test]
    public void What_older_versions_did_not_write_has_its_default()
    {
        var read = Read("""{"flows":{"t":{"status":"Active"}},"facts":{"x":{"count":1}},"somethingNew":{"a":[1]}}""");
        read.Flow("t").Tasks.ShouldBeEmpty();
        read.Flow("t").Answers.ShouldBeNull();
        read.Facts["x"].Latest.ShouldBeEmpty();
        read.Milestones.ShouldBeEmpty();
        read.Attributes.ShouldBeEmpty();
    }

    [Test]
    public void What_an_older_version_knew_of_a_flow_is_not_forgotten()
    {
        var read = Read("""
            {"flows":{
              "c":{"status":"Completed","impressions":1,"startedAt":"2026-01-01T00:00:00Z","endedAt":"2026-01-02T00:00:00Z"},
              "d":{"status":"Dismissed","endedAt":"2026-01-03T00:00:00Z"}}}
            """);
        var day = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        (read.Flow("c").SeenAt, read.Flow("c").CompletedAt, read.Flow("c").DismissedAt).ShouldBe((day, day.AddDays(1), null));
        (read.Flow("d").SeenAt, read.Flow("d").CompletedAt, read.Flow("d").DismissedAt).ShouldBe((null, null, day.AddDays(2)));
    }

    [Test]
    public void Names_are_sorted_ordinally_so_that_equal_journeys_are_equal_bytes()
    {
        var one = Journey.Empty(Ann) with { Attributes = PropertyMap.Empty.Add("b", "x").Add("B", "x").Add("a", "x") };
        Encoding.UTF8.GetString(JourneyJson.Write(one)).ShouldBe("""{"attributes":{"B":"x","a":"x","b":"x"},"facts":{},"milestones":{},"flows":{},"exposures":{}}""");
    }

    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("")]
    [TestCase("""{"attributes":{"a":{}}}""")]
    public void What_is_no_journey_is_a_json_error(string json) => Should.Throw<JsonException>(() => Read(json));
}
