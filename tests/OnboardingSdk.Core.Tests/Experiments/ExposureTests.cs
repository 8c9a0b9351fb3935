namespace OnboardingSdk.Core.Tests.Experiments;

/// <summary>Exposed is who comes to the point where the groups differ; at the same point in all of them.</summary>
[TestFixture]
public sealed class ExposureTests
{
    private static readonly string[] Groups = ["control", "short", "holdout"];

    /// <summary>Only the treatment has a tour: what would have been different is nothing that the others see.</summary>
    private static Catalog OneTour(string more = "", params string[] others) =>
        Catalogs.Of([Trial.Experiment("x", more: ",\"holdout\":20"), Trial.Tour("brief", "short", more), .. others]);

    [TestCaseSource(nameof(Groups))]
    public void Every_group_is_exposed_where_the_treatment_would_be_shown(string group)
    {
        var story = Trial.Story(group, OneTour(",\"start\":{\"page\":\"/projects\"}"));
        story.Meet("/").ShouldBeEmpty();
        story.Meet("/projects").ShouldHaveSingleItem().Variant.ShouldBe(group);
        story.Journey.Experiments!["x"].ShouldBe(new() { Variant = group, At = story.Now, Catalog = story.Catalog.Hash });
        story.Meet("/projects").ShouldBeEmpty("once");
        story.Shown("/projects").ShouldBe(group == "short" ? ["brief"] : []);
    }

    [TestCaseSource(nameof(Groups))]
    public void Whatever_holds_the_flow_back_holds_back_the_exposure_of_every_group(string group)
    {
        var story = Trial.Story(group, OneTour(",\"audience\":{\"event\":\"project.created\"},\"hide\":{\"page\":\"/checkout\"},\"start\":{\"when\":{\"event\":\"task.added\"},\"delay\":\"20s\"}"));
        story.Meet().ShouldBeEmpty();
        story.Tracked("project.created").Meet().ShouldBeEmpty();
        story.Tracked("task.added").Meet("/checkout").ShouldBeEmpty();
        story.Meet("/", TimeSpan.FromSeconds(5)).ShouldBeEmpty();
        story.Decision("/", TimeSpan.FromSeconds(5)).RecheckAt.ShouldBe(story.Now.AddSeconds(15), "the control asks again when the treatment does");
        story.Meet("/", TimeSpan.FromSeconds(20)).ShouldHaveSingleItem();
    }

    [TestCaseSource(nameof(Groups))]
    public void Another_tour_that_comes_first_holds_it_back_too(string group)
    {
        var story = Trial.Story(group, OneTour("", Catalogs.Tour("first", "a", ",\"start\":{\"priority\":\"high\"}")));
        story.Meet().ShouldBeEmpty();
        story.Do("step.shown", "first", "a").Do("step.next", "first", "a").Meet().ShouldHaveSingleItem();
    }

    [TestCaseSource(nameof(Groups))]
    public void Limits_hold_back_every_group(string group)
    {
        var story = Trial.Story(group, OneTour("", Catalogs.Tour("first", "a", ",\"start\":{\"priority\":\"high\"}"), """{"kind":"limits","quietPeriod":"1h"}"""));
        story.Do("step.shown", "first", "a").Do("step.next", "first", "a").Meet().ShouldBeEmpty();
        story.Decision().RecheckAt.ShouldBe(story.Now.AddHours(1));
        story.Wait(TimeSpan.FromHours(1)).Meet().ShouldHaveSingleItem();
    }

    [Test]
    public void A_flow_that_asks_for_a_variant_in_its_conditions_exposes_too()
    {
        const string Asks = """{"not":{"experiment":"x","variant":"short"}}""";
        foreach (var (more, page) in new[] { ($",\"audience\":{Asks}", "/"), ($",\"start\":{{\"when\":{Asks}}}", "/"), ($",\"hide\":{{\"when\":{Asks}}}", "/"), (",\"audience\":{\"segment\":\"others\"}", "/") })
        {
            var story = new Story(Catalogs.Of(Trial.Experiment("x"), Catalogs.Segment("others", Asks), Catalogs.Tour("t", "a", more)));
            story.Meet(page).ShouldHaveSingleItem(more);
        }
    }

