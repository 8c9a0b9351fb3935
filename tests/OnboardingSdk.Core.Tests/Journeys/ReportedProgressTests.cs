namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>What the host reports of long work.</summary>
[TestFixture]
public sealed class ReportedProgressTests
{
    private static Story List(string tasks = "a - progress;b project.created", string more = "") => new(Catalogs.Checklist("list", tasks, more));

    private static (long Done, long Total)? Of(Story story, string task = "a") =>
        story.Flow("list").Progress?.GetValueOrDefault(task) is { } progress ? (progress.Done, progress.Total) : null;

    [Test]
    public void Is_kept_and_told_with_its_numbers_so_that_no_tab_has_to_ask()
    {
        var story = List();
        var applied = story.Report("list", "a", 340, 1000);
        applied.Changes.ShouldBe([new TaskProgressed("list", "a", 340, 1000)]);
        applied.Stale.ShouldBeFalse();
        Of(story).ShouldBe((340, 1000));
    }

    [Test]
    public void Of_the_same_total_only_grows_whatever_overtakes_what()
    {
        var story = List("a project.created");
        story.Report("list", "a", 1000, 1000);
        story.Report("list", "a", 999, 1000).Changes.ShouldBeEmpty();
        Of(story).ShouldBe((1000, 1000));
    }

    [Test]
    public void Begins_anew_with_0_or_with_another_total()
    {
        var story = List();
        story.Report("list", "a", 340, 1000);
        story.Report("list", "a", 341, 2000);
        Of(story).ShouldBe((341, 2000));
        story.Report("list", "a", 0, 2000);
        Of(story).ShouldBe((0, 2000));
        story.Report("list", "a", 0, 2000).Changes.ShouldBeEmpty();
    }

    [Test]
    public void Above_the_total_is_the_total()
    {
        var story = List("a project.created");
        story.Report("list", "a", 1200, 1000);
        Of(story).ShouldBe((1000, 1000));
    }

    [Test]
    public void Of_the_whole_completes_the_task_where_the_definition_says_so()
    {
        var story = List();
        story.Report("list", "a", 1, 2);
        story.Done("list").ShouldBeEmpty();
        story.WaitDays(1).Report("list", "a", 2, 2).Changes.ShouldContain(new TaskCompleted("list", "a", story.Now));
        Of(story).ShouldBeNull();
        story.Report("list", "a", 1, 2).Changes.ShouldBeEmpty();
    }

    [Test]
    public void Of_the_whole_completes_nothing_else()
    {
        var story = List("a project.created;b - progress");
        story.Report("list", "a", 2, 2);
        story.Done("list").ShouldBeEmpty();
        story.Tracked("project.created").Done("list").ShouldBe(["a"]);
    }

    [Test]
    public void Of_a_locked_task_is_kept_and_counts_once_it_is_unlocked()
    {
        var story = List("a - progress after b;b project.created");
        story.Report("list", "a", 2, 2);
        story.Done("list").ShouldBeEmpty();
        story.WaitDays(3).Tracked("project.created").Done("list").ShouldBe(["a", "b"]);
        story.Flow("list").Tasks["a"].At.ShouldBe(story.Now);
    }

    [Test]
    public void That_makes_no_sense_changes_nothing()
    {
        var story = List();
        story.Report("list", "a", 1, 0).Changes.ShouldBeEmpty();
        story.Report("list", "a", -1, 5).Changes.ShouldBeEmpty();
        story.Report("list", "nowhere", 1, 5).Refusal.ShouldBe("The checklist 'list' has no such task.");
    }

    [Test]
    public void Was_full_before_the_definition_let_it_complete_the_task()
    {
        var story = List("a project.created;b task.added");
        story.Report("list", "a", 2, 2);
        story.WaitDays(1).Change(Catalogs.Checklist("list", "a project.created progress;b task.added")).Done("list").ShouldBe(["a"]);
        story.Flow("list").Tasks["a"].At.ShouldBe(Story.Dawn);
        JourneyJson.Write(story.Replay()).ShouldBe(JourneyJson.Write(story.Journey));
    }

    [Test]
    public void No_browser_reports()
    {
        var story = List();
        var report = story.NewHand("task.progress", "list", "a");
        CommandGuard.Refusal(story.Journey, null, report, story.Catalog).ShouldBe("There is no command 'task.progress'.");
    }
}
