namespace OnboardingSdk.Core.Tests.Experiments;

[TestFixture]
public sealed class AssignmentTests
{
    private static Assignment Of(Story story, string experiment = "x") => Trial.Of(story.Journey, story.Account, story.Catalog, experiment, story.Now);

    private static SubjectKey First(Func<SubjectKey, bool> which, Scope unit = Scope.User) => Enumerable.Range(0, 10_000).Select(i => Trial.Subject(i, unit)).First(which);

    [Test]
    public void Who_is_outside_the_audience_is_not_in_the_experiment()
    {
        var story = new Story(Trial.Catalog(",\"audience\":{\"user\":\"role\",\"equals\":\"owner\"}"));
        (Of(story).Variant, Of(story).IsMember).ShouldBe((null, false));
        story.Identify(("role", "owner"));
        Of(story).Reason.ShouldBe(AssignmentReason.Drawn);
    }

    [Test]
    public void Who_is_not_in_the_experiment_meets_what_it_says_for_the_others_and_is_not_counted()
    {
        var story = new Story(Trial.Catalog(",\"otherwise\":\"control\",\"audience\":{\"user\":\"role\",\"equals\":\"owner\"}"));
        (Of(story).Variant, Of(story).IsMember).ShouldBe(("control", false));
        story.Shown().ShouldBe(["long"]);
        story.Meet().ShouldBeEmpty();
    }

