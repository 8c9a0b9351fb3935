namespace OnboardingSdk.Core.Tests.Validation;

[TestFixture]
public sealed class DefinitionValidatorTests
{
    private const string Events = """{ "kind": "events", "events": { "e": { "properties": { "size": "number" } } } }""";

    [Test]
    public void A_folder_full_of_mistakes_is_reported_all_at_once()
    {
        var files = new[]
        {
            Json.File("broken.json", "{ \"kind\": "),
            Json.File("catalog/events.json", """
                { "kind": "events",
                  "events": { "project.created": { "sorce": "server", "properties": { "size": "numbr" } }, "$mine": {} } }
                """),
            Json.File("flows/list.json", """
                { "kind": "checklist", "id": "welcome", "title": "",
                  "tasks": [
                    { "id": "A", "title": "A", "complete": { "event": "project.craeted" } },
                    { "id": "b", "title": "B", "complete": { "flow": "welcom", "is": "finished" }, "action": { "start": "welcme", "navigate": "//x" } } ] }
                """),
            Json.File("flows/tour.json", """
                { "kind": "tour", "id": "welcome", "audience": { "segment": "new" },
                  "steps": [
                    { "id": "a", "title": "A", "target": "[x", "wait": 5 },
                    { "id": "a", "body": "x", "next": "zz", "advance": { "event": "project.created", "where": { "sise": 3 } } } ] }
                """),
        };
        var found = DefinitionValidator.Validate(DefinitionLoader.Load(files.Reverse()).Definitions);
        found.Select(d => $"{d.Location} {d.Code}").ShouldBe(
        [
            "broken.json(1,11) ONB0101",
            "catalog/events.json(2,36) ONB0106",
            "catalog/events.json(2,79) ONB0109",
            "catalog/events.json(2,92) ONB0202",
            "flows/list.json(1,50) ONB0201",
            "flows/list.json(3,13) ONB0202",
            "flows/list.json(3,55) ONB0204",
            "flows/list.json(4,54) ONB0209",
            "flows/list.json(4,70) ONB0109",
            "flows/list.json(4,94) ONB0406",
            "flows/list.json(4,105) ONB0209",
            "flows/list.json(4,127) ONB0407",
            "flows/tour.json(1,25) ONB0203",
            "flows/tour.json(1,61) ONB0208",
            "flows/tour.json(3,42) ONB0405",
            "flows/tour.json(3,56) ONB0108",
            "flows/tour.json(4,5) ONB0201",
            "flows/tour.json(4,13) ONB0203",
            "flows/tour.json(4,39) ONB0210",
            "flows/tour.json(4,97) ONB0205",
        ]);
    }

    [Test]
    public void What_could_not_be_read_is_not_reported_as_missing_too() =>
        Json.Check("""{ "kind": "tour", "id": 5, "steps": 3 }""")
            .Select(f => f[..27]).ShouldBe(["a.json(1,25): error ONB0108", "a.json(1,37): error ONB0108"]);

    [Test]
    public void A_milestone_may_not_depend_on_itself_through_a_segment() => Json.Check("""
        { "definitions": [
          { "kind": "segments", "segments": { "s": { "when": { "not": { "milestone": "m" } } } } },
          { "kind": "milestones", "milestones": { "m": { "when": { "segment": "s" } } } } ] }
        """).ShouldBe(["a.json(3,71): error ONB0304: The segment 's' depends on itself: segment 's' → milestone 'm' → segment 's'."]);

    [Test]
    public void A_task_may_not_wait_for_its_own_checklist() => Json.Check("""
        { "kind": "checklist", "id": "c", "title": "C", "tasks": [
          { "id": "a", "title": "A", "complete": { "flow": "c", "is": "seen" } },
          { "id": "b", "title": "B", "complete": { "flow": "c", "is": "completed" } } ] }
        """).ShouldBe(["a.json(3,52): error ONB0304: The checklist 'c' depends on itself: checklist 'c' → checklist 'c'."]);

    [TestCase("""{ "event": "e", "of": "user" }""", "counts the user's events")]
    [TestCase("""{ "milestone": "mine" }""", "asks for the milestone 'mine', which is the user's")]
    [TestCase("""{ "flow": "t", "is": "seen" }""", "asks for the flow 't', which each user has for themselves")]
    [TestCase("""{ "any": [ { "time": { "until": "2026-01-01" } }, { "segment": "seers" } ] }""", "through the segment 'seers' (a.json(5,68))")]
    public void What_the_account_records_reads_only_the_account(string condition, string problem)
    {
        var found = Json.Check($$$"""
            { "definitions": [
              {{{Events}}},
              { "kind": "tour", "id": "t", "steps": [ { "id": "a", "title": "A" } ] },
              { "kind": "milestones", "milestones": { "mine": { "when": { "event": "e" } }, "ours": { "scope": "account", "when": {{{condition}}} } } },
              { "kind": "segments", "segments": { "seers": { "when": { "flow": "t", "is": "seen" } } } } ] }
            """);
        found.ShouldHaveSingleItem().ShouldStartWith("a.json(4,");
        found[0].ShouldContain("error ONB0311: The milestone 'ours'");
        found[0].ShouldContain(problem);
    }

