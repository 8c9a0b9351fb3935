namespace OnboardingSdk.Core.Tests.Delivery;

/// <summary>How often, when and where: frequency, limits, schedule, delay, hide.</summary>
public sealed class RuleTests
{
    private static string Tour(string id, string start = "", string more = "") =>
        Catalogs.Tour(id, "a;b", (start.Length > 0 ? ",\"start\":{" + start + "}" : "") + more);

    private static Story Of(string start = "", string more = "", params string[] others) => new([Tour("t", start, more), .. others]);

    private static Story Shown(Story story, string flow = "t") => story.Do("step.shown", flow, "a");

    private static Story Closed(Story story, string flow = "t") => Shown(story, flow).Do("flow.dismissed", flow, reason: "close");

    private static Story Finished(Story story, string flow = "t") => Shown(story, flow).Do("step.next", flow, "a").Do("step.next", flow, "b");

    private static Gate? Stopped(Story story, string flow = "t", TimeSpan? onPage = null) =>
        story.Decision("/", onPage).Verdicts.Single(v => v.Flow.Id == flow) is { Shown: false } verdict ? verdict.Gates[^1].Gate : null;

    [Test]
    public void Once_means_one_run_however_it_ended()
    {
        Stopped(Closed(Of()).WaitDays(400)).ShouldBe(Gate.NotEnded);
        Stopped(Finished(Of()).WaitDays(400)).ShouldBe(Gate.NotEnded);
        Stopped(Closed(Of("\"frequency\":{\"times\":1}")).WaitDays(400)).ShouldBe(Gate.NotEnded);
    }

    [Test]
    public void Times_without_a_window_stop_at_their_number()
    {
        var story = Of("\"frequency\":{\"times\":2}");
        Stopped(Closed(story)).ShouldBeNull();
        story.WaitDays(1);
        Stopped(Closed(story)).ShouldBe(Gate.Frequency);
        Stopped(story.WaitDays(900)).ShouldBe(Gate.Frequency);
        story.Flow("t").Run.ShouldBe(2);
    }

    [Test]
    public void A_completed_run_is_the_last_unless_the_definition_says_never()
    {
        Stopped(Finished(Of("\"frequency\":{\"times\":5}")).WaitDays(1)).ShouldBe(Gate.NotEnded);
        Stopped(Finished(Of("\"frequency\":{\"times\":5,\"until\":\"never\"}")).WaitDays(1)).ShouldBeNull();
        Stopped(Closed(Of("\"frequency\":{\"times\":5,\"per\":\"1d\",\"until\":\"ended\"}")).WaitDays(9)).ShouldBe(Gate.NotEnded);
    }

    [Test]
    public void A_completed_run_is_the_last_though_the_user_asked_for_another_and_closed_that()
    {
        var story = Finished(Of("\"frequency\":{\"times\":5}")).Do("flow.started", "t").Do("step.shown", "t", "a").Do("flow.dismissed", "t");
        Stopped(story.WaitDays(1)).ShouldBe(Gate.NotEnded);
    }

    [Test]
    public void A_window_rolls_and_says_when_it_moves_on()
    {
        var story = Of("\"frequency\":{\"times\":2,\"per\":\"7d\"}");
        Closed(story);
        Closed(story.WaitDays(2));
        Stopped(story.WaitDays(1)).ShouldBe(Gate.Frequency);
        story.Decision().RecheckAt.ShouldBe(Story.Dawn.AddDays(7));
        Stopped(story.WaitDays(4)).ShouldBeNull();
        Closed(story);
        Stopped(story).ShouldBe(Gate.Frequency);
        story.Decision().RecheckAt.ShouldBe(Story.Dawn.AddDays(9));
    }

    [Test]
    public void What_was_asked_for_is_not_counted()
    {
        var story = Of("\"frequency\":{\"times\":1,\"per\":\"7d\",\"until\":\"never\"}");
        story.Do("flow.started", "t").Do("step.shown", "t", "a").Do("flow.dismissed", "t");
        Stopped(story).ShouldBeNull();
        story.Flow("t").OfferedRuns.ShouldBeEmpty();
        Stopped(Closed(story)).ShouldBe(Gate.Frequency);
    }

    [Test]
    public void Every_time_is_not_twice_in_one_page_view()
    {
        var story = Of("\"frequency\":\"everyTime\"");
        Closed(story.Wait(TimeSpan.FromSeconds(10))).Wait(TimeSpan.FromSeconds(5));
        Stopped(story, onPage: TimeSpan.FromSeconds(15)).ShouldBe(Gate.Frequency);
        Stopped(story, onPage: TimeSpan.FromSeconds(2)).ShouldBeNull();
        Stopped(story).ShouldBeNull();
        Finished(story).Wait(TimeSpan.FromSeconds(1));
        Stopped(story, onPage: TimeSpan.Zero).ShouldBeNull();
        story.Flow("t").Run.ShouldBe(2);
    }

