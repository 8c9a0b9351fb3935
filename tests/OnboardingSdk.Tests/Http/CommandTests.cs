using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace OnboardingSdk.Tests;

public sealed class CommandTests
{
    [Test]
    public async Task A_command_that_is_sent_twice_has_its_effect_once_and_the_same_answer()
    {
        await using var app = await TestApp.StartAsync();
        var command = new { id = TestApp.NewId(), type = "step.shown", flow = "welcome", step = "hello", run = 1 };

        var first = await app.AnswerAsync("ada", command);
        var second = await app.AnswerAsync("ada", command);

        second["results"]!.ToJsonString().ShouldBe(first["results"]!.ToJsonString());
        second["state"]!["user"]!.ToJsonString().ShouldBe(first["state"]!["user"]!.ToJsonString());
        (await app.Onboarding.GetAsync("ada"))!.Flows["welcome"].Impressions.ShouldBe(1);
    }

    [Test]
    public async Task It_is_a_repeat_also_after_the_user_has_switched_accounts()
    {
        await using var app = await TestApp.StartAsync();
        var command = new { id = TestApp.NewId(), type = "flow.shown", flow = "get-going" };
        await app.Onboarding.IdentifyAsync("ada", null, new() { Account = "acme" });
        await app.AnswerAsync("ada", command);
        await app.Onboarding.IdentifyAsync("ada", null, new() { Account = "other" });

        var again = await app.AnswerAsync("ada", command);

        ((string)again["results"]![0]!["status"]!).ShouldBe("applied");
    }

    [Test]
    public async Task Several_are_applied_in_their_order_and_each_is_answered()
    {
        await using var app = await TestApp.StartAsync();
        await app.Onboarding.TrackAsync("ada", "task.created");

        var answer = await app.AnswerAsync(
            "ada",
            new { id = TestApp.NewId(), type = "step.shown", flow = "welcome", step = "hello" },
            new { id = TestApp.NewId(), type = "step.next", flow = "welcome", step = "hello" },
            new { id = TestApp.NewId(), type = "step.next", flow = "welcome", step = "create" },
            new { id = TestApp.NewId(), type = "step.back", flow = "welcome", step = "create" });

        answer["results"]!.AsArray().Select(r => (string)r!["status"]!).ShouldBe(["applied", "applied", "refused", "applied"]);
        ((string)answer["results"]![2]!["reason"]!).ShouldContain("waits for the event 'project.created'");
        ((string)answer["state"]!["flows"]!.AsArray().Single(f => (string)f!["kind"]! == "tour")!["step"]!).ShouldBe("hello");
    }

