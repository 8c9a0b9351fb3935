using FsCheck;
using FsCheck.Fluent;
using OnboardingSdk.Core.Tests.Building;

namespace OnboardingSdk.Core.Tests.Changelog;

/// <summary>What changed between two catalogs, in words.</summary>
[TestFixture]
public sealed class CatalogChangelogTests
{
    private static string[] Between(string[] before, string[] after) => [.. CatalogChangelog.Between(Catalogs.Of(before), Catalogs.Of(after)).Select(c => c.ToString())];

    private static string Tour(string steps, string more = "") => "{\"kind\":\"tour\",\"id\":\"t\"" + more + ",\"steps\":[" + steps + "]}";

    [Test]
    public void What_came_and_what_went_is_named() => Between(
        [Catalogs.Tour("old", "a"), Catalogs.Segment("s", """{"event":"project.created"}""")],
        [Catalogs.Tour("new", "a"), Catalogs.Milestone("m", """{"event":"project.created"}"""), """{"kind":"limits","quietPeriod":"1h"}"""])
        .ShouldBe(["limits added", "milestone 'm' added", "segment 's' removed", "tour 'new' added", "tour 'old' removed"]);

    [Test]
    public void A_field_says_what_it_was_and_what_it_is() => Between(
        [Tour("""{"id":"a","title":"Hello","target":"#a"}""", ",\"start\":{\"page\":\"/a\",\"delay\":\"5s\"}")],
        [Tour("""{"id":"a","title":"Grüß dich","body":"There."}""", ",\"start\":{\"page\":\"/b\",\"delay\":\"5s\"},\"dismissible\":false")])
        .ShouldBe(["""tour 't': start.page was "/a", is "/b"; dismissible is now false; steps[a].title was "Hello", is "Grüß dich"; steps[a].body is now "There."; steps[a].target is no longer "#a" """.TrimEnd()]);

    [Test]
    public void A_step_that_is_put_in_between_changes_no_other() => Between(
        [Tour("""{"id":"a","title":"A"},{"id":"c","title":"C"}""")], [Tour("""{"id":"a","title":"A"},{"id":"b","title":"B"},{"id":"c","title":"C"}""")])
        .ShouldBe(["""tour 't': steps[b] is now {"id":"b","title":"B"}"""]);

    [Test]
    public void Another_order_of_steps_is_one_change() => Between(
        [Tour("""{"id":"a","title":"A"},{"id":"b","title":"B"}""")], [Tour("""{"id":"b","title":"B"},{"id":"a","title":"A"}""")])
        .ShouldBe(["tour 't': steps, in order was a, b, is b, a"]);

    [Test]
    public void A_condition_is_shown_as_a_whole() => Between(
        [Tour("""{"id":"a","title":"A"}""", ",\"audience\":{\"all\":[{\"event\":\"project.created\"},{\"event\":\"task.added\"}]}")],
        [Tour("""{"id":"a","title":"A"}""", ",\"audience\":{\"event\":\"project.created\",\"count\":3}")])
        .ShouldBe(["""tour 't': audience was {"all":[{"event":"project.created"},{"event":"task.added"}]}, is {"event":"project.created","count":3}"""]);

    [Test]
    public void Properties_attributes_and_experiments_have_names_too() => Between(
        ["""{"kind":"experiments","experiments":{"x":{"variants":{"a":1,"b":1}}}}"""],
        ["""{"definitions":[{"kind":"experiments","experiments":{"x":{"variants":{"a":1,"b":3},"holdout":5}}},{"kind":"events","events":{"more":{"properties":{"size":"number"}}}}]}"""])
        .ShouldBe(["event 'more' added", "experiment 'x': variants.b was 1, is 3; holdout is now 5"]);

    [Test]
    public void Translations_are_told_by_their_culture_and_overrides_by_their_segment() => Between(
        [Tour("{\"id\":\"a\",\"title\":\"A\"}", ",\"overrides\":[{\"segment\":\"s\",\"steps\":{\"a\":{\"title\":\"B\"}}}]"), Segment, German("Ah"), French],
        [Tour("{\"id\":\"a\",\"title\":\"A\"}", ",\"overrides\":[{\"segment\":\"s\",\"steps\":{\"a\":{\"title\":\"C\"}}}]"), Segment, German("Oh"), French])
        .ShouldBe(["tour 't': overrides[s].steps.a.title was \"B\", is \"C\"", "translations 'de': flows.t.steps.a.title was \"Ah\", is \"Oh\""]);

    private const string Segment = "{\"kind\":\"segments\",\"segments\":{\"s\":{\"when\":{\"event\":\"project.created\"}}}}";
    private const string French = "{\"kind\":\"translations\",\"culture\":\"fr\",\"flows\":{\"t\":{\"steps\":{\"a\":{\"title\":\"Eh\"}}}}}";

    private static string German(string title) => French.Replace("fr", "de", StringComparison.Ordinal).Replace("Eh", title, StringComparison.Ordinal);

    [Test]
    public void A_long_value_is_cut_in_words_and_whole_in_the_data()
    {
        var change = CatalogChangelog.Between(Catalogs.Of(Tour("""{"id":"a","title":"A"}""")), Catalogs.Of(Tour("{\"id\":\"a\",\"title\":\"A\",\"body\":\"" + new string('x', 300) + "\"}")))
            .ShouldHaveSingleItem().Fields.ShouldHaveSingleItem();
        change.After!.Length.ShouldBe(302);
        change.ToString().Length.ShouldBeLessThan(160);
    }

    /// <summary>Whatever makes the hash another one is said, and nothing else: taken at random from a catalog that has every field.</summary>
    [Test]
    public void Everything_that_changes_the_hash_is_said_and_nothing_else()
    {
        var whole = Example.InCSharp();
        var catalog = Catalog.Create(whole).Catalog!;
        CatalogChangelog.Between(catalog, Catalog.Create(Json.Valid(Example.InJson)).Catalog!).ShouldBeEmpty();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Arb.From(Gen.Choose(0, 3).Two()), t =>
        {
            var (flow, field) = t;
            var changed = whole with { Flows = [.. whole.Flows.Select((f, i) => i == flow ? Other(f, field) : f)] };

            // Some flows have to be dismissible: what is not valid has no catalog.
            if (Catalog.Create(changed).Catalog is { } other)
            {
                (CatalogChangelog.Between(catalog, other).Count > 0).ShouldBe(other.Hash != catalog.Hash);
            }
        }));
    }

    private static FlowDefinition Other(FlowDefinition flow, int field) => field switch
    {
        0 => flow with { Name = flow.Name + "!" },
        1 => flow with { Start = flow.Start with { Priority = Priority.Low } },
        2 => flow with { Dismissible = !flow.Dismissible },
        _ => flow,
    };
}