    [Test]
    public void An_ended_tour_comes_again_only_in_the_next_run()
    {
        var story = Closed(Of("\"frequency\":\"everyTime\""));
        story.Command("step.shown", "t", "a", run: 1).Refusal.ShouldNotBeNull();
        story.Command("step.next", "t", "a", run: 2).Refusal.ShouldNotBeNull();
        story.Command("step.shown", "t", "b", run: 2).Refusal.ShouldNotBeNull();
        story.Do("step.shown", "t", "a", run: 2).Flow("t").Run.ShouldBe(2);
    }

    [Test]
    public void A_second_run_whose_first_target_is_missing_goes_on_and_does_not_count_where_nothing_was_on_screen()
    {
        var story = new Story(Catalogs.Tour("t", "a !skip;b !skip", ",\"start\":{\"frequency\":{\"times\":2}}"));
        Shown(story).Do("flow.dismissed", "t");
        story.Do("step.skipped", "t", "a", reason: "missing").Do("step.skipped", "t", "b", run: 2, reason: "missing");
        story.Flow("t").ShouldSatisfyAllConditions(t => t.Status.ShouldBe(FlowStatus.Dismissed), t => t.Run.ShouldBe(1), t => t.OfferedRuns.Length.ShouldBe(1));
        story.Do("step.skipped", "t", "a", reason: "missing").Do("step.shown", "t", "b", run: 2);
        story.Flow("t").OfferedRuns.Length.ShouldBe(2);
    }

    [Test]
    public void A_run_that_is_closed_before_it_was_on_screen_is_no_exposure()
    {
        var story = Finished(Of("\"frequency\":\"everyTime\"")).Do("flow.dismissed", "t", run: 2);
        story.Flow("t").OfferedRuns.Length.ShouldBe(1);
        story.Journey.Exposures["tour"].Length.ShouldBe(1);
    }

    [Test]
    public void The_quiet_period_counts_from_when_the_last_one_was_on_screen()
    {
        var story = Of(others: [Tour("u"), "{\"kind\":\"limits\",\"quietPeriod\":\"4h\"}"]);
        Shown(story).Wait(TimeSpan.FromHours(3)).Do("step.next", "t", "a").Do("step.next", "t", "b");
        Stopped(story.Wait(TimeSpan.FromHours(3.9)), "u").ShouldBe(Gate.QuietPeriod);
        story.Decision().RecheckAt.ShouldBe(Story.Dawn.AddHours(7));
        Stopped(story.Wait(TimeSpan.FromHours(0.1)), "u").ShouldBeNull();
    }

    [Test]
    public void A_tour_that_a_fact_ended_while_nobody_looked_makes_no_new_quiet()
    {
        var story = new Story(Catalogs.Tour("t", "a event project.created"), Tour("u"), "{\"kind\":\"limits\",\"quietPeriod\":\"4h\"}");
        story.Do("step.shown", "t", "a").WaitDays(3).Tracked("project.created");
        story.Flow("t").Status.ShouldBe(FlowStatus.Completed);
        Stopped(story, "u").ShouldBeNull();
    }

    [Test]
    public void Quiet_holds_up_what_offers_itself_and_nothing_else()
    {
        var story = Of(others:
        [
            Tour("u"), Tour("loud", "\"ignoreLimits\":true"), Catalogs.Checklist("list", "a project.created"), "{\"kind\":\"limits\",\"quietPeriod\":\"4h\"}",
        ]);
        Closed(story);
        story.Shown().ShouldBe(["list", "loud"], ignoreOrder: true);
        story.Do("flow.started", "u").Shown().ShouldBe(["u", "list"], ignoreOrder: true);
        Closed(story, "u").Do("flow.started", "u").Do("flow.dismissed", "u");
        story.Journey.LastOnScreen!.Flow.ShouldBe("t");
    }

    [Test]
    public void Caps_count_all_that_interrupts_or_one_kind_in_a_rolling_window()
    {
        var story = Of(others: [Tour("u"), Tour("v"), "{\"kind\":\"limits\",\"caps\":[{\"times\":2,\"per\":\"1d\"},{\"of\":\"checklist\",\"times\":1,\"per\":\"1w\"}]}",
            Catalogs.Checklist("one", "a project.created"), Catalogs.Checklist("two", "a project.created")]);
        Closed(story);
        Closed(story.Wait(TimeSpan.FromHours(1)), "u");
        Stopped(story, "v").ShouldBe(Gate.Cap);
        story.Decision().Verdicts.Single(v => v.Flow.Id == "v").Gates[^1].Reason.ShouldBe("2 of any interrupting kind offered themselves in the last 1d (t, u), and 2 may.");
        story.Decision().RecheckAt.ShouldBe(Story.Dawn.AddDays(1));
        story.Do("flow.shown", "one");
        Stopped(story, "one").ShouldBeNull();
        Stopped(story, "two").ShouldBe(Gate.Cap);
        Stopped(story.WaitDays(1), "v").ShouldBeNull();
    }

