namespace OnboardingSdk.Core.Tests.Delivery;

/// <summary>"Why not" is the code that decides, with what it found.</summary>
public sealed class ExplainTests
{
    private static Explanation Why(Story story, string flow = "t", string page = "/") => global::OnboardingSdk.Journeys.Delivery.Explain(
        story.Catalog.Flows[flow], story.Journey, story.Account, story.Catalog, PageAddress.Parse(page), story.Now);

    private static Story Of(string more, params string[] others) => new([Catalogs.Tour("t", "a", more), .. others]);

    [Test]
    public void All_gates_are_asked_and_the_first_that_stops_it_is_named()
    {
        var why = Why(Of(",\"audience\":{\"user\":\"role\",\"equals\":\"owner\"},\"start\":{\"page\":\"/board\",\"auto\":true}"));
        why.Shown.ShouldBeFalse();
        why.Stopped!.Result.Gate.ShouldBe(Gate.Audience);
        why.Gates.Select(g => g.Result.Gate).ShouldBe(Enum.GetValues<Gate>());
        why.Gates.Where(g => !g.Result.Passed).Select(g => g.Result.Gate).ShouldBe([Gate.Audience, Gate.StartPage]);
    }

    [Test]
    public void Every_leaf_says_what_it_asks_and_what_was_found()
    {
        const string Audience = """
            ,"audience":{"all":[
              {"event":"task.added","where":{"size":{"atLeast":2}},"count":3,"inLast":"7d"},
              {"any":[{"user":"role","in":["owner","admin"]},{"not":{"milestone":"m"}}]},
              {"segment":"busy"},{"flow":"u","is":"completed"},{"page":"/board/*"},{"time":{"from":"2026-03-01"}}]}
            """;
        var story = Of(
            Audience, Catalogs.Tour("u", "a"), Catalogs.Milestone("m", """{"event":"project.created"}"""), Catalogs.Segment("busy", """{"account":"seats","atLeast":5}"""));
        story.Track("task.added", properties: ("size", 1));
        story.Track("task.added", properties: ("size", 2));
        story.WaitDays(8).Track("task.added", properties: ("size", 3));
        story.Identify(("role", "member"));
        story.Do("step.shown", "u", "a").Do("step.next", "u", "a");

        Why(story).ToString().ShouldBe(
            """
            t is not shown on / at 2026-03-10 08:00:00Z (catalog HASH, version 6)
              + NotEnded: It has not started.
              + HasAccount: It belongs to the user.
              + Draft: It is published.
              - Audience: The user is not in its audience.
                  - all of
                    - event 'task.added' where size atLeast 2 at least 3 times in the last 1w: 2 times, first 2026-03-02 08:00:00Z, last 2026-03-10 08:00:00Z, of these 1 in the window
                    + any of
                      - user attribute 'role' in ['owner', 'admin']: 'member'
                      + not
                        - milestone 'm': not reached
                    - segment 'busy'
                      - account attribute 'seats' atLeast 5: no account
                    + flow 'u' is completed: completed, seen 2026-03-10 08:00:00Z, completed 2026-03-10 08:00:00Z
                    - page is /board/*: /
                    + time is from 2026-03-01 00:00:00Z: 2026-03-10 08:00:00Z
              + Visitors: The user has signed in.
              + Experiment: It belongs to no experiment.
              + Hide: Nothing hides it.
              + OffersItself: It offers itself.
              + Schedule: It has no schedule.
              + StartPage: It offers itself on this page.
              + StartCondition: It has no start condition.
              + Steps: It has a step for the user.
              + Frequency: It offered itself 0 of 1 times.
              + QuietPeriod: There is no quiet period for it.
              + Cap: No cap is reached.
              + Delay: It has no delay.
              + OneAtATime: Nothing else comes first.
              Step 'a' (1 of 1: a)
                - goes on by its button: seen by the browser only

            """.Replace("HASH", story.Catalog.Hash, StringComparison.Ordinal), StringCompareShould.IgnoreLineEndings);
    }

    [Test]
    public void It_says_the_same_as_the_decision_for_every_flow()
    {
        var story = Of(",\"start\":{\"page\":\"/x\"}", Catalogs.Tour("u", "a"), Catalogs.Tour("v", "a"), Catalogs.Checklist("list", "a project.created"));
        story.Do("step.shown", "v", "a");
        foreach (var verdict in story.Decide())
        {
            var why = Why(story, verdict.Flow.Id);
            why.Shown.ShouldBe(verdict.Shown);
            why.Stopped?.Result.ShouldBe(verdict.Gates[^1]);
        }
    }
}
