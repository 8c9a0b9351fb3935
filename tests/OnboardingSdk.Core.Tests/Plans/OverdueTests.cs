namespace OnboardingSdk.Core.Tests.Plans;

[TestFixture]
public sealed class OverdueTests
{
    private static readonly DateTimeOffset Tenth = new(2026, 3, 10, 0, 0, 0, TimeSpan.Zero);

    private static string[] Overdue(PlanStory story, DateTimeOffset now) =>
        [.. LaunchPlan.Of("launch", story.Account.Journey, story.Account.Catalog, now)!.Tasks.Where(t => t.IsOverdue).Select(t => t.Id)];

    [Test]
    public void A_task_is_overdue_when_its_day_is_over()
    {
        var story = new PlanStory().Started();
        Overdue(story, Tenth.AddTicks(-1)).ShouldBeEmpty();
        Overdue(story, Tenth).ShouldBe(["sso", "call"]);
        story.Do(EntryNames.TaskCompleted, "sso");
        Overdue(story, Tenth).ShouldBe(["call"]);
    }

    [Test]
    public void The_day_ends_in_the_time_zone_of_the_plan()
    {
        var story = new PlanStory().Started("2026-03-02", ("timeZone", "Pacific/Auckland"));
        Overdue(story, Tenth.AddHours(-13)).ShouldBe(["sso", "call"]);
        Overdue(story, Tenth.AddHours(-13).AddTicks(-1)).ShouldBeEmpty();
        story.Do(EntryNames.PlanChanged, null, null, ("timeZone", "America/Los_Angeles"));
        // The clocks went forward on 8 March.
        Overdue(story, Tenth.AddHours(7)).ShouldBe(["sso", "call"]);
        Overdue(story, Tenth.AddHours(7).AddTicks(-1)).ShouldBeEmpty();
    }

    [Test]
    public void Nothing_of_a_completed_plan_is_overdue()
    {
        var story = new PlanStory().Started();
        foreach (var task in new[] { "sso", "call" })
        {
            story.Do(EntryNames.TaskCompleted, task);
        }

        story.Account.Tracked("task.added", "task.added");
        story.State.Status.ShouldBe(FlowStatus.Completed);
        Overdue(story, Tenth.AddYears(1)).ShouldBeEmpty();
        story.Plan.NextDue.ShouldBeNull();
    }

    [Test]
    public void A_page_that_shows_it_asks_again_when_the_next_task_becomes_overdue()
    {
        var story = new PlanStory().Started();
        var member = story.Member();
        member.Decision().RecheckAt.ShouldBe(Tenth);
        member.Wait(Tenth - member.Now);
        member.Decision().RecheckAt.ShouldBe(new DateTimeOffset(2026, 3, 17, 0, 0, 0, TimeSpan.Zero));
        member.WaitDays(100);
        member.Decision().RecheckAt.ShouldBeNull();
    }

    [Test]
    public void A_flow_that_waits_for_it_is_looked_at_again_at_that_moment()
    {
        var story = new PlanStory(Catalogs.Tour("nudge", "a", ""","start":{"when":{"flow":"launch","is":"overdue"}}""")).Started();
        var member = story.Member();
        member.Account = story.Account.Journey;
        member.Shown().ShouldBe(["launch"]);
        member.Verdict("nudge").Gates[^1].RecheckAt.ShouldBe(Tenth);
        member.Wait(Tenth - member.Now);
        member.Shown().ShouldBe(["launch", "nudge"], ignoreOrder: true);
    }

    [Test]
    public void It_is_told_once_for_each_day_on_which_it_was_due()
    {
        var story = new PlanStory().Started();
        story.Plan.NextDue.ShouldBe(Tenth);
        Tell(story, "sso").ShouldBeEmpty();
        story.Account.Wait(Tenth - story.Account.Now);
        Tell(story, "sso").ShouldBe([new("launch", "sso", new(2026, 3, 9))]);
        Tell(story, "sso").ShouldBeEmpty();
        story.Plan.NextDue.ShouldBe(Tenth, "call is to be told still");
        Tell(story, "call").ShouldHaveSingleItem();
        story.Plan.NextDue.ShouldBe(new DateTimeOffset(2026, 3, 17, 0, 0, 0, TimeSpan.Zero));
        story.Do(EntryNames.TaskRescheduled, "sso", null, ("due", "2026-03-11"));
        story.Plan.NextDue.ShouldBe(new DateTimeOffset(2026, 3, 12, 0, 0, 0, TimeSpan.Zero));
        story.Account.WaitDays(2);
        Tell(story, "sso").ShouldBe([new("launch", "sso", new(2026, 3, 11))]);
    }

    private static IEnumerable<TaskBecameOverdue> Tell(PlanStory story, string task) =>
        story.Do(EntryNames.TaskOverdue, task).Changes.OfType<TaskBecameOverdue>();

    [TestCase("2026-03-02", 0, "2026-03-02")]
    [TestCase("2026-03-02", 4, "2026-03-06")]
    [TestCase("2026-03-02", 5, "2026-03-09")]
    [TestCase("2026-03-06", 1, "2026-03-09")]
    [TestCase("2026-03-07", 0, "2026-03-07")]
    [TestCase("2026-03-07", 1, "2026-03-09")]
    [TestCase("2026-03-08", 1, "2026-03-09")]
    [TestCase("2026-03-08", 6, "2026-03-16")]
    public void Business_days_leave_out_weekends(string start, int days, string due) =>
        new DueOffset(days, IsBusiness: true).After(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));

    [Test]
    public void Business_days_are_those_that_one_counts_one_by_one()
    {
        for (var start = new DateOnly(2026, 3, 1); start < new DateOnly(2026, 3, 15); start = start.AddDays(1))
        {
            for (var days = 1; days < 60; days++)
            {
                var (day, left) = (start, days);
                while (left > 0)
                {
                    day = day.AddDays(1);
                    left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
                }

                new DueOffset(days, IsBusiness: true).After(start).ShouldBe(day, $"{days} after {start}");
            }
        }
    }

    [TestCase("7d", "1w")]
    [TestCase("0d", "0d")]
    [TestCase("10d", "10d")]
    [TestCase("2w", "2w")]
    [TestCase("14bd", "14bd")]
    public void An_offset_has_one_text(string written, string text)
    {
        DueOffset.TryParse(written, out var due).ShouldBeTrue();
        due.ToString().ShouldBe(text);
    }

    [TestCase("")]
    [TestCase("d")]
    [TestCase("-1d")]
    [TestCase("1.5d")]
    [TestCase("7h")]
    [TestCase("4000d")]
    [TestCase("600w")]
    [TestCase("99999999999d")]
    public void What_is_no_offset_is_none(string text) => DueOffset.TryParse(text, out _).ShouldBeFalse();
}