    [TestCase("""{ "event": "e", "of": "account" }""")]
    [TestCase("""{ "milestone": "ours" }""")]
    [TestCase("""{ "flow": "list", "is": "completed" }""")]
    public void What_a_user_records_reads_only_the_user(string condition) => Json.Check($$"""
        { "definitions": [
          {{Events}},
          { "kind": "checklist", "id": "list", "scope": "account", "title": "L", "tasks": [ { "id": "a", "title": "A", "complete": { "event": "e" } } ] },
          { "kind": "milestones", "milestones": { "ours": { "scope": "account", "when": { "event": "e" } }, "mine": { "when": {{condition}} } } } ] }
        """).ShouldHaveSingleItem().ShouldContain("error ONB0311: The milestone 'mine'");

    [Test]
    public void An_audience_reads_both_journeys_and_the_page() => Json.Valid($$"""
        { "definitions": [
          {{Events}},
          { "kind": "attributes", "user": { "a": "string" }, "account": { "b": "string" } },
          { "kind": "tour", "id": "t", "steps": [ { "id": "a", "title": "A" } ],
            "audience": { "all": [ { "event": "e", "of": "account" }, { "user": "a", "exists": true }, { "account": "b", "exists": true }, { "page": "/x" } ] } } ] }
        """);

    [Test]
    public void A_condition_of_65_parts_is_too_large()
    {
        var parts = string.Join(", ", Enumerable.Repeat("""{ "time": { "until": "2026-01-01" } }""", 64));
        Json.Check($$$"""{ "kind": "segments", "segments": { "s": { "when": { "any": [ {{{parts}}} ] } } } }""")
            .ShouldBe(["a.json(1,61): error ONB0303: The segment 's' has a condition of more than 64 parts, its segments included."]);
    }

    [Test]
    public void Conditions_at_their_bounds_are_valid()
    {
        var parts = string.Join(", ", Enumerable.Repeat("""{ "time": { "until": "2026-01-01" } }""", 63));
        Json.Valid($$$"""{ "kind": "segments", "segments": { "s": { "when": { "any": [ {{{parts}}} ] } } } }""");
        Json.Valid("""{ "kind": "segments", "segments": { "s": { "when": { "not": { "not": { "not": { "not": { "not": { "not": { "not": { "time": { "until": "2026-01-01" } } } } } } } } } } } }""");
    }

    [Test]
    public void Steps_may_jump_forward_and_back_as_long_as_they_end() => Json.Valid("""
        { "kind": "tour", "id": "t", "steps": [
          { "id": "a", "title": "A", "next": "c" }, { "id": "b", "title": "B", "next": "d" }, { "id": "c", "title": "C", "next": "b" }, { "id": "d", "title": "D" } ] }
        """);

    [TestCase("/projects/{id}/board", "/projects/{id}")]
    [TestCase("/projects/5", "/team")]
    [TestCase("/projects/*", "/projects/5")]
    public void A_page_that_can_be_got_to_is_no_finding(string page, string before) => Json.Valid($$"""
        { "kind": "tour", "id": "t", "start": { "page": "{{before}}" }, "steps": [ { "id": "a", "title": "A" }, { "id": "b", "title": "B", "page": "{{page}}" } ] }
        """);

    [Test]
    public void A_page_after_a_click_or_an_event_is_no_finding() => Json.Valid("""
        { "kind": "tour", "id": "t", "start": { "page": "/a" }, "steps": [
          { "id": "a", "title": "A", "target": "#a", "advance": { "click": true } }, { "id": "b", "title": "B", "page": "/projects/*" } ] }
        """);

    [Test]
    public void Texts_have_their_bounds()
    {
        var found = new DefinitionBuilder()
            .Tour(new string('t', 65), t => t.Step("a", s => s.Title(new('x', 201)).Body(new('x', Markdown.MaxLength + 1)).NextLabel("half \ud83d")))
            .UserAttribute(new('n', 65))
            .Build();
        DefinitionValidator.Validate(found).Select(d => d.Code).Order().ShouldBe(
            [DiagnosticCodes.BadName, DiagnosticCodes.BadName, DiagnosticCodes.BadText, DiagnosticCodes.BadText, DiagnosticCodes.BadText]);
        var fine = new DefinitionBuilder()
            .Tour(new string('t', 64), t => t.Step("a", s => s.Title(new('x', 200)).Body("a\tb\r\n" + new string('x', Markdown.MaxLength - 5)).NextLabel("😀")))
            .UserAttribute(new('n', 64))
            .Build();
        DefinitionValidator.Validate(fine).ShouldBeEmpty();
    }

