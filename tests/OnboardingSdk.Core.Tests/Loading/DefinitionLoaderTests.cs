using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Loading;

[TestFixture]
public sealed class DefinitionLoaderTests
{
    [Test]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_allowed()
    {
        var file = new DefinitionFile("a.json", Encoding.UTF8.GetPreamble().Concat("// x\n{ \"kind\": /* y */ \"events\", \"events\": { \"a\": {}, }, }"u8.ToArray()).ToArray());
        var loaded = DefinitionLoader.Load([file]);
        loaded.Diagnostics.ShouldBeEmpty();
        loaded.Definitions.Events.ShouldHaveSingleItem().Location.ShouldBe(new("a.json", 2, 41));
    }

    [Test]
    public void Columns_count_utf16_units_and_a_tab_as_one() =>
        Json.Check("{\r\n\t\"kind\": \"events\", \"description\": \"😀é\", \"x\": 1, \"events\": {}\r\n}")
            .ShouldBe(["a.json(2,42): error ONB0106: A definition of kind 'events' has no field 'x'. Known: 'description', 'events', 'kind'."]);

    [Test]
    public void A_byte_order_mark_does_not_move_the_column() =>
        DefinitionLoader.Load([new("a.json", Encoding.UTF8.GetPreamble().Concat("{,}"u8.ToArray()).ToArray())])
            .Diagnostics.ShouldHaveSingleItem().Location.ShouldBe(new("a.json", 1, 2));

    [Test]
    public void A_syntax_error_after_wide_characters_has_the_column_in_utf16() =>
        Json.Load("{\n \"😀é\": x }").Diagnostics.ShouldHaveSingleItem().Location.ShouldBe(new("a.json", 2, 9));

    [Test]
    public void A_syntax_error_stops_only_its_own_file()
    {
        var found = Json.Check("{ \"kind\": ", """{ "kind": "segments", "segments": { "a": { "when": { "event": "x" } } } }""");
        found.Select(f => f[..f.IndexOf(": ", 20, StringComparison.Ordinal)]).ShouldBe(["a.json(1,11): error ONB0101", "b.json(1,63): error ONB0204"]);
    }

    [Test]
    public void A_file_that_is_too_large_is_not_read()
    {
        var file = new DefinitionFile("big.json", new byte[DefinitionFile.MaxLength + 1]);
        DefinitionLoader.Load([file]).Diagnostics.ShouldHaveSingleItem().ToString().ShouldBe("big.json(1,1): error ONB0103: A definition file has at most 1 MB; split it.");
    }

    [Test]
    public void Bytes_that_are_not_utf8_are_refused_where_they_are() =>
        DefinitionLoader.Load([new("a.json", "{\n  \"é\": \""u8.ToArray().Concat(new byte[] { 0xC3, 0x28 }).ToArray())])
            .Diagnostics.ShouldHaveSingleItem().ToString().ShouldBe("a.json(2,9): error ONB0102: The file is not UTF-8 from here on; save it as UTF-8.");