    [Test]
    public void An_experiment_whose_audience_is_a_variant_of_another_depends_on_both()
    {
        var catalog = Catalogs.Of(
            Trial.Experiment("x"), Trial.Experiment("y", more: ",\"audience\":{\"experiment\":\"x\",\"variant\":\"short\"}"), Trial.Tour("t", "short", experiment: "y"));
        var inBoth = Enumerable.Range(0, 1000).Select(i => Trial.Subject(i)).First(s => Trial.Drawn(s, catalog).Variant == "short" && Trial.Drawn(s, catalog, "y").Variant == "short");
        new Story(catalog, inBoth).Meet().Select(e => e.Experiment).ShouldBe(["x", "y"]);
    }

    [Test]
    public void Where_all_groups_get_the_same_nobody_is_exposed() =>
        new Story(Catalogs.Of(Trial.Experiment("x"), Catalogs.Tour("t", "a"))).Meet().ShouldBeEmpty();

    [Test]
    public void A_variant_that_takes_nobody_new_makes_no_difference() =>
        new Story(Catalogs.Of(Trial.Experiment("x", """{"control":1,"other":1,"short":0}"""), Trial.Tour("brief", "short"))).Meet().ShouldBeEmpty();

    [Test]
    public void A_decision_names_what_it_would_show_and_only_a_recorded_one_is_acted_on()
    {
        var story = Trial.Story("short", Trial.Catalog());
        story.Shown().ShouldBe(["brief"]);
        var situation = new Situation(story.Catalog, story.Journey, null, Scope.User, story.Now, PageAddress.Parse("/")) { RecordedOnly = true };
        global::OnboardingSdk.Journeys.Delivery.DecideWith(situation).Shown.ShouldBeEmpty();
    }

    [Test]
    public void A_browser_can_neither_start_another_variants_tour_nor_its_own_before_the_exposure()
    {
        var story = Trial.Story("short", Trial.Catalog());
        Refusal("brief").ShouldNotBeNull().ShouldContain("not recorded yet");
        story.Meet();
        Refusal("brief").ShouldBeNull();
        foreach (var type in new[] { "step.shown", "step.skipped", "flow.started" })
        {
            Refusal("long", type).ShouldNotBeNull().ShouldStartWith("It is for the variant 'control' of 'x'. Assigned to 'short'");
        }

        string? Refusal(string flow, string type = "step.shown") => CommandGuard.Refusal(story.Journey, null, story.NewCommand(type, flow, "a"), story.Catalog);
    }

    [Test]
    public void Explain_says_the_variant_the_bucket_and_why()
    {
        var catalog = Trial.Catalog(",\"audience\":{\"not\":{\"user\":\"role\",\"equals\":\"bot\"}}");
        var story = Trial.Story("control", catalog);
        var explained = global::OnboardingSdk.Journeys.Delivery.Explain(catalog.Flows["brief"], story.Journey, null, catalog, PageAddress.Parse("/"), story.Now);
        var gate = explained.Gates.Single(g => g.Result.Gate == Gate.Experiment);
        var bucket = ExperimentBuckets.OfVariant("x", story.Journey.Subject);
        gate.Result.Reason.ShouldBe($"It is for the variant 'short' of 'x'. Drawn into 'control' (bucket {bucket} of 10000); recorded when it first makes a difference.");
        gate.Conditions.Single().Parts.Single().Found.ShouldBe("not known");
        story.Meet();
        global::OnboardingSdk.Journeys.Delivery.Explain(catalog.Flows["long"], story.Journey, null, catalog, PageAddress.Parse("/"), story.Now)
            .ToString().ShouldContain("+ Experiment: It is for the variant 'control' of 'x'. Assigned to 'control' on 2026-03-02 08:00:00Z.");
    }
}
