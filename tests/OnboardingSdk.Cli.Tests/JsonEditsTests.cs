using System.Text;
using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Formatting;

namespace OnboardingSdk.Cli.Tests;

[TestFixture]
public sealed class JsonEditsTests
{
    [TestCase("{}", "{\n  \"b\": 2\n}")]
    [TestCase("{ \"a\": 1 }", "{ \"a\": 1, \"b\": 2 }")]
    [TestCase("{ \"a\": 1, }", "{ \"a\": 1, \"b\": 2 }")]
    [TestCase("{\n  \"a\": 1\n}", "{\n  \"a\": 1,\n  \"b\": 2\n}")]
    [TestCase("{\n  \"a\": 1,\n}", "{\n  \"a\": 1,\n  \"b\": 2\n}")]
    [TestCase("{\r\n    \"a\": 1 // one\r\n}", "{\r\n    \"a\": 1, // one\r\n    \"b\": 2\r\n}")]
    [TestCase("{\n  \"a\": 1 /* , */ , // one\n  // the end\n}", "{\n  \"a\": 1 /* , */ , // one\n  \"b\": 2\n  // the end\n}")]
    [TestCase("{ // begin\n  \"a\": [1,\n    2] }", "{ // begin\n  \"a\": [1,\n    2],\n  \"b\": 2 }")]
    [TestCase("\uFEFF{ \"ä\": \"ö\" }", "\uFEFF{ \"ä\": \"ö\", \"b\": 2 }")]
    public void A_member_is_added_in_the_way_of_the_others(string before, string after) => After(before, """{ "b": 2 }""").ShouldBe(after);

    [Test]
    public void What_is_there_is_not_touched_and_what_is_within_is_added_there() =>
        After("{ \"a\": { \"x\": 1 }, \"c\": 3 }", """{ "a": { "x": 9, "y": 2 }, "c": 9 }""").ShouldBe("{ \"a\": { \"x\": 1, \"y\": 2 }, \"c\": 3 }");

    [Test]
    public void A_line_that_would_get_too_textis_broken()
    {
        var after = After("{\n  \"a\": { \"x\": 1 }\n}", $$"""{ "a": { "y": "{{new string('z', 120)}}" } }""");
        after.ShouldStartWith("{\n  \"a\": {\n    \"x\": 1,\n    \"y\": \"zzz");
        after.ShouldEndWith("\"\n  }\n}");
    }

    [Test]
    public void An_object_is_broken_and_what_is_within_changes_at_once()
    {
        var text = new string('z', 120);
        After("{ \"a\": { \"x\": 1 /* one */ }, \"e\": { /* none */ } }", $$"""{ "a": { "y": 2 }, "e": { "f": 3 }, "b": "{{text}}" }""")
            .ShouldBe($"{{\n  \"a\": {{ \"x\": 1, \"y\": 2 /* one */ }}, \"e\": {{\n  /* none */\n  \"f\": 3\n}},\n  \"b\": \"{text}\"\n}}");
    }

    private static string After(string before, string added)
    {
        var edits = new JsonEdits(Encoding.UTF8.GetBytes(before));
        edits.Add(edits.Root, (JsonObject)JsonNode.Parse(added)!);
        return Encoding.UTF8.GetString(edits.Apply());
    }
}
