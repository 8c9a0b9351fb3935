namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>Surveys: what is recorded of answers, and what they lead to.</summary>
[TestFixture]
public sealed class SurveyTests
{
    private static readonly string Goals = Catalogs.Survey(
        "goals",
        "\"id\":\"goal\",\"type\":\"single\",\"required\":true,\"other\":true," + Catalogs.Choices("marketing", "sales") + ",\"branches\":[{\"equals\":\"sales\",\"next\":\"$end\"}];"
        + "\"id\":\"nps\",\"type\":\"nps\",\"required\":true;\"id\":\"why\",\"type\":\"text\",\"maxLength\":20;\"id\":\"csat\",\"type\":\"csat\";\"id\":\"stars\",\"type\":\"rating\",\"scale\":7;"
        + "\"id\":\"tools\",\"type\":\"multiple\",\"other\":true," + Catalogs.Choices("a", "b", "c"));

    private static Story Open(params string[] more) => new Story([Goals, .. more]).Do("flow.shown", "goals");

    [Test]
    public void Answers_are_kept_with_their_time_and_run_and_the_latest_counts()
    {
        var story = Open().Answered("goals", ("goal", "sales"));
        story.Wait(TimeSpan.FromMinutes(1)).Answered("goals", ("goal", "marketing"), ("nps", 7));
        story.Flow("goals").Answers!["goal"].ShouldBe(new SurveyAnswer("marketing", Story.Dawn.AddMinutes(1), 1));
        story.Flow("goals").Answers!.Keys.ShouldBe(["goal", "nps"]);
        JourneyJson.Write(story.Replay()).ShouldBe(JourneyJson.Write(story.Journey));
    }

    [Test]
    public void The_same_answer_again_changes_nothing_and_an_empty_one_takes_it_back()
    {
        var story = Open().Answered("goals", ("goal", "sales"));
        story.Wait(TimeSpan.FromMinutes(1)).Answer("goals", "goal", "sales").Changes.ShouldBeEmpty();
        story.Flow("goals").Answers!["goal"].At.ShouldBe(Story.Dawn);
        story.Answer("goals", "goal").Changes.OfType<SurveyAnswered>().ShouldHaveSingleItem();
        story.Flow("goals").Answers.ShouldBeNull();
    }

    [TestCase("goal", "marketing")]
    [TestCase("goal", "other")]
    [TestCase("nps", 0)]
    [TestCase("nps", 10)]
    [TestCase("why", "Because\nof \t 😀")]
    [TestCase("csat", 5)]
    [TestCase("stars", 7)]
    public void What_the_definition_allows_is_an_answer(string question, object value) => Open().Answer("goals", question, Of(value)).Refusal.ShouldBeNull();

    [TestCase("goal", "hacker")]
    [TestCase("goal", 1)]
    [TestCase("goal", "Marketing")]
    [TestCase("nps", 11)]
    [TestCase("nps", -1)]
    [TestCase("nps", 3.5)]
    [TestCase("nps", "7")]
    [TestCase("why", "   \n ")]
    [TestCase("why", "123456789012345678901")]
    [TestCase("why", "nul\0")]
    [TestCase("why", true)]
    [TestCase("csat", 0)]
    [TestCase("csat", 6)]
    [TestCase("stars", 8)]
    [TestCase("gone", 1)]
    public void Everything_else_is_none(string question, object value) => Open().Answer("goals", question, Of(value)).Refusal.ShouldNotBeNull();

    [Test]
    public void Half_a_character_is_none() => Open().Answer("goals", "why", "half \ud83d").Refusal.ShouldNotBeNull();

    [TestCase("a,b", true)]
    [TestCase("a,other", true)]
    [TestCase("b,a", false)]
    [TestCase("a,a", false)]
    [TestCase("d", false)]
    [TestCase("", false)]
    public void Choices_are_declared_ones_once_in_their_order(string chosen, bool allowed) =>
        (Open().Answer("goals", "tools", PropertyValue.From(chosen.Split(',', StringSplitOptions.RemoveEmptyEntries))).Refusal is null).ShouldBe(allowed);

    [TestCase("other", "A thing of my own", true)]
    [TestCase("marketing", "A thing of my own", false)]
    [TestCase("other", "  ", false)]
    public void A_text_of_ones_own_belongs_to_other(string value, string other, bool allowed)
    {
        var story = Open();
        (story.Answer("goals", "goal", value, other).Refusal is null).ShouldBe(allowed);
        story.Answer("goals", "goal", value, new string('x', 201)).Refusal.ShouldNotBeNull();
    }

    [Test]
    public void It_is_not_sent_without_what_is_required_on_the_way()
    {
        var story = Open();
        story.Command("flow.completed", "goals").Refusal.ShouldBe("The question 'goal' of the survey 'goals' has no answer.");
        story.Answered("goals", ("goal", "marketing"));
        story.Command("flow.completed", "goals").Refusal.ShouldBe("The question 'nps' of the survey 'goals' has no answer.");
        story.Answered("goals", ("goal", "sales")).Do("flow.completed", "goals");
        story.Flow("goals").Status.ShouldBe(FlowStatus.Completed);
    }

