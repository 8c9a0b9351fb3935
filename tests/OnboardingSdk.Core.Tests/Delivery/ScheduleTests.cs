using System.Globalization;

namespace OnboardingSdk.Core.Tests.Delivery;

public sealed class ScheduleTests
{
    private static Schedule Berlin(string rest) => Of($"\"timeZone\":\"Europe/Berlin\"{(rest.Length > 0 ? "," : "")}{rest}");

    private static Schedule Of(string fields) => Catalogs.Of(Catalogs.Tour("t", "a", $",\"schedule\":{{{fields}}}")).Flows["t"].Schedule!;

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z", CultureInfo.InvariantCulture);

    private static string? Next(Schedule schedule, string now) => schedule.NextChange(Utc(now))?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    [TestCase("2026-12-01T08:00", false)]
    [TestCase("2026-11-30T23:00", true, Description = "midnight in Berlin")]
    [TestCase("2026-11-30T22:59", false)]
    [TestCase("2026-12-01T22:59", true)]
    [TestCase("2026-12-01T23:00", false, Description = "the day after the last one")]
    public void A_day_is_one_of_its_zone_and_the_last_one_is_part_of_it(string moment, bool open) =>
        Berlin("\"from\":\"2026-12-01\",\"until\":\"2026-12-01\"").IsOpen(Utc(moment)).ShouldBe(moment == "2026-12-01T08:00" || open);

    [Test]
    public void A_moment_is_the_same_everywhere()
    {
        var schedule = Berlin("\"from\":\"2026-12-01T08:00:00Z\",\"until\":\"2026-12-01T12:00\"");
        schedule.Begins.ShouldBe(Utc("2026-12-01T08:00"));
        schedule.Ends.ShouldBe(Utc("2026-12-01T11:00"));
    }

    [TestCase("2026-07-06T07:00", true, Description = "Monday 09:00 in summer")]
    [TestCase("2026-07-06T06:59", false)]
    [TestCase("2026-07-06T14:59", true)]
    [TestCase("2026-07-06T15:00", false)]
    [TestCase("2026-12-07T07:30", false, Description = "Monday 08:30 in winter")]
    [TestCase("2026-12-07T08:00", true)]
    [TestCase("2026-12-06T09:00", false, Description = "a Sunday")]
    public void Business_hours_are_local(string moment, bool open) => Business.IsOpen(Utc(moment)).ShouldBe(open);

    private static Schedule Business => Berlin("\"days\":[\"mon\",\"tue\",\"wed\",\"thu\",\"fri\"],\"hours\":\"09:00-17:00\"");

    [TestCase("2026-12-04T15:30", "2026-12-04T16:00", Description = "Friday: closes")]
    [TestCase("2026-12-04T16:00", "2026-12-07T08:00", Description = "Friday evening: Monday")]
    public void It_says_when_it_changes_next(string now, string next) => Next(Business, now).ShouldBe(next);

    [Test]
    public void Hours_past_midnight_belong_to_the_day_on_which_they_began()
    {
        var schedule = Of("\"days\":[\"fri\"],\"hours\":\"22:00-06:00\"");
        schedule.IsOpen(Utc("2026-12-04T23:00")).ShouldBeTrue();
        schedule.IsOpen(Utc("2026-12-05T05:59")).ShouldBeTrue();
        schedule.IsOpen(Utc("2026-12-05T06:00")).ShouldBeFalse();
        schedule.IsOpen(Utc("2026-12-05T22:30")).ShouldBeFalse();
        schedule.IsOpen(Utc("2026-12-04T05:00")).ShouldBeFalse();
    }

    [Test]
    public void An_hour_that_the_clocks_skip_begins_after_the_gap()
    {
        var schedule = Berlin("\"hours\":\"02:30-05:00\"");
        schedule.IsOpen(Utc("2026-03-29T00:59")).ShouldBeFalse();
        schedule.IsOpen(Utc("2026-03-29T01:00")).ShouldBeTrue();
        Next(schedule, "2026-03-29T00:30").ShouldBe("2026-03-29T01:00");
        schedule.IsOpen(Utc("2026-03-29T02:59")).ShouldBeTrue();
        schedule.IsOpen(Utc("2026-03-29T03:00")).ShouldBeFalse();
    }

    [Test]
    public void Hours_that_the_clocks_repeat_do_not_open_twice()
    {
        var schedule = Berlin("\"hours\":\"01:00-02:30\"");
        schedule.IsOpen(Utc("2026-10-25T00:29")).ShouldBeTrue();
        schedule.IsOpen(Utc("2026-10-25T00:30")).ShouldBeFalse();
        schedule.IsOpen(Utc("2026-10-25T01:15")).ShouldBeFalse();
    }

    [Test]
    public void Every_change_is_one_that_was_foretold()
    {
        foreach (var schedule in new[] { Business, Berlin("\"hours\":\"02:30-03:30\""), Of("\"days\":[\"sun\"]"), Berlin("\"from\":\"2026-03-27\",\"until\":\"2026-03-29T02:30\",\"hours\":\"22:00-06:00\"") })
        {
            var now = Utc("2026-03-25T00:00");
            var next = schedule.NextChange(now);
            for (var was = schedule.IsOpen(now); now < Utc("2026-04-01T00:00"); now = now.AddMinutes(1))
            {
                if (schedule.IsOpen(now) != was)
                {
                    now.ShouldBe(next!.Value);
                    was = !was;
                }

                next = now >= next ? schedule.NextChange(now) : next;
            }
        }
    }

    [Test]
    public void After_the_end_an_active_tour_is_not_shown_either_and_closing_time_takes_none_away()
    {
        var story = new Story(Catalogs.Tour("t", "a", ",\"schedule\":{\"until\":\"2026-03-04\",\"hours\":\"07:00-09:00\"}"));
        story.Do("step.shown", "t", "a").Wait(TimeSpan.FromHours(2)).Shown().ShouldBe(["t"]);
        story.WaitDays(3).Shown().ShouldBeEmpty();
        story.Decision().RecheckAt.ShouldBeNull();
    }

    [Test]
    public void An_open_schedule_says_when_it_closes()
    {
        var story = new Story(Catalogs.Tour("t", "a", ",\"schedule\":{\"hours\":\"07:00-09:00\"}"));
        story.Shown().ShouldBe(["t"]);
        story.Decision().RecheckAt.ShouldBe(Story.Dawn.AddHours(1));
    }

    [TestCase("{\"event\":\"project.created\",\"inLast\":\"5m\"}", true)]
    [TestCase("{\"not\":{\"event\":\"project.created\",\"inLast\":\"5m\"}}", false)]
    [TestCase("{\"event\":\"project.created\",\"count\":{\"exactly\":1},\"inLast\":\"5m\"}", true)]
    public void A_condition_with_a_window_says_when_time_alone_changes_it(string audience, bool now)
    {
        var story = new Story(Catalogs.Tour("t", "a", $",\"audience\":{audience}"));
        story.Track("project.created");
        story.Shown().Contains("t").ShouldBe(now);
        story.Decision().RecheckAt.ShouldBe(story.Now.AddMinutes(5));
        story.Wait(TimeSpan.FromMinutes(5)).Shown().Contains("t").ShouldBe(!now);
        story.Decision().RecheckAt.ShouldBeNull();
    }

    [Test]
    public void A_closed_schedule_says_when_it_opens()
    {
        var story = new Story(Catalogs.Tour("t", "a", ",\"schedule\":{\"hours\":\"09:00-17:00\"}"));
        story.Decision().RecheckAt.ShouldBe(Story.Dawn.AddHours(1));
    }
}
