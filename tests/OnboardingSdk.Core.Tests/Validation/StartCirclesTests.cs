namespace OnboardingSdk.Core.Tests.Validation;

/// <summary>Flows that wait for each other, so that none can be the first.</summary>
[TestFixture]
public sealed class StartCirclesTests
{
    [Test]
    public void Two_tours_that_wait_for_each_other_are_found_once() => Found(
        Tour("a", start: """{ "when": { "flow": "b", "is": "completed" } }"""),
        Tour("b", start: """{ "when": { "flow": "a", "is": "seen" } }"""))
        .ShouldBe(["a.json(2,59): warning ONB0411: The tour 'a' waits for itself: tour 'a' → tour 'b' → tour 'a'. It is never shown, unless code starts one of them."]);

    [Test]
    public void A_checklist_that_waits_for_a_tour_that_waits_for_the_checklist_comes_too_late() => Found(
        Tour("welcome", start: """{ "when": { "flow": "get-going", "is": "completed" } }"""),
        Checklist("get-going", start: """{ "when": { "flow": "welcome", "is": "completed" } }"""))
        .ShouldHaveSingleItem().ShouldContain("The checklist 'get-going' waits for itself: checklist 'get-going' → tour 'welcome' → checklist 'get-going'.");

    [TestCase("seen")]
    [TestCase("active")]
    [TestCase("completed")]
    [TestCase("dismissed")]
    [TestCase("ended")]
    public void A_tour_that_waits_for_its_own_past_is_found(string state) =>
        Found(Tour("a", start: $$"""{ "when": { "flow": "a", "is": "{{state}}" } }""")).ShouldHaveSingleItem().ShouldContain("tour 'a' → tour 'a'");

    [Test]
    public void Segments_milestones_groups_tasks_and_audiences_are_looked_through() => Found(
        Tour("a", audience: """{ "all": [ { "event": "e" }, { "segment": "s" } ] }"""),
        """{ "kind": "segments", "segments": { "s": { "when": { "any": [ { "milestone": "m" }, { "flow": "b", "is": "completed" } ] } } } }""",
        """{ "kind": "milestones", "milestones": { "m": { "when": { "flow": "a", "is": "completed" } } } }""",
        Checklist("b", complete: """{ "flow": "a", "is": "completed" }"""))
        .ShouldHaveSingleItem().ShouldContain("The tour 'a' waits for itself: tour 'a' → segment 's' → milestone 'm' → tour 'a'.");

    [Test]
    public void A_flow_in_nobody_s_audience_is_found_also_if_it_is_started_by_code() =>
        Found(Tour("a", audience: """{ "flow": "a", "is": "seen" }""", start: """{ "auto": false }""")).ShouldHaveSingleItem().ShouldContain("waits for itself");

    [TestCase("""{ "auto": false, "when": { "flow": "b", "is": "completed" } }""", TestName = "One_that_only_code_starts_is_no_circle")]
    [TestCase("""{ "when": { "not": { "flow": "b", "is": "completed" } } }""", TestName = "One_that_waits_until_something_is_not_so_is_no_circle")]
    [TestCase("""{ "when": { "flow": "b", "is": "notStarted" } }""", TestName = "One_that_comes_before_the_other_is_no_circle")]
    [TestCase("""{ "when": { "any": [ { "flow": "b", "is": "completed" }, { "event": "e" } ] } }""", TestName = "One_that_has_another_way_is_no_circle")]
    public void No_circle(string start) =>
        Found(Tour("a", start), Tour("b", start: """{ "when": { "flow": "a", "is": "completed" } }""")).ShouldBeEmpty();

    [Test]
    public void A_tour_that_a_task_starts_needs_no_start_condition() => Found(
        Tour("a", start: """{ "when": { "flow": "a", "is": "completed" } }"""),
        Checklist("b", action: """{ "start": "a" }""")).ShouldBeEmpty();

    [Test]
    public void A_checklist_is_completed_by_facts_alone_so_that_a_tour_may_wait_for_that() => Found(
        Tour("a", start: """{ "when": { "flow": "b", "is": "completed" } }"""),
        Checklist("b", start: """{ "auto": false }""")).ShouldBeEmpty();

    [Test]
    public void What_waits_for_a_circle_is_not_told_as_one() => Found(
        Tour("a", start: """{ "when": { "flow": "b", "is": "completed" } }"""),
        Tour("b", start: """{ "when": { "flow": "b", "is": "completed" } }"""))
        .ShouldHaveSingleItem().ShouldContain("The tour 'b' waits for itself");

    [Test]
    public void An_account_s_checklist_may_have_been_completed_in_another_account() => Found(
        Tour("welcome", start: """{ "when": { "flow": "get-going", "is": "completed" } }"""),
        Checklist("get-going", start: """{ "when": { "flow": "welcome", "is": "completed" } }""").Replace("\"title\"", "\"scope\": \"account\", \"title\"", StringComparison.Ordinal)
            .Replace("\"id\": \"t\", \"scope\": \"account\", ", "\"id\": \"t\", ", StringComparison.Ordinal)).ShouldBeEmpty();

    [Test]
    public void A_thousand_tours_in_a_row_are_no_circle_and_take_no_time()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Found([.. Enumerable.Range(0, 1000).Select(i => Tour($"t{i}", start: i == 999 ? "{}" : $$"""{ "when": { "flow": "t{{i + 1}}", "is": "completed" } }"""))]).ShouldBeEmpty();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static string[] Found(params string[] definitions) =>
        Json.Check("{ \"definitions\": [ { \"kind\": \"events\", \"events\": { \"e\": {} } },\n" + string.Join(",\n", definitions) + "] }");

    private static string Tour(string id, string start = "{}", string? audience = null) =>
        $$"""{ "kind": "tour", "id": "{{id}}", "start": {{start}}, {{(audience is null ? "" : $"\"audience\": {audience}, ")}}"steps": [ { "id": "s", "title": "S" } ] }""";

    private static string Checklist(string id, string start = "{}", string complete = """{ "event": "e" }""", string action = """{ "navigate": "/" }""") =>
        $$"""{ "kind": "checklist", "id": "{{id}}", "title": "T", "start": {{start}}, "tasks": [ { "id": "t", "title": "T", "complete": {{complete}}, "action": {{action}} } ] }""";
}