    [Test]
    public void Twice_sent_is_once_completed()
    {
        var story = Open().Answered("goals", ("goal", "sales")).Do("flow.completed", "goals");
        story.Command("flow.completed", "goals").Refusal!.ShouldContain("has ended");
        story.Answer("goals", "nps", 3).Refusal!.ShouldContain("has ended");
    }

    [Test]
    public void Another_run_asks_anew_and_conditions_read_the_latest_answer()
    {
        var story = new Story(
            Catalogs.Survey("nps", "\"id\":\"score\",\"type\":\"nps\",\"required\":true", ",\"start\":{\"frequency\":{\"times\":20,\"per\":\"90d\",\"until\":\"never\"}}"),
            Catalogs.Segment("fans", """{"survey":"nps","question":"score","atLeast":9}"""));
        bool Fan() => Evaluator.Holds(story.Catalog.Segments["fans"].When, new(story.Catalog, story.Journey, null, Scope.User, story.Now, null));
        story.Do("flow.shown", "nps").Answered("nps", ("score", 10)).Do("flow.completed", "nps");
        Fan().ShouldBeTrue();
        story.WaitDays(91).Do("flow.shown", "nps");
        Fan().ShouldBeTrue("it is not answered yet");
        story.Command("flow.completed", "nps").Refusal.ShouldNotBeNull("the answer is another run's");
        story.Answered("nps", ("score", 2)).Do("flow.completed", "nps");
        Fan().ShouldBeFalse();
    }

    [Test]
    public void A_milestone_over_an_answer_is_dated_by_it_whether_the_survey_was_sent_or_not()
    {
        var story = Open(Catalogs.Milestone("persona", """{"all":[{"survey":"goals","question":"goal","equals":"marketing"},{"event":"project.created"}]}"""));
        story.WaitDays(1).Tracked("project.created").WaitDays(1).Answered("goals", ("goal", "sales"));
        story.DayOf("persona").ShouldBeNull();
        story.WaitDays(1).Answer("goals", "goal", "marketing").Changes.OfType<MilestoneReached>().ShouldHaveSingleItem();
        story.DayOf("persona").ShouldBe(3);
    }

    [Test]
    public void A_new_catalog_finds_what_an_old_answer_means_and_keeps_what_it_no_longer_allows()
    {
        var story = Open().WaitDays(1).Answered("goals", ("goal", "sales"));
        story.WaitDays(5).Change(
            Goals.Replace("\"sales\"", "\"support\"", StringComparison.Ordinal), Catalogs.Milestone("asked", """{"survey":"goals","question":"goal","exists":true}"""));
        story.Flow("goals").Answers!["goal"].Value.ShouldBe("sales");
        story.DayOf("asked").ShouldBe(1);
        JourneyJson.Write(story.Replay()).ShouldBe(JourneyJson.Write(story.Journey));
    }

    [Test]
    public void A_reset_forgets_the_answers()
    {
        var story = Open().Answered("goals", ("goal", "sales"));
        story.Reset();
        story.Flow("goals").Answers.ShouldBeNull();
    }

    [Test]
    public void Who_answered_is_shown_what_it_means_for_them()
    {
        var story = Open(Catalogs.Modal("campaigns", ""","variant":"slideOut","audience":{"survey":"goals","question":"goal","in":["marketing"]}"""));
        story.Do("flow.dismissed", "goals").Verdict("campaigns").Shown.ShouldBeFalse();
        var other = Open(Catalogs.Modal("campaigns", ""","variant":"slideOut","audience":{"survey":"goals","question":"goal","in":["marketing"]}"""));
        var applied = other.Answer("goals", "goal", "marketing");
        applied.Stale.ShouldBeTrue();
        other.Do("flow.dismissed", "goals").Verdict("campaigns").Shown.ShouldBeTrue();
    }

    [Test]
    public void Explain_says_what_was_answered()
    {
        var story = Open(Catalogs.Modal("m", ""","audience":{"survey":"goals","question":"goal","equals":"sales"}"""));
        string Explained() => global::OnboardingSdk.Journeys.Delivery.Explain(
            story.Catalog.Flows["m"], story.Journey, null, story.Catalog, PageAddress.Parse("/"), story.Now).ToString();
        Explained().ShouldContain("- answer to 'goal' of 'goals' equals 'sales': not answered");
        story.Answered("goals", ("goal", "sales"));
        Explained().ShouldContain("+ answer to 'goal' of 'goals' equals 'sales': 'sales', 2026-03-02 08:00:00Z");
    }

    private static PropertyValue Of(object value) => value switch
    {
        string text => text,
        int number => number,
        double number => number,
        bool truth => truth,
        _ => default,
    };
}