    [Test]
    public void The_ledger_outlives_the_flow_that_is_in_it_and_a_changed_cap_takes_effect_at_once()
    {
        var story = Of(others: [Tour("u")]);
        Closed(story);
        story.Change(Tour("u"), "{\"kind\":\"limits\",\"caps\":[{\"times\":1,\"per\":\"30d\"}]}");
        Stopped(story.WaitDays(1), "u").ShouldBe(Gate.Cap);
        story.Journey.Fingerprint.ShouldBe(story.Catalog.Fingerprint);
        var before = Catalogs.Of(Tour("u"));
        before.Fingerprint.ShouldBe(story.Catalog.Fingerprint);
    }

    [Test]
    public void The_ledger_is_bounded_and_replays_and_a_reset_clears_it()
    {
        var story = Of("\"frequency\":\"everyTime\"");
        for (var i = 0; i < 50; i++)
        {
            Closed(story.WaitDays(1));
        }

        story.Journey.Exposures["tour"].Length.ShouldBe(20);
        story.Flow("t").OfferedRuns.Length.ShouldBe(20);
        story.Flow("t").OfferedRuns[^1].ShouldBe(story.Now);
        JourneyJson.Write(story.Replay()).ShouldBe(JourneyJson.Write(story.Journey));
        story.Reset();
        story.Journey.Exposures.ShouldBeEmpty();
        story.Journey.LastOnScreen.ShouldBeNull();
    }

    [Test]
    public void Two_tabs_that_report_one_run_make_one_exposure()
    {
        var story = Of("\"frequency\":{\"times\":2}");
        story.Do("step.shown", "t", "a", run: 1).Do("step.shown", "t", "a", run: 1);
        story.Flow("t").OfferedRuns.Length.ShouldBe(1);
        story.Flow("t").Impressions.ShouldBe(2);
    }

    [Test]
    public void A_delay_waits_for_the_page_and_says_when_to_ask_again()
    {
        var story = Of("\"delay\":\"20s\"");
        Stopped(story, onPage: TimeSpan.FromSeconds(5)).ShouldBe(Gate.Delay);
        story.Decision("/", TimeSpan.FromSeconds(5)).RecheckAt.ShouldBe(story.Now.AddSeconds(15));
        Stopped(story, onPage: TimeSpan.FromSeconds(20)).ShouldBeNull();
        Shown(story);
        Stopped(story, onPage: TimeSpan.Zero).ShouldBeNull();
    }

    [Test]
    public void What_waits_for_its_delay_holds_nothing_else_up()
    {
        var story = Of("\"delay\":\"20s\",\"priority\":\"high\"", others: [Tour("u")]);
        story.Decision("/", TimeSpan.Zero).Shown.Select(v => v.Flow.Id).ShouldBe(["u"]);
    }

    [Test]
    public void A_hidden_flow_is_suspended_and_goes_on_and_keeps_its_place_meanwhile()
    {
        var story = Of(more: ",\"hide\":{\"page\":\"/checkout\",\"when\":{\"user\":\"role\",\"equals\":\"busy\"}}", others: [Tour("u")]);
        story.Shown("/checkout").ShouldBe(["u"]);
        Shown(story);
        story.Shown("/checkout").ShouldBeEmpty();
        story.Shown("/").ShouldBe(["t"]);
        story.Identify(("role", "busy"));
        Stopped(story).ShouldBe(Gate.Hide);
        story.WaitDays(2).Shown("/").ShouldBe(["u"]);
    }

    [Test]
    public void A_tour_left_half_way_on_another_page_lets_others_go_first_after_a_day()
    {
        var story = new Story("""{"kind":"tour","id":"t","steps":[{"id":"a","title":"A"},{"id":"b","title":"B","page":"/far"}]}""", Tour("u"));
        story.Do("step.shown", "t", "a").Do("step.next", "t", "a");
        story.Shown("/").ShouldBe(["t"]);
        story.WaitDays(1).Shown("/").ShouldBe(["u"]);
        story.Shown("/far").ShouldBe(["t"]);
    }

    [Test]
    public void The_guard_takes_what_was_on_screen_whatever_the_limits_say()
    {
        var story = Of(others: [Tour("u"), "{\"kind\":\"limits\",\"quietPeriod\":\"4h\",\"caps\":[{\"times\":1,\"per\":\"1d\"}]}"]);
        Shown(story);
        CommandGuard.Refusal(story.Journey, null, story.NewCommand("step.shown", "u", "a"), story.Catalog).ShouldBeNull();
        Finished(story);
        CommandGuard.Refusal(story.Journey, null, story.NewCommand("step.shown", "t", "a"), story.Catalog).ShouldNotBeNull();
    }

    [Test]
    public void Gates_from_the_schedule_to_the_delay_are_about_starting()
    {
        var story = Of(
            "\"delay\":\"1h\",\"frequency\":{\"times\":1,\"per\":\"7d\"}",
            ",\"schedule\":{\"hours\":\"08:00-09:00\"}", "{\"kind\":\"limits\",\"quietPeriod\":\"4h\",\"caps\":[{\"times\":1,\"per\":\"1d\"}]}");
        Shown(story).Wait(TimeSpan.FromHours(2));
        Stopped(story, onPage: TimeSpan.Zero).ShouldBeNull();
    }
}
