using System.Text.Json.Nodes;

namespace OnboardingSdk.Tests;

/// <summary>What a browser may say of messages and surveys, and what comes of it.</summary>
public sealed class AnswerTests
{
    private static object Of(string type, string flow, int? run = 1) => new { id = TestApp.NewId(), type, flow, run };

    private static object Answer(string question, object? value, string? other = null, int run = 1) =>
        new { id = TestApp.NewId(), type = "survey.answered", flow = "goals", run, question, value, other };

    private static string[] Statuses(JsonNode answers) => [.. answers["results"]!.AsArray().Select(r => (string)r!["status"]!)];

    [Test]
    public async Task Answers_come_back_on_another_device_until_the_survey_is_sent_and_stay_in_the_journey()
    {
        await using var app = await TestApp.StartAsync(definitions: MessageSample.Definitions());
        await app.AnswerAsync("ada", Of("flow.shown", "goals"), Answer("goal", "work"), Answer("nps", 7));
        Answers(await app.StateAsync("ada", "/")).ToJsonString().ShouldBe("""{"goal":{"value":"work"},"nps":{"value":7}}""");

        var sent = await app.AnswerAsync("ada", Answer("goal", "other", "Teaching"), Of("flow.completed", "goals"), Of("flow.completed", "goals"));
        Statuses(sent).ShouldBe(["applied", "applied", "refused"]);
        sent["state"]!["flows"]!.AsArray().ShouldNotContain(f => (string)f!["id"]! == "goals");
        var goal = (await app.Onboarding.GetAsync("ada"))!.Flow("goals").Answers!["goal"];
        (goal.Value, goal.Other).ShouldBe(("other", "Teaching"));
    }

    private static JsonNode Answers(JsonNode state) => state["flows"]!.AsArray().Single(f => (string)f!["id"]! == "goals")!["answers"]!;

    [Test]
    public async Task Nothing_forged_gets_into_the_log()
    {
        await using var app = await TestApp.StartAsync(definitions: MessageSample.Definitions());
        await app.AnswerAsync("mallory", Of("flow.shown", "goals"));
        var before = (await app.Onboarding.GetAsync("mallory"))!;
        object?[] values = ["hacker", 11, -1, 3.5, true, new string('x', 5_000), new[] { "work" }, Enumerable.Repeat("mail", 1_000).ToArray()];

        foreach (var question in new[] { "goal", "nps", "tools", "gone", "" })
        {
            foreach (var value in values.Where(v => !(question == "nps" && v is 7)))
            {
                Statuses(await app.AnswerAsync("mallory", Answer(question, value))).ShouldBe(["refused"], $"{question}: {value}");
            }
        }

        Statuses(await app.AnswerAsync("mallory", Answer("goal", "work", "a text beside a choice that has none"))).ShouldBe(["refused"]);
        Statuses(await app.AnswerAsync("mallory", Answer("why", new string('x', 41)), Answer("why", "nul\0"), Answer("why", "   "))).ShouldBe(["refused", "refused", "refused"]);
        Statuses(await app.AnswerAsync("mallory", Answer("goal", "work", run: 2), Of("flow.completed", "goals"))).ShouldBe(["refused", "refused"]);
        Statuses(await app.AnswerAsync("mallory", Of("flow.completed", "news"), Of("flow.dismissed", "upkeep"), Of("flow.started", "likes"))).ShouldBe(["refused", "refused", "refused"]);
        (await app.Onboarding.GetAsync("mallory"))!.Version.ShouldBe(before.Version);
    }

    [Test]
    public async Task Answers_are_told_one_by_one_in_order_with_what_was_said()
    {
        var witness = new Witness();
        await using var app = await TestApp.StartAsync(definitions: MessageSample.Definitions(), use: witness.Join);
        await app.AnswerAsync("ada", Of("flow.shown", "goals"), Answer("goal", "play"), Answer("goal", "play"), Answer("goal", "other", "Teaching"), Of("flow.completed", "goals"));

        (await witness.NextAsync(4)).ShouldBe(["ada: started goals", "ada: answered goal: play", "ada: answered goal: other (Teaching)", "ada: completed goals"]);
        witness.Notices.Select(n => n.Id).ShouldBeUnique();
    }

    [Test]
    public async Task Who_is_forgotten_has_said_nothing()
    {
        await using var app = await TestApp.StartAsync(definitions: MessageSample.Definitions());
        await app.AnswerAsync("ada", Of("flow.shown", "goals"), Answer("goal", "work"));

        await app.Onboarding.ForgetAsync("ada");

        (await app.Onboarding.GetAsync("ada")).ShouldBeNull();
        Answers(await app.StateAsync("ada", "/")).ToJsonString().ShouldBe("{}");
    }
}
