using System.Text;
using System.Text.Json;

namespace OnboardingSdk.Core.Tests.Conditions;

[TestFixture]
public sealed class PropertyValueTests
{
    private static PropertyValue FromJson(string json) => JsonSerializer.Deserialize<PropertyValue>(json);

    [TestCase("2026-03-01", "2026-03-01T00:00:00Z")]
    [TestCase("2026-03-01T08:30Z", "2026-03-01T08:30:00Z")]
    [TestCase("2026-03-01T08:30:15.5+02:00", "2026-03-01T06:30:15.5Z")]
    [TestCase("2026-03-01T08:30:15", "2026-03-01T08:30:15Z")]
    public void A_text_in_iso_8601_is_a_date_and_without_an_offset_in_utc(string text, string moment) =>
        ((PropertyValue)text).Date.ShouldBe(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

    // "10:30" and "5 March" would be today's and this year's: then a fold would depend on the clock.
    [TestCase("10:30")]
    [TestCase("10:30:00.00")]
    [TestCase("5 March")]
    [TestCase("5/6/2026")]
    [TestCase("03/05/2026 10:30")]
    [TestCase("2026-13-01")]
    [TestCase("2026-02-30")]
    [TestCase("20260301")]
    [TestCase("2026-03")]
    [TestCase("")]
    [TestCase(" 2026-03-01")]
    [TestCase("----------")]
    public void A_text_that_needs_a_clock_or_a_culture_to_be_understood_is_no_date(string text)
    {
        ((PropertyValue)text).Date.ShouldBeNull();
        ((PropertyValue)text).Is(PropertyType.Date).ShouldBeFalse();
    }

    [Test]
    public void A_moment_is_kept_in_utc_to_the_tick()
    {
        var moment = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(2)).AddTicks(1);
        ((PropertyValue)moment).Text.ShouldBe("2026-03-01T08:00:00.0000001Z");
        ((PropertyValue)moment).Date.ShouldBe(moment);
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void A_number_that_json_cannot_hold_is_refused(double number) => Should.Throw<ArgumentOutOfRangeException>(() => PropertyValue.From(number));

    [Test]
    public void A_list_with_a_null_is_refused_since_it_could_not_be_read_back() =>
        Should.Throw<ArgumentException>(() => PropertyValue.From(["a", null!]));

    [TestCase("1e999")]
    [TestCase("{}")]
    [TestCase("[1]")]
    [TestCase("[null]")]
    [TestCase("[[]]")]
    public void Json_that_is_no_value_is_a_json_error(string json) => Should.Throw<JsonException>(() => FromJson(json));

    [TestCase("null")]
    [TestCase("\"\"")]
    [TestCase("\"a\"")]
    [TestCase("0.1")]
    [TestCase("true")]
    [TestCase("[]")]
    [TestCase("[\"a\",\"b\"]")]
    public void Json_is_read_and_written_the_same(string json) => JsonSerializer.Serialize(FromJson(json)).ShouldBe(json);

    [TestCase("\ud800")]
    [TestCase("a\udc00b")]
    [TestCase("\0")]
    public void A_text_that_is_no_proper_unicode_can_still_be_stored(string text)
    {
        var stored = JourneyJson.WriteProperties(PropertyMap.Empty.Add("name", text));
        JourneyJson.ReadProperties(stored).Keys.ShouldBe(["name"]);
        Encoding.UTF8.GetString(stored).ShouldNotBeEmpty();
    }

    [Test]
    public void Properties_are_read_back_as_they_were()
    {
        var properties = PropertyMap.Empty.Add("b", true).Add("a", "x").Add("n", 1.5).Add("l", PropertyValue.From(["x", "y"])).Add("none", default);
        var read = JourneyJson.ReadProperties(JourneyJson.WriteProperties(properties));
        read.ShouldBe(properties);
        read["l"].GetHashCode().ShouldBe(properties["l"].GetHashCode());
    }
}