    [Test]
    public void Nobody_is_put_into_it_before_it_begins_or_after_its_end_and_who_is_in_it_stays()
    {
        var catalog = Trial.Catalog(",\"schedule\":{\"from\":\"2026-03-03\",\"until\":\"2026-03-05\"}");
        var story = Trial.Story("short", Trial.Catalog()).Change(catalog);
        Of(story).Reason.ShouldBe(AssignmentReason.Schedule);
        story.Decision().RecheckAt.ShouldBe(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero));
        story.WaitDays(1).Meet().ShouldHaveSingleItem();
        story.WaitDays(30);
        (Of(story).Variant, Of(story).Reason).ShouldBe(("short", AssignmentReason.Recorded));
        Trial.Drawn(SubjectKey.User("late"), catalog, now: story.Now).Reason.ShouldBe(AssignmentReason.Schedule);
    }

    [Test]
    public void A_recorded_assignment_outlives_weights_audience_and_share()
    {
        var story = Trial.Story("short", Trial.Catalog());
        story.Meet();
        story.Change([Trial.Experiment("x", """{"control":1,"short":0}""", ",\"audience\":{\"user\":\"role\",\"exists\":true},\"layer\":{\"id\":\"l\",\"from\":0,\"to\":1}"), .. Trial.Tours()]);
        (Of(story).Variant, Of(story).Reason).ShouldBe(("short", AssignmentReason.Recorded));
        story.Shown().ShouldBe(["brief"]);
    }

    [Test]
    public void A_variant_that_is_gone_makes_its_users_others()
    {
        var story = Trial.Story("short", Trial.Catalog());
        story.Meet();
        story.Change([Trial.Experiment("x", """{"control":1,"tiny":0}""", ",\"schedule\":{\"until\":\"2026-01-01\"},\"otherwise\":\"control\""), Trial.Tour("long", "control")]);
        (Of(story).Variant, Of(story).IsMember).ShouldBe(("control", false));
        story.Journey.Experiments!["x"].Variant.ShouldBe("short", "what was recorded stays, for the figures and for a catalog that has it again");
    }

    [Test]
    public void Who_had_met_a_flow_before_goes_on_with_it_and_is_not_counted()
    {
        var story = Trial.Story("short", Trial.Catalog(), "x").Change(Catalogs.Tour("long", "a;b"), Catalogs.Tour("brief", "a", ",\"start\":{\"auto\":false}"));
        story.Do("step.shown", "long", "a").Change([Trial.Experiment("x"), Catalogs.Tour("long", "a;b", ",\"experiment\":{\"id\":\"x\",\"variant\":\"control\"}"), Trial.Tour("brief", "short")]);
        (Of(story).Variant, Of(story).Reason, Of(story).IsMember).ShouldBe(("control", AssignmentReason.MetBefore, false));
        story.Shown().ShouldBe(["long"]);
        story.Meet().ShouldBeEmpty();
    }

    [Test]
    public void Experiments_of_a_layer_have_nobody_in_common()
    {
        var catalog = Catalogs.Of(
            Trial.Experiment("x", more: ",\"layer\":{\"id\":\"l\",\"from\":0,\"to\":40}"), Trial.Experiment("y", more: ",\"layer\":{\"id\":\"l\",\"from\":40,\"to\":90}"));
        var both = Enumerable.Range(0, 5_000).Select(i => Trial.Subject(i)).Select(s => (X: Trial.Drawn(s, catalog).IsMember, Y: Trial.Drawn(s, catalog, "y").IsMember)).ToList();
        both.ShouldNotContain((true, true));
        (both.Count(b => b.X) / 5_000.0, both.Count(b => b.Y) / 5_000.0, both.Count(b => !b.X && !b.Y) / 5_000.0)
            .ShouldSatisfyAllConditions(p => p.Item1.ShouldBe(0.4, 0.03), p => p.Item2.ShouldBe(0.5, 0.03), p => p.Item3.ShouldBe(0.1, 0.03));
    }

    [Test]
    public void Who_is_in_an_experiment_does_not_come_into_another_of_the_layer_when_shares_move()
    {
        static string[] Of(int from, int to, int otherFrom, int otherTo, string until = "") =>
        [
            Trial.Experiment("x", more: $",\"layer\":{{\"id\":\"l\",\"from\":{from},\"to\":{to}}}{until}"), .. Trial.Tours(),
            Trial.Experiment("y", more: $",\"layer\":{{\"id\":\"l\",\"from\":{otherFrom},\"to\":{otherTo}}}"),
        ];
        var before = Catalogs.Of(Of(0, 50, 50, 100));
        var story = new Story(before, First(s => Trial.Drawn(s, before).IsMember));
        story.Meet().ShouldHaveSingleItem();
        story.Change(Of(50, 100, 0, 50));
        (AssignmentTests.Of(story).Reason, AssignmentTests.Of(story, "y").Reason).ShouldBe((AssignmentReason.Recorded, AssignmentReason.OtherExperiment));
        story.Change(Of(50, 100, 0, 50, ",\"schedule\":{\"until\":\"2026-03-01\"}"));
        AssignmentTests.Of(story, "y").Reason.ShouldBe(AssignmentReason.Drawn, "the other is over");
    }

    [Test]
    public void All_members_of_an_account_are_in_its_variant()
    {
        var catalog = Trial.Catalog(",\"unit\":\"account\"");
        var account = Journey.Empty(Trial.In("short", catalog, unit: Scope.Account));
        var first = new Story(catalog, SubjectKey.User("ann"));
        Of(first).Reason.ShouldBe(AssignmentReason.NoAccount);
        first.Account = account;
        first.Meet().ShouldHaveSingleItem().Variant.ShouldBe("short");
        first.Journey.Version.ShouldBe(0, "it is the account's");
        first.Account.Experiments!["x"].Variant.ShouldBe("short");
        var second = new Story(catalog, SubjectKey.User("bob")) { Account = first.Account };
        Of(second).Reason.ShouldBe(AssignmentReason.Recorded);
        second.Shown().ShouldBe(["brief"]);
        second.Meet().ShouldBeEmpty();
    }

    [Test]
    public void A_member_who_had_met_the_other_flow_before_the_account_was_assigned_goes_on_with_it()
    {
        var catalog = Trial.Catalog(",\"unit\":\"account\"");
        var story = new Story(catalog, SubjectKey.User("ann")) { Account = Journey.Empty(Trial.In("short", catalog, unit: Scope.Account)) };
        story.Do("step.shown", "long", "a").Wait(TimeSpan.FromHours(1)).Expose("x", "short");
        Of(story).Reason.ShouldBe(AssignmentReason.MetBefore);
        story.Shown().ShouldBe(["long"]);
    }

    [Test]
    public void What_the_host_forces_comes_first_and_is_not_counted()
    {
        var story = Trial.Story("control", Trial.Catalog());
        story.Force("x", "short").Stale.ShouldBeTrue();
        (Of(story).Variant, Of(story).Reason, Of(story).IsMember).ShouldBe(("short", AssignmentReason.Forced, false));
        story.Shown().ShouldBe(["brief"]);
        story.Meet().ShouldBeEmpty();
        story.Force("x", null);
        Of(story).Reason.ShouldBe(AssignmentReason.Drawn);
        story.Journey.Experiments!["x"].WasForced.ShouldBeTrue();
    }

    [Test]
    public void What_was_assigned_before_it_was_forced_holds_again_afterwards()
    {
        var story = Trial.Story("control", Trial.Catalog());
        story.Meet();
        story.Force("x", "short");
        story.Force("x", null);
        (Of(story).Variant, Of(story).Reason).ShouldBe(("control", AssignmentReason.Recorded));
    }
}