    [Test]
    public void Durations_from_csharp_are_checked_like_those_from_json()
    {
        var zero = TimeSpan.Zero;
        var definitions = new DefinitionBuilder()
            .Event("e")
            .UserAttribute("date", PropertyType.Date)
            .Segment("a", When.Event("e").InLast(zero))
            .Segment("b", When.Event("e").WithinFirst(-TimeSpan.FromDays(1)))
            .Segment("c", When.Milestone("m", TimeSpan.FromDays(4000)))
            .Segment("d", When.User("date", Value.MoreThanAgo(zero)))
            .Milestone("m", m => m.When(When.Event("e")).Within(zero))
            .Tour("t", t => t.Step("s", s => s.Title("S").IfMissing(MissingPolicy.Skip, zero)))
            .Build();
        DefinitionValidator.Validate(definitions).Select(d => d.Code).ShouldBe(Enumerable.Repeat(DiagnosticCodes.BadDuration, 6));
    }

    [Test]
    public void A_target_that_may_be_used_has_to_be_there()
    {
        var definitions = new DefinitionBuilder().Tour("t", t => t.Step("s", s => s.Title("S").Interactive())).Build();
        DefinitionValidator.Validate(definitions).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.TargetNeeded);
    }

    [Test]
    public void A_task_may_not_start_its_own_checklist()
    {
        var definitions = new DefinitionBuilder().Event("e")
            .Checklist("c", c => c.Title("C").Task("t", t => t.Title("T").CompleteWhen(When.Event("e")).Starts("c"))).Build();
        DefinitionValidator.Validate(definitions).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.BadAction);
    }

    [Test]
    public void A_windowed_count_of_100_is_still_kept() =>
        DefinitionValidator.Validate(new DefinitionBuilder().Event("e")
            .Segment("a", When.Event("e").AtLeast(100).InLast(TimeSpan.FromDays(1))).Segment("b", When.Event("e").AtLeast(101)).Build()).ShouldBeEmpty();

    [Test]
    public void An_audience_that_asks_for_another_page_than_the_start_is_a_warning()
    {
        var definitions = new DefinitionBuilder().Tour("t", t => t
            .StartOn("/a", "/b/*").Audience(When.All(When.Page("/c"))).StartWhen(When.Any(When.Page("/d"))).Step("s", s => s.Title("S"))).Build();
        DefinitionValidator.Validate(definitions).ShouldHaveSingleItem().ToString().ShouldContain("warning ONB0411: The tour 't' starts on '/a', '/b/*', and this asks for '/c'");
    }

    [Test]
    public void Two_sets_that_define_the_same_name_are_found_when_they_come_together()
    {
        var json = Json.Valid(Events);
        var code = new DefinitionBuilder().Event("e").Build();
        var found = DefinitionValidator.Validate(json.Add(code)).ShouldHaveSingleItem();
        found.Code.ShouldBe(DiagnosticCodes.DuplicateName);
        found.Location.File.ShouldEndWith("DefinitionValidatorTests.cs");
        found.Message.ShouldContain("a.json(1,33)");
    }

    [TestCase("string", """ "greaterThan": 3 """)]
    [TestCase("string", """ "before": "2026-01-01" """)]
    [TestCase("number", """ "contains": "3" """)]
    [TestCase("number", """ "startsWith": "3" """)]
    [TestCase("boolean", """ "in": [true] """)]
    [TestCase("boolean", """ "atMost": 3 """)]
    [TestCase("date", """ "lessThan": 3 """)]
    [TestCase("date", """ "endsWith": "3" """)]
    [TestCase("string[]", """ "in": ["a"] """)]
    [TestCase("string[]", """ "inLast": "3d" """)]
    public void An_operator_fits_its_type(string type, string test) => Json.Check($$$"""
        { "definitions": [
          { "kind": "attributes", "user": { "x": "{{{type}}}" } },
          { "kind": "segments", "segments": { "s": { "when": { "user": "x", {{{test}}} } } } } ] }
        """).ShouldHaveSingleItem().ShouldStartWith("a.json(3,64): error ONB0305");

    [TestCase("string", """ "equals": 3 """)]
    [TestCase("number", """ "in": [1, "2"] """)]
    [TestCase("boolean", """ "notEquals": "true" """)]
    [TestCase("date", """ "equals": "soon" """)]
    [TestCase("date", """ "notIn": ["2026-01-01T00:00"] """)]
    [TestCase("string[]", """ "equals": "a" """)]
    public void A_value_is_of_the_declared_type(string type, string test) => Json.Check($$$"""
        { "definitions": [
          { "kind": "attributes", "user": { "x": "{{{type}}}" } },
          { "kind": "segments", "segments": { "s": { "when": { "user": "x", {{{test}}} } } } } ] }
        """).ShouldHaveSingleItem().ShouldStartWith("a.json(3,64): error ONB0307");
}
