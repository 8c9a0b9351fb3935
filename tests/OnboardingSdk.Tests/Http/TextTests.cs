using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace OnboardingSdk.Tests;

/// <summary>What a user reads comes ready to be shown: in their language, with their values, for their segment.</summary>
public sealed class TextTests
{
    private static DefinitionBuilder Definitions() => new DefinitionBuilder()
        .Event("task.created")
        .UserAttribute("firstName").UserAttribute("role")
        .AccountAttribute("name")
        .Segment("marketers", When.User("role", Value.EqualTo("marketer")))
        .Tour("welcome", t => t
            .Step("hello", s => s.Title("Welcome, {{user.firstName|friend}}!").Body("[Yours](/u/{{user.firstName|x}}) at **{{account.name|work}}**"))
            .Step("tasks", s => s.Title("{{user.count(task.created), plural, one {# task} other {# tasks}}}"))
            .Step("done", s => s.Title("Done").NextLabel("Finish"))
            .Override("marketers", o => o.Text("steps/hello/title", "Campaigns, {{user.firstName|friend}}!").Omit("tasks")))
        .Translations("de", t => t
            .Text("welcome/steps/hello/title", "Willkommen, {{user.firstName|du}}!")
            .Text("welcome/steps/hello/body", "[Deins](/u/{{user.firstName|x}}) bei **{{account.name|der Arbeit}}**")
            .Text("welcome/steps/tasks/title", "{{user.count(task.created), plural, one {# Aufgabe} other {# Aufgaben}}}")
            .Text("welcome/steps/done/title", "Fertig")
            .Text("welcome/overrides/marketers/steps/hello/title", "Kampagnen, {{user.firstName|du}}!"))
        .Translations("he", t => t.Text("welcome/steps/hello/title", "ברוך הבא, {{user.firstName|חבר}}!"));

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        o => o.Culture = context => context.Request.Headers["X-Culture"].ToString() is { Length: > 0 } name ? CultureInfo.GetCultureInfo(name) : null,
        definitions: Definitions(),
        pipeline: app =>
        {
            app.UseRequestLocalization("en", "de", "he");
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapOnboarding();
        });

    private static async Task<JsonNode> StateAsync(TestApp app, string header = "X-None", string culture = "x")
    {
        var response = await app.GetAsync("/onboarding/state?page=%2F", "ada", (header, culture));
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private static string?[] Titles(JsonNode state) => [.. state["flows"]![0]!["steps"]!.AsArray().Select(s => (string?)s!["title"])];

    [Test]
    public async Task Texts_and_words_are_in_the_culture_that_the_hosts_localization_found()
    {
        await using var app = await StartAsync();
        await app.Onboarding.IdentifyAsync("ada", new { firstName = "Ada" });
        await app.Onboarding.TrackAsync("ada", "task.created");

        var german = await StateAsync(app, "Accept-Language", "de-AT,de;q=0.8");
        Titles(german).ShouldBe(["Willkommen, Ada!", "1 Aufgabe", "Fertig"]);
        ((string?)german["strings"]!["next"]).ShouldBe("Weiter");
        ((string?)german["flows"]![0]!["steps"]![2]!["next"]).ShouldBe("Finish", "it has no translation");

        Titles(await StateAsync(app)).ShouldBe(["Welcome, Ada!", "1 task", "Done"]);
        Titles(await StateAsync(app, "Accept-Language", "sv")).ShouldBe(["Welcome, Ada!", "1 task", "Done"]);
    }

    [Test]
    public async Task The_host_may_say_the_culture_of_a_request()
    {
        await using var app = await StartAsync();

        var state = await StateAsync(app, "X-Culture", "de-CH");

        ((string?)state["culture"]).ShouldBe("de-CH");
        Titles(state).ShouldBe(["Willkommen, du!", "0 Aufgaben", "Fertig"]);
    }

    [Test]
    public async Task A_language_from_right_to_left_says_so_and_what_fell_back_is_set_apart()
    {
        await using var app = await StartAsync();

        var state = await StateAsync(app, "X-Culture", "he");

        ((string?)state["direction"]).ShouldBe("rtl");
        Titles(state).ShouldBe(["ברוך הבא, חבר!", "\u200E\u20660 tasks\u2069", "\u200E\u2066Done\u2069"]);
    }

    [Test]
    public async Task A_name_that_is_markup_is_a_name()
    {
        await using var app = await StartAsync();
        await app.Onboarding.IdentifyAsync("ada", new { firstName = "**x** <img onerror=alert(1)> {{account.name}}" }, new() { Account = "acme" });
        await app.Onboarding.IdentifyAccountAsync("acme", new { name = "[a](javascript:alert(1))" });

        var step = (await StateAsync(app))["flows"]![0]!["steps"]![0]!;

        ((string?)step["title"]).ShouldBe("Welcome, **x** <img onerror=alert(1)> {{account.name}}!");
        var paragraph = step["body"]![0]!["c"]!.AsArray();
        ((string?)paragraph[0]!["href"]).ShouldBe("/u/%2A%2Ax%2A%2A%20%3Cimg%20onerror%3Dalert%281%29%3E%20%7B%7Baccount.name%7D%7D");
        ((string?)paragraph[2]!["c"]![0]).ShouldBe("[a](javascript:alert(1))");
        paragraph.Count.ShouldBe(3);
    }

    [Test]
    public async Task A_user_of_a_segment_has_the_texts_and_the_steps_of_its_override_to_the_end_of_the_run()
    {
        await using var app = await StartAsync();
        await app.Onboarding.IdentifyAsync("ada", new { role = "marketer" });
        Titles(await StateAsync(app)).ShouldBe(["Campaigns, friend!", "Done"]);
        Titles(await StateAsync(app, "X-Culture", "de")).ShouldBe(["Kampagnen, du!", "Fertig"]);

        var answer = await app.AnswerAsync("ada", new { id = TestApp.NewId(), type = "step.shown", flow = "welcome", run = 1, step = "hello" });
        ((string?)answer["results"]![0]!["status"]).ShouldBe("applied");
        await app.Onboarding.IdentifyAsync("ada", new { role = "owner" });

        Titles(await StateAsync(app)).ShouldBe(["Campaigns, friend!", "Done"]);
        answer = await app.AnswerAsync(
            "ada",
            new { id = TestApp.NewId(), type = "step.next", flow = "welcome", run = 1, step = "hello" },
            new { id = TestApp.NewId(), type = "step.next", flow = "welcome", run = 1, step = "done" });
        answer["results"]!.AsArray().Select(r => (string?)r!["status"]).ShouldBe(["applied", "applied"]);
    }

    [Test]
    public async Task Open_tabs_are_told_when_what_they_read_has_changed()
    {
        await using var app = await StartAsync();
        var tab = await app.ConnectAsync("ada");

        await app.Onboarding.IdentifyAsync("ada", new { firstName = "Ada" });

        ((bool)(await tab.NextAsync("the push"))["stale"]!).ShouldBeTrue();
    }
}