    [Test]
    public async Task Fifty_are_taken_and_fifty_one_are_not()
    {
        await using var app = await TestApp.StartAsync();
        object[] Many(int n) => [.. Enumerable.Range(0, n).Select(_ => new { id = TestApp.NewId(), type = "flow.shown", flow = "get-going" })];

        (await app.CommandsAsync("ada", Many(50))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.CommandsAsync("ada", Many(51))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.Onboarding.GetAsync("ada"))!.Version.ShouldBe(50);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_body_of_more_than_32_KB_is_not_taken_whether_or_not_it_says_how_long_it_is(bool says)
    {
        await using var app = await TestApp.StartAsync();
        var body = new { subject = OpaqueId.Of(SubjectKey.User("ada")), page = new string('x', 33_000), commands = Array.Empty<object>() };
        var content = JsonContent.Create(body);
        if (says)
        {
            await content.LoadIntoBufferAsync();
        }

        (await app.SendAsync(HttpMethod.Post, "/onboarding/commands", "ada", content)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [TestCase("{\"subject\":\"S\",\"commands\":[{\"id\":\"1\",\"type\":\"track\"}]}", "$.commands[0].id")]
    [TestCase("{\"subject\":\"S\",\"commands\":[{\"id\":\"6a0c49bf-2f5b-4c4a-9a4e-000000000001\"},null]}", "$.commands[1]")]
    [TestCase("{\"subject\":\"S\",\"commands\":[{\"id\":\"6a0c49bf-2f5b-4c4a-9a4e-000000000001\",\"properties\":{\"a\":{}}}]}", "$.commands[0].properties")]
    public async Task What_is_malformed_is_said_to_be_where_it_is(string body, string place)
    {
        await using var app = await TestApp.StartAsync();
        body = body.Replace("\"S\"", $"\"{OpaqueId.Of(SubjectKey.User("ada"))}\"", StringComparison.Ordinal);

        var response = await app.SendAsync(HttpMethod.Post, "/onboarding/commands", "ada", new StringContent(body, Encoding.UTF8, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain(place);
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{")]
    [TestCase("{\"subject\":\"S\"}")]
    [TestCase("{\"subject\":\"S\",\"commands\":[null]}")]
    [TestCase("{\"subject\":\"S\",\"commands\":{}}")]
    [TestCase("{\"subject\":\"S\",\"commands\":[{\"type\":\"flow.shown\"}]}")]
    [TestCase("{\"subject\":\"S\",\"commands\":[{\"id\":\"1\",\"type\":\"flow.shown\"}]}")]
    [TestCase("{\"subject\":\"S\",\"commands\":[{\"id\":\"6a0c49bf-2f5b-4c4a-9a4e-000000000001\",\"run\":\"x\"}]}")]
    [TestCase("{\"subject\":\"S\",\"commands\":[{\"id\":\"6a0c49bf-2f5b-4c4a-9a4e-000000000001\",\"flow\":\"\\ud800\"}]}")]
    [TestCase("{\"subject\":\"S\",\"commands\":[{\"id\":\"6a0c49bf-2f5b-4c4a-9a4e-000000000001\",\"properties\":{\"a\":{}}}]}")]
    public async Task What_is_malformed_is_said_to_be(string body)
    {
        await using var app = await TestApp.StartAsync();
        body = body.Replace("\"S\"", $"\"{OpaqueId.Of(SubjectKey.User("ada"))}\"", StringComparison.Ordinal);

        var response = await app.SendAsync(HttpMethod.Post, "/onboarding/commands", "ada", new StringContent(body, Encoding.UTF8, "application/json"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        app.Logs.Of(24).ShouldBeEmpty();
    }

    [Test]
    public async Task A_form_or_plain_text_is_no_command()
    {
        await using var app = await TestApp.StartAsync();

        (await app.SendAsync(HttpMethod.Post, "/onboarding/commands", "ada", new StringContent("{}", Encoding.UTF8, "text/plain")))
            .StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Test]
    public async Task Nobody_who_is_signed_in_may_send_any()
    {
        await using var app = await TestApp.StartAsync();

        (await app.SendAsync(HttpMethod.Post, "/onboarding/commands", null, JsonContent.Create(new { commands = Array.Empty<object>() })))
            .StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Commands_of_somebody_else_who_was_signed_in_before_are_not_taken()
    {
        await using var app = await TestApp.StartAsync();
        var body = new { subject = OpaqueId.Of(SubjectKey.User("bob")), commands = new[] { new { id = TestApp.NewId(), type = "flow.dismissed", flow = "get-going" } } };

        var response = await app.SendAsync(HttpMethod.Post, "/onboarding/commands", "ada", JsonContent.Create(body));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"error\":\"subject\"");
        app.Store.Commits.ShouldBeEmpty();
    }

    [Test]
    public async Task While_the_store_is_down_they_are_to_come_again_and_then_have_their_effect_once()
    {
        await using var app = await TestApp.StartAsync();
        var command = new { id = TestApp.NewId(), type = "step.shown", flow = "welcome", step = "hello" };
        app.Store.Before = _ => throw new StoreUnavailableException("locked");

        var response = await app.CommandsAsync("ada", command);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.ToString().ShouldBe("5");

        app.Store.Before = null;
        while ((await app.CommandsAsync("ada", command)).StatusCode == HttpStatusCode.ServiceUnavailable)
        {
        }

        (await app.Onboarding.GetAsync("ada"))!.Flows["welcome"].Impressions.ShouldBe(1);
    }

    [Test]
    public async Task A_page_that_was_closed_in_the_middle_of_a_request_is_no_error()
    {
        await using var app = await TestApp.StartAsync();
        var inside = new TaskCompletionSource();
        var gate = new TaskCompletionSource();
        app.Store.Before = async _ =>
        {
            inside.TrySetResult();
            await gate.Task;
        };
        using var leaving = new CancellationTokenSource();
        var request = new HttpRequestMessage(HttpMethod.Post, "/onboarding/commands")
        {
            Content = JsonContent.Create(new { subject = OpaqueId.Of(SubjectKey.User("ada")), commands = new[] { new { id = TestApp.NewId(), type = "flow.shown", flow = "get-going" } } }),
        };
        request.Headers.Add(HeaderAuthentication.Header, "ada");
        var sending = app.Http.SendAsync(request, leaving.Token);
        await inside.Task.Within("the command is being committed");

        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => sending);
        gate.SetResult();
        await app.Onboarding.TrackAsync("bob", "task.created");

        (await app.Onboarding.GetAsync("ada"))!.Flows["get-going"].Impressions.ShouldBe(1);
        app.Logs.Of(24).ShouldBeEmpty();
    }
}
