namespace OnboardingSdk.Core.Tests.Validation;

/// <summary>One mistake hides no other, and brings none about.</summary>
[TestFixture]
public sealed class AllAtOnceTests
{
    [Test]
    public void An_unknown_property_is_found_beside_a_wrong_type_in_the_event_and_a_wrong_value_in_the_condition() => Codes("""
        { "kind": "events", "events": { "paid": { "properties": { "amount": "nubmer" } } } },
        { "kind": "segments", "segments": { "s": { "when": { "event": "paid", "where": { "amout": { "atLeast": "10" } } } } } }
        """).ShouldBe(["ONB0109", "ONB0205", "ONB0108"]);

    [TestCase("""{ "event": "piad", "count": 2.5 }""", "ONB0204 ONB0113")]
    [TestCase("""{ "event": "piad", "where": { "amount": {} } }""", "ONB0204 ONB0115")]
    [TestCase("""{ "event": "paid", "where": { "amout": {} } }""", "ONB0205 ONB0115")]
    [TestCase("""{ "event": "paid", "where": { "amout": [1] } }""", "ONB0205 ONB0108")]
    [TestCase("""{ "event": "paid", "where": { "amout": { "atLaest": 1 } } }""", "ONB0205 ONB0106")]
    [TestCase("""{ "event": "paid", "where": { "amount": { "contains": 1 } } }""", "ONB0305 ONB0108")]
    [TestCase("""{ "event": "paid", "where": { "plan": { "in": ["teams", 1, null, []] } } }""", "ONB0306 ONB0307 ONB0108 ONB0108")]
    [TestCase("""{ "user": "agge" }""", "ONB0115 ONB0206")]
    [TestCase("""{ "user": "agge", "atLeast": 1, "atMost": 2 }""", "ONB0206 ONB0115")]
    [TestCase("""{ "user": "agge", "atLeast": "1" }""", "ONB0206 ONB0108")]
    [TestCase("""{ "flow": "welcom" }""", "ONB0115 ONB0209")]
    [TestCase("""{ "flow": "welcom", "is": "done" }""", "ONB0209 ONB0109")]
    [TestCase("""{ "segment": "t", "milestone": "m" }""", "ONB0208 ONB0114 ONB0207")]
    [TestCase("""{ "evnet": "piad", "count": 2.5 }""", "ONB0114 ONB0204 ONB0113")]
    [TestCase("""{ "all": { "event": "piad" } }""", "ONB0108 ONB0204")]
    public void What_can_be_read_of_a_condition_is_checked(string condition, string codes) => Codes($$"""
        { "kind": "events", "events": { "paid": { "properties": { "amount": "number", "plan": { "type": "string", "values": ["team"] } } } } },
        { "kind": "attributes", "user": { "age": "number" } },
        { "kind": "segments", "segments": { "s": { "when": {{condition}} } } }
        """).ShouldBe(codes.Split(' '));

    [TestCase("""{ "kind": "events", "events": { "paid": 5 } }""", TestName = "An_event_that_cannot_be_read_is_known_by_its_name")]
    [TestCase("""{ "kind": "events", "events": { "paid": { "properties": ["amount"] } } }""", TestName = "An_event_whose_properties_cannot_be_read_may_have_any")]
    [TestCase("""{ "kind": "events", "events": { "paid": { "properties": { "amount": 5 } } } }""", TestName = "A_property_that_cannot_be_read_is_known_by_its_name")]
    [TestCase("""{ "kind": "events", "events": { "paid": { "properties": { "amount": "nubmer" } } } }""", TestName = "A_property_of_no_known_type_may_be_of_any")]
    [TestCase("""{ "kind": "event", "events": { "paid": { "properties": { "amount": "number" } } } }""", TestName = "A_definition_of_a_misspelt_kind_is_read_as_the_nearest")]
    [TestCase("""{ "events": { "paid": { "properties": { "amount": "number" } } } }""", TestName = "A_definition_without_a_kind_is_read_as_what_its_fields_say")]
    public void Mistakes_have_no_consequences(string events) => Codes(events + """
        , { "kind": "segments", "segments": { "s": { "when": { "event": "paid", "where": { "amount": { "atLeast": 10 } } } } } }
        """).ShouldHaveSingleItem();

    [Test]
    public void Segments_and_milestones_that_cannot_be_read_are_known_by_their_names() => Codes("""
        { "kind": "segments", "segments": { "a": 5, "b": { "when": { "all": [ { "segment": "a" }, { "milestone": "m" } ] } } } },
        { "kind": "milestones", "milestones": { "m": "x" } }
        """).ShouldBe(["ONB0108", "ONB0108"]);

    [Test]
    public void A_tour_of_a_misspelt_kind_shows_all_that_is_wrong_with_it() => Codes("""
        { "kind": "tuor", "id": "welcome", "steps": [ { "id": "a", "advance": { "event": "paid", "where": { "amount": { "atLeast": "x" } } } } ] }
        """).ShouldBe(["ONB0105", "ONB0201", "ONB0204", "ONB0108"]);

    [Test]
    public void What_is_nested_too_deeply_is_looked_into() => Codes(
        """{ "kind": "segments", "segments": { "s": { "when": """ + string.Concat(Enumerable.Repeat("""{ "not": """, 9)) + """{ "event": "paid" }""" + new string('}', 9) + "} } }")
        .ShouldBe(["ONB0302", "ONB0204"]);

    [Test]
    public void A_boolean_is_written_as_in_json() => Json.Check("""
        { "definitions": [
          { "kind": "attributes", "user": { "age": "number" } },
          { "kind": "segments", "segments": { "s": { "when": { "user": "age", "equals": true } } } } ] }
        """).ShouldHaveSingleItem().ShouldEndWith("'age' is compared with true, and that is not a 'number'.");

    private static string[] Codes(string definitions) =>
        [.. DefinitionValidator.Validate(Json.Load("{ \"definitions\": [\n" + definitions + "\n] }").Definitions).Select(d => d.Code)];
}
