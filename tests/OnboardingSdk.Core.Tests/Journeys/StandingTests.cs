namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>Launchers, resource centers and announcements: there as long as their rules hold, in no runs.</summary>
[TestFixture]
public sealed class StandingTests
{
    private const string Article = """{"id":"a","type":"article","title":"A","body":"B"}""";

    private static Story Help(params string[] more) => new([Catalogs.Center("help", Article), Catalogs.Launcher("button", "\"start\":\"help\""), .. more]);

    [Test]
    public void A_launcher_stands_before_and_after_it_was_pressed()
    {
        var story = Help();
        story.Shown().ShouldBe(["button", "help"]);
        story.Do("flow.shown", "button").Wait(TimeSpan.FromMinutes(1)).Do("flow.completed", "button");
        (story.Flow("button").Status, story.Flow("button").SeenAt, story.Flow("button").CompletedAt).ShouldBe((FlowStatus.Completed, Story.Dawn, Story.Dawn.AddMinutes(1)));
        story.Wait(TimeSpan.FromDays(1)).Do("flow.completed", "button");
        story.Flow("button").CompletedAt.ShouldBe(Story.Dawn.AddMinutes(1));
        story.Shown().ShouldBe(["button", "help"], ignoreOrder: true);
        JourneyJson.Write(story.Replay()).ShouldBe(JourneyJson.Write(story.Journey));
    }

    [Test]
    public void A_launcher_is_not_pressed_by_who_has_not_seen_it_and_gone_once_dismissed()
    {
        var story = Help();
        story.Command("flow.completed", "button").Refusal.ShouldBe("The launcher 'button' has not been on screen.");
        story.Command("flow.started", "button").Refusal.ShouldBe("The launcher 'button' takes no 'flow.started'.");
        story.Do("flow.shown", "button").Do("flow.dismissed", "button");
        story.Shown().ShouldBe(["help"]);
        story.Command("flow.shown", "button").Refusal.ShouldBe("The launcher 'button' was dismissed.");
    }

    [Test]
    public void Opening_a_center_is_seen_and_ends_nothing()
    {
        var story = Help().Do("flow.started", "help");
        story.Flow("help").ShouldBe(FlowState.None);
        story.Do("flow.shown", "help").Do("flow.shown", "help");
        (story.Flow("help").Status, story.Flow("help").Impressions).ShouldBe((FlowStatus.Active, 2));
        story.Command("flow.completed", "help").Refusal.ShouldBe("The resource center 'help' takes no 'flow.completed'.");
        story.Command("flow.dismissed", "help").Refusal.ShouldBe("The resource center 'help' takes no 'flow.dismissed'.");
    }

    [Test]
    public void An_announcement_is_read_once_and_stays_where_it_is()
    {
        var story = new Story(Catalogs.Announcement("dark", "2026-03-01"));
        story.Do("flow.completed", "dark");
        var state = story.Flow("dark");
        (state.Status, state.CompletedAt, state.SeenAt, state.Impressions).ShouldBe((FlowStatus.Completed, Story.Dawn, Story.Dawn, 1));
        story.Command("flow.completed", "dark").Changes.ShouldBeEmpty();
        story.Shown().ShouldBe(["dark"]);
        story.Command("flow.dismissed", "dark").Refusal.ShouldBe("The announcement 'dark' takes no 'flow.dismissed'.");
    }

    [Test]
    public void Conditions_ask_whether_it_was_read_with_the_words_of_all_flows()
    {
        var story = new Story(
            Catalogs.Announcement("dark", "2026-03-01"), Catalogs.Milestone("informed", """{"flow":"dark","is":"completed"}"""),
            Catalogs.Banner("again", ",\"audience\":{\"not\":{\"flow\":\"dark\",\"is\":\"completed\"}}"));
        story.Shown().ShouldBe(["again", "dark"]);
        story.Do("flow.completed", "dark");
        story.DayOf("informed").ShouldBe(0);
        story.Shown().ShouldBe(["dark"]);
    }

    [Test]
    public void Nothing_of_it_is_counted_or_keeps_a_quiet()
    {
        var story = Help("""{"kind":"limits","quietPeriod":"1h","caps":[{"times":1,"per":"1d"}]}""", Catalogs.Modal("m"));
        story.Do("flow.shown", "button").Do("flow.completed", "button").Do("flow.shown", "help");
        story.Journey.LastOnScreen.ShouldBeNull();
        story.Journey.Exposures.ShouldBeEmpty();
        story.Shown().ShouldContain("m");
    }

