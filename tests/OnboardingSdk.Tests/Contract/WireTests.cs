using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnboardingSdk.Tests;

/// <summary>What docs/reference/wire.md describes, as bytes.</summary>
public sealed class WireTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Shouldly finds the approved file by the test's own stack frame, which no async test has left.
    [Test]
    public void The_state() => Wait(StateAsync()).ShouldMatchApproved(c => c.SubFolder("Approved").WithFileExtension(".json").NoDiff());

    [Test]
    public void The_pushes() => Wait(PushesAsync()).ShouldMatchApproved(c => c.SubFolder("Approved").WithFileExtension(".json").NoDiff());

    [Test]
    public void The_answers_to_commands() => Wait(AnswersAsync()).ShouldMatchApproved(c => c.SubFolder("Approved").WithFileExtension(".json").NoDiff());

    [Test]
    public void Messages_surveys_and_trackers() => Wait(MessagesAsync()).ShouldMatchApproved(c => c.SubFolder("Approved").WithFileExtension(".json").NoDiff());

    [Test]
    public void Launchers_and_resource_centers() => Wait(CentersAsync()).ShouldMatchApproved(c => c.SubFolder("Approved").WithFileExtension(".json").NoDiff());

    private static async Task<string> CentersAsync()
    {
        await using var app = await TestApp.StartAsync(clock: new FakeClock(), definitions: CenterSample.Definitions());
        await app.Onboarding.IdentifyAsync("ada", null, new() { StartedAt = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        var state = await app.StateAsync("ada", "/projects");
        await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "step.shown", flow = "welcome", step = "a", run = 1 }, new { id = TestApp.NewId(), type = "flow.completed", flow = "first" });
        var resources = await app.GetAsync("/onboarding/resources?flow=help&page=%2Fprojects", "ada");
        return Text(new JsonObject { ["flows"] = state["flows"]!.DeepClone(), ["resources"] = JsonNode.Parse(await resources.Content.ReadAsStringAsync()) });
    }

    private static async Task<string> MessagesAsync()
    {
        await using var app = await TestApp.StartAsync(clock: new FakeClock(), definitions: MessageSample.Definitions());
        var offered = await app.StateAsync("ada", "/projects");
        await app.AnswerAsync(
            "ada",
            new { id = TestApp.NewId(), type = "flow.shown", flow = "goals", run = 1 },
            new { id = TestApp.NewId(), type = "survey.answered", flow = "goals", run = 1, question = "goal", value = "other", other = "Teaching" },
            new { id = TestApp.NewId(), type = "survey.answered", flow = "goals", run = 1, question = "tools", value = new[] { "mail" } });
        var state = await app.StateAsync("ada", "/projects");
        var survey = state["flows"]!.AsArray().Single(f => (string)f!["id"]! == "goals")!;
        return Text(new JsonObject { ["offered"] = offered["flows"]!.DeepClone(), ["answered"] = new JsonObject { ["status"] = survey["status"]!.DeepClone(), ["answers"] = survey["answers"]!.DeepClone() } });
    }

    private static string Wait(Task<string> task) => task.GetAwaiter().GetResult();

    private static async Task<string> StateAsync()
    {
        await using var app = await TestApp.StartAsync(o => o.Accent = "#4f46e5", clock: new FakeClock());
        await app.Onboarding.IdentifyAsync("ada", null, new() { Account = "acme" });
        var offered = await app.StateAsync("ada", "/projects");
        await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "step.shown", flow = "welcome", step = "hello" });
        await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "step.next", flow = "welcome", step = "hello" });
        await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "flow.shown", flow = "get-going" }, new { id = TestApp.NewId(), type = "flow.collapsed", flow = "get-going" });
        await app.Onboarding.TrackAsync("ada", "task.created");
        await app.Onboarding.TrackAsync("ada", "task.created");
        var active = await app.StateAsync("ada", "/projects/new");
        await app.Onboarding.TrackAsync("ada", "project.created");
        var completed = await app.StateAsync("ada", "/projects/new");
        return Text(new JsonObject { ["offered"] = offered, ["active"] = active, ["completed"] = completed });
    }

    private static async Task<string> PushesAsync()
    {
        await using var app = await TestApp.StartAsync(o => o.Identify = _ => new("ada", "acme"), clock: new FakeClock());
        var tab = await app.ConnectAsync("ada");
        var pushes = new JsonArray();
        await app.Onboarding.TrackAsync("ada", "project.created", null, new() { Account = "elsewhere" });
        pushes.Add(await tab.NextAsync("the user's push"));
        await app.Onboarding.TrackAccountAsync("acme", "member.joined");
        pushes.Add(await tab.NextAsync("the account's push"));
        await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "flow.started", flow = "extra" });
        pushes.Add(await tab.NextAsync("the push of a command"));
        return Text(new JsonObject { ["pushes"] = pushes });
    }

    private static async Task<string> AnswersAsync()
    {
        await using var app = await TestApp.StartAsync(clock: new FakeClock());
        var taken = await app.AnswerAsync(
            "ada",
            new { id = "00000000-0000-0000-0000-000000000001", type = "flow.shown", flow = "get-going" },
            new { id = "00000000-0000-0000-0000-000000000001", type = "flow.shown", flow = "get-going" },
            new { id = "00000000-0000-0000-0000-000000000002", type = "step.next", flow = "welcome", step = "hello" });
        taken["state"] = "(as above)";
        var answers = new JsonObject { ["200"] = taken };
        foreach (var (name, send) in Refused(app))
        {
            var response = await send();
            answers[$"{(int)response.StatusCode} {name}"] = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        }

        return Text(answers);
    }

    private static IEnumerable<(string Name, Func<Task<HttpResponseMessage>> Send)> Refused(TestApp app)
    {
        StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");
        Task<HttpResponseMessage> Post(string? user, HttpContent content, params (string, string)[] headers) =>
            app.SendAsync(HttpMethod.Post, "/onboarding/commands", user, content, headers);

        yield return ("malformed", () => Post("ada", Json("{}")));
        yield return ("anonymous", () => Post(null, Json("{}")));
        yield return ("foreign", () => Post("ada", Json("{}"), ("Origin", "https://evil.example")));
        yield return ("somebody else", () => Post("ada", Json("{\"subject\":\"other\",\"commands\":[]}")));
        yield return ("not JSON", () => Post("ada", new StringContent("{}")));
        yield return ("store down", () =>
        {
            app.Store.Broken = () => new StoreUnavailableException("locked");
            return app.CommandsAsync("ada", new { id = TestApp.NewId(), type = "flow.shown", flow = "get-going" });
        });
    }

    /// <summary>Without what is random, or is not the wire's: epochs, the catalog's hash, the widget's own words.</summary>
    private static string Text(JsonNode node)
    {
        Clean(node);
        return node.ToJsonString(Readable);
    }

    private static void Clean(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array)
            {
                Clean(item);
            }
        }
        else if (node is JsonObject @object)
        {
            foreach (var (name, value) in @object.ToList())
            {
                switch (name)
                {
                    case "epoch":
                        @object[name] = value!.GetValue<string>().Length > 0 ? "(epoch)" : "";
                        break;
                    case "catalog":
                        @object[name] = "(hash)";
                        break;
                    case "strings":
                        @object[name] = "(words)";
                        break;
                    default:
                        Clean(value);
                        break;
                }
            }
        }
    }
}
