namespace OnboardingSdk.Core.Tests.Experiments;

/// <summary>What docs/reference/diagnostics.md does not have an example of.</summary>
[TestFixture]
public sealed class ExperimentValidationTests
{
    private static string[] Found(params string[] definitions) => [.. Json.Check([Catalogs.Events, .. definitions]).Select(d => d[(d.IndexOf("ONB", StringComparison.Ordinal))..])];

    [TestCase("""{"a":1,"holdout":1}""", "", "ONB0503: No variant can be called 'holdout'")]
    [TestCase("""{"a":1,"b":-1}""", "", "ONB0113: The weight of 'b' must be a whole number from 0 to 10000.")]
    [TestCase("""{"a":1,"b":0.5}""", "", "ONB0113: The weight of 'b'")]
    [TestCase("""{"A b":1,"b":1}""", "", "ONB0202: 'A b' cannot be a name")]
    [TestCase("""{"a":1,"b":1}""", ",\"holdout\":100", "ONB0113: 'holdout' must be a whole number from 0 to 99.")]
    [TestCase("""{"a":1,"b":1}""", ",\"otherwise\":\"c\"", "ONB0502: The experiment 'x' has no variant 'c'. Known: 'a', 'b'.")]
    [TestCase("""{"a":1,"b":1}""", ",\"otherwise\":\"holdout\"", "ONB0502:")]
    [TestCase("""{"a":1,"b":1}""", ",\"unit\":\"team\"", "ONB0109: 'unit' cannot be 'team'.")]
    [TestCase("""{"a":1,"b":1}""", ",\"layer\":{\"id\":\"l\",\"from\":50,\"to\":50}", "ONB0504: A share of a layer goes from one percentage to a larger one")]
    [TestCase("""{"a":1,"b":1}""", ",\"layer\":{\"from\":50}", "ONB0201: A layer needs an 'id'.")]
    [TestCase("""{"a":1,"b":1}""", ",\"schedule\":{\"days\":[\"mon\"]}", "ONB0413: The experiment 'x' cannot have 'days' or 'hours'")]
    [TestCase("""{"a":1,"b":1}""", ",\"schedule\":{\"from\":\"2026-02-01\",\"until\":\"2026-01-01\"}", "ONB0116: The experiment 'x' takes nobody")]
    [TestCase("""{"a":1,"b":1}""", ",\"audience\":{\"page\":\"/a\"}", "ONB0310: The experiment 'x' asks for the page.")]
    [TestCase("""{"a":1,"b":1}""", ",\"audience\":{\"experiment\":\"x\",\"variant\":\"a\"}", "ONB0304: The experiment 'x' depends on itself")]
    [TestCase("""{"a":1,"b":1}""", ",\"unit\":\"account\",\"audience\":{\"user\":\"role\",\"equals\":\"owner\"}", "ONB0311: The experiment 'x' puts accounts into variants")]
    [TestCase("""{"a":1,"b":1}""", ",\"unit\":\"account\",\"audience\":{\"segment\":\"mine\"}", "ONB0311: The experiment 'x' (through the segment 'mine', ")]
    [TestCase("""{"a":1,"b":1}""", ",\"weights\":1", "ONB0106: An experiment has no field 'weights'.")]
    public void What_cannot_be_an_experiment_is_said(string variants, string more, string finding) =>
        Found(Trial.Experiment("x", variants, more), Catalogs.Segment("mine", """{"event":"project.created"}""")).ShouldHaveSingleItem().ShouldStartWith(finding);

    [Test]
    public void Experiments_that_share_a_layer_one_after_the_other_are_allowed() => Found(
        Trial.Experiment("x", more: ",\"layer\":{\"id\":\"l\"},\"schedule\":{\"until\":\"2026-03-31\"}"),
        Trial.Experiment("y", more: ",\"layer\":{\"id\":\"l\"},\"schedule\":{\"from\":\"2026-04-01\"}")).ShouldBeEmpty();

    [Test]
    public void A_layer_is_of_users_or_of_accounts() => Found(
        Trial.Experiment("x", more: ",\"layer\":{\"id\":\"l\",\"to\":50}"),
        Trial.Experiment("y", more: ",\"unit\":\"account\",\"layer\":{\"id\":\"l\",\"from\":50}")).ShouldHaveSingleItem().ShouldStartWith("ONB0504: The experiments of the layer 'l' are all for users or all for accounts");

    [Test]
    public void A_task_asks_for_no_variant_either_and_not_through_a_segment() => Found(
        Trial.Experiment("x"), Catalogs.Segment("s", """{"experiment":"x","variant":"short"}"""), Catalogs.Checklist("c", """a {"segment":"s"}"""))
        .ShouldHaveSingleItem().ShouldStartWith("ONB0505: The task 'a' asks for a variant of the experiment 'x', through the segment 's'");

    [TestCase("""{"experiment":"x"}""", "ONB0115: An experiment condition says which 'variant' it asks for.")]
    [TestCase("""{"experiment":"x","variant":"holdout"}""", "ONB0502:")]
    [TestCase("""{"experiment":"z","variant":"short"}""", "ONB0501: There is no experiment 'z'.")]
    public void A_condition_names_an_experiment_and_its_variant(string condition, string finding) =>
        Found(Trial.Experiment("x"), Catalogs.Tour("t", "a", $",\"audience\":{condition}")).ShouldHaveSingleItem().ShouldStartWith(finding);

    [Test]
    public void A_checklist_may_start_the_tour_of_its_own_variant() => Found(
        Trial.Experiment("x"), Trial.Tour("brief", "short"),
        """{"kind":"checklist","id":"c","title":"C","experiment":{"id":"x","variant":"short"},"tasks":[{"id":"a","title":"A","manual":true,"action":{"start":"brief"}}]}""").ShouldBeEmpty();

    [Test]
    public void A_flows_experiment_needs_both_names() =>
        Found(Trial.Experiment("x"), Catalogs.Tour("t", "a", ",\"experiment\":{\"id\":\"x\"}")).ShouldHaveSingleItem().ShouldStartWith("ONB0201: A flow's experiment needs 'variant'");
}