    [Test]
    public void What_stands_is_asked_for_its_page_and_its_start_condition_each_time()
    {
        var story = Help(Catalogs.Launcher("here", "\"navigate\":\"/x\"", ",\"target\":\"#x\",\"start\":{\"page\":\"/projects/*\",\"when\":{\"not\":{\"event\":\"project.created\"}}}"));
        story.Shown("/projects/1").ShouldContain("here");
        story.Do("flow.shown", "here");
        story.Shown("/team").ShouldNotContain("here");
        story.Tracked("project.created").Shown("/projects/1").ShouldNotContain("here");
        story.Verdict("here", "/projects/1").Gates[^1].Gate.ShouldBe(Gate.StartCondition);
    }

    [Test]
    public void Business_hours_close_it_too_though_it_was_there_before()
    {
        var story = Help(Catalogs.Launcher("chat", "\"call\":\"chat\"", ",\"position\":\"bottomStart\",\"schedule\":{\"hours\":\"08:00-17:00\"}"));
        story.Do("flow.shown", "chat").Shown().ShouldContain("chat");
        story.Wait(TimeSpan.FromHours(10)).Shown().ShouldNotContain("chat");
        story.Verdict("chat").Gates[^1].RecheckAt.ShouldBe(Story.Dawn.AddDays(1));
    }

    [Test]
    public void An_announcement_is_out_from_its_day_on_and_says_when()
    {
        var story = new Story(Catalogs.Announcement("soon", "2026-03-03", ",\"schedule\":{\"timeZone\":\"Europe/Berlin\"}"));
        story.Shown().ShouldBeEmpty();
        var last = story.Verdict("soon").Gates[^1];
        (last.Gate, last.RecheckAt).ShouldBe((Gate.Schedule, new DateTimeOffset(2026, 3, 2, 23, 0, 0, TimeSpan.Zero)));
        story.Decision().RecheckAt.ShouldBe(last.RecheckAt);
        story.Wait(TimeSpan.FromHours(15)).Shown().ShouldBe(["soon"]);
    }

    [Test]
    public void One_launcher_floats_in_each_corner_and_any_number_sit_on_the_page()
    {
        var story = Help(
            Catalogs.Launcher("first", "\"call\":\"a\"", ",\"start\":{\"priority\":\"high\"}"), Catalogs.Launcher("left", "\"call\":\"b\"", ",\"position\":\"bottomStart\""),
            Catalogs.Launcher("p", "\"call\":\"c\"", ",\"target\":\"#p\""), Catalogs.Launcher("q", "\"call\":\"d\"", ",\"target\":\"#q\""));
        story.Shown().ShouldBe(["first", "help", "left", "p", "q"]);
        story.Verdict("button").Gates[^1].Reason.ShouldBe("'first' comes first, and only one launcher is shown in that corner at a time.");
        story.Do("flow.shown", "first").Do("flow.dismissed", "first").Shown().ShouldContain("button");
    }

    [Test]
    public void A_launcher_is_not_there_where_what_it_opens_is_not()
    {
        var story = new Story(
            Catalogs.Center("help", Article, ",\"audience\":{\"user\":\"role\",\"equals\":\"owner\"}"), Catalogs.Launcher("button", "\"start\":\"help\""),
            Catalogs.Tour("owners", "a", ",\"start\":{\"auto\":false},\"audience\":{\"user\":\"role\",\"equals\":\"owner\"}"), Catalogs.Launcher("show", "\"start\":\"owners\"", ",\"target\":\"#x\""));
        story.Shown().ShouldBeEmpty();
        var last = story.Verdict("button").Gates[^1];
        (last.Gate, last.Reason).ShouldBe((Gate.Steps, "It opens 'help', which is not there: The user is not in its audience."));
        story.Identify(("role", "owner"));
        story.Shown().ShouldBe(["button", "help", "show"]);
    }

    [Test]
    public void After_two_users_are_one_what_either_has_read_is_read()
    {
        var catalog = Catalogs.Of(Catalogs.Announcement("dark", "2026-03-01"));
        var story = new Story(catalog);
        var other = new Story(catalog, SubjectKey.User("visitor")).Do("flow.completed", "dark");
        story.Merge(other).Flow("dark").CompletedAt.ShouldBe(Story.Dawn);
    }
}