    [TestCase("""{"kind":"events","\ud800":1}""", DiagnosticCodes.Encoding)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"user":"x","equals":1e999}}}}""", DiagnosticCodes.BadNumber)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"event":"x","count":99999999999999999999999}}}}""", DiagnosticCodes.BadNumber)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"event":"x","count":-1}}}}""", DiagnosticCodes.BadNumber)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"event":"x","inLast":"99999999999999999999d"}}}}""", DiagnosticCodes.BadDuration)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"event":"x","inLast":"3661d"}}}}""", DiagnosticCodes.BadDuration)]
    [TestCase("""{"kind":"segments","segments":{"a\u0000b":{"when":{"time":{"until":"2026-01-01"}}}}}""", DiagnosticCodes.BadName)]
    [TestCase("""{"kind":"segments","segments":{"":{"when":{"time":{"until":"2026-01-01"}}}}}""", DiagnosticCodes.Missing)]
    [TestCase("{\"kind\":\"segments\",\"segments\":{\"a\0\":{}}}", DiagnosticCodes.Syntax)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"event":"x","count":{"exactly":1,"atMost":2}}}}}""", DiagnosticCodes.BadTest)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"event":"x","count":{}}}}}""", DiagnosticCodes.BadTest)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"event":"x","where":{"y":{}}}}}}""", DiagnosticCodes.BadTest)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"event":"x","where":{"y":["a"]}}}}}""", DiagnosticCodes.WrongJsonType)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"user":"x","atLeast":"1"}}}}""", DiagnosticCodes.WrongJsonType)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"user":"x","in":[]}}}}""", DiagnosticCodes.BadValues)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"user":"x","in":"y"}}}}""", DiagnosticCodes.WrongJsonType)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"flow":"x"}}}}""", DiagnosticCodes.BadTest)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":{"event":"x","inLst":"1d"}}}}""", DiagnosticCodes.UnknownField)]
    [TestCase("""{"kind":"segments","segments":{"a":{"when":"x"}}}""", DiagnosticCodes.WrongJsonType)]
    [TestCase("""{"kind":"tour","id":"t","steps":[{"id":"a","title":"A","advance":{"route":[]}}]}""", DiagnosticCodes.BadAdvance)]
    [TestCase("""{"kind":"tour","id":"t","steps":[{"id":"a","title":"A","advance":{}}]}""", DiagnosticCodes.BadAdvance)]
    [TestCase("""{"kind":"tour","id":"t","steps":[{"id":"a","title":"A","advance":{"button":false}}]}""", DiagnosticCodes.BadAdvance)]
    [TestCase("""{"kind":"tour","id":"t","steps":[{"id":"a","title":"A","advance":{"button":true,"since":"step"}}]}""", DiagnosticCodes.BadAdvance)]
    [TestCase("""{"kind":"tour","id":"t","steps":[{"id":"a","title":"A","advance":{"event":"x","count":2}}]}""", DiagnosticCodes.UnknownField)]
    [TestCase("""{"kind":"events","events":{},"events":{}}""", DiagnosticCodes.DuplicateField)]
    [TestCase("""{"kind":"events","kind":"tour","events":{}}""", DiagnosticCodes.DuplicateField)]
    [TestCase("""{"kind":null}""", DiagnosticCodes.UnknownKind)]
    [TestCase("""{"kind":"events","events":[]}""", DiagnosticCodes.WrongJsonType)]
    [TestCase("""{"kind":"events"}""", DiagnosticCodes.Missing)]
    [TestCase("""{"definitions":{}}""", DiagnosticCodes.WrongJsonType)]
    [TestCase("""[]""", DiagnosticCodes.WrongJsonType)]
    [TestCase("", DiagnosticCodes.Syntax)]
    [TestCase("{}{}", DiagnosticCodes.Syntax)]
    [TestCase("null", DiagnosticCodes.WrongJsonType)]
    public void Hostile_or_broken_input_is_a_finding(string json, string code) => Json.Check(json).ShouldContain(f => f.Contains(code, StringComparison.Ordinal));

    [TestCase("""{"kind":"segments","segments":{"a":{"when":""", """{"not":""")]
    [TestCase("", "[")]
    [TestCase("", """{"a":""")]
    public void Deep_nesting_is_a_finding(string start, string piece)
    {
        var json = start + string.Concat(Enumerable.Repeat(piece, 100_000));
        Json.Check(json).ShouldHaveSingleItem().ShouldContain("nested deeper than 64 levels");
    }

    [Test]
    public void A_megabyte_in_one_line_is_read_in_no_time()
    {
        var json = """{"kind":"events","events":{""" + string.Join(',', Enumerable.Range(0, 40_000).Select(i => $"\"e{i}\":{{\"x\":1}}")) + "}}";
        var clock = Stopwatch.StartNew();
        Json.Load(json).Diagnostics.Count.ShouldBe(40_000);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Test]
    public void No_text_makes_loading_or_validation_throw()
    {
        var pieces = Gen.Elements(
            "{", "}", "[", "]", ",", ":", "\"kind\"", "\"tour\"", "\"steps\"", "\"events\"", "\"when\"", "\"all\"", "\"event\"", "\"where\"", "1", "null", "true", "\"\"",
            "\"\\ud800\"", "\0", "/*", "\"definitions\"", "\"id\"", "\"page\"", "\"advance\"");
        var texts = pieces.ListOf().Select(string.Concat);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Arb.From(texts), text => Json.Check(text).ShouldNotBeNull()));
    }

    [Test]
    public void No_mutation_of_a_catalog_makes_loading_or_validation_throw()
    {
        var original = Encoding.UTF8.GetBytes(Building.Example.InJson);
        var mutations =
            from at in Gen.Choose(0, original.Length - 1)
            from value in Gen.Choose(0, 255)
            from cut in Gen.Choose(0, 20)
            select (byte[])[.. original[..at], (byte)value, .. original[Math.Min(original.Length, at + cut)..]];
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000),
            Prop.ForAll(Arb.From(mutations), bytes => DefinitionValidator.Validate(DefinitionLoader.Load([new("m.json", bytes)]).Definitions).ShouldNotBeNull()));
    }

    [TestCase("2026-12-01", "2026-12-01T00:00:00Z")]
    [TestCase("2026-12-01T08:00Z", "2026-12-01T08:00:00Z")]
    [TestCase("2026-12-01T08:00:00.5+02:00", "2026-12-01T06:00:00.5Z")]
    [TestCase("2026-12-01T08:00:00", null)]
    [TestCase("2026-12-01 08:00:00Z", null)]
    [TestCase("01.12.2026", null)]
    [TestCase("2026-13-01", null)]
    [TestCase("0001-01-01T00:00:00+05:00", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void A_date_has_one_reading(string? text, string? utc) =>
        (DateText.TryParse(text, out var date) ? PropertyValue.From(date).Text : null).ShouldBe(utc);

    [TestCase("500ms", 0.5)]
    [TestCase("10s", 10)]
    [TestCase("30m", 1800)]
    [TestCase("2h", 7200)]
    [TestCase("14d", 1209600)]
    [TestCase("2w", 1209600)]
    [TestCase("0s", null)]
    [TestCase("-1s", null)]
    [TestCase("1.5h", null)]
    [TestCase("1 h", null)]
    [TestCase("1M", null)]
    [TestCase("h", null)]
    [TestCase("", null)]
    [TestCase("18446744073709551617s", null)]
    public void A_duration_is_a_number_and_a_unit(string text, double? seconds) =>
        (DurationText.TryParse(text, out var duration) ? duration.TotalSeconds : (double?)null).ShouldBe(seconds);

    [Test]
    public void Values_keep_their_types()
    {
        var where = Json.Condition("""{"event":"x","where":{"a":"1","b":1,"c":true,"d":{"equals":["x"]},"e":{"before":"2026-01-01"}}}""").ShouldBeOfType<EventCondition>().Where;
        where.Select(t => t.Test.Operand).ShouldBe(
            [PropertyValue.From("1"), PropertyValue.From(1), PropertyValue.From(true), PropertyValue.From(["x"]), PropertyValue.From(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))]);
    }
}
