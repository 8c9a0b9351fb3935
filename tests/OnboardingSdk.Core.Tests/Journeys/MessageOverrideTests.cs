namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>Messages and surveys as the users of a segment meet them.</summary>
[TestFixture]
public sealed class MessageOverrideTests
{
    private static readonly string Marketers = Catalogs.Segment("marketers", """{"user":"role","equals":"marketer"}""");

    private static Story Of(string flow, bool inSegment = true)
    {
        var story = new Story(Marketers, flow);
        if (inSegment)
        {
            story.Identify(("role", "marketer"));
        }

        return story;
    }

    private static string Override(string change) => $",\"overrides\":[{{\"segment\":\"marketers\",{change}}}]";

    private static T Met<T>(Story story, string flow)
        where T : FlowDefinition => (T)story.Verdict(flow).Edition!.Flow;

    [Test]
    public void A_message_has_the_texts_and_labels_of_its_users_segment()
    {
        const string Buttons = ",\"primary\":{\"label\":\"Go\",\"navigate\":\"/x\"},\"secondary\":{\"label\":\"Later\"}";
        var change = Override("""  "title":"Campaigns","primary":{"label":"To campaigns"},"secondary":{"omit":true}  """);
        foreach (var flow in new[] { Catalogs.Modal("m", Buttons + change), Catalogs.Banner("m", Buttons + change), Catalogs.Hint("m", Buttons + change) })
        {
            var met = Met<MessageDefinition>(Of(flow), "m");
            (met.Title, met.Primary!.Label, met.Primary.Navigate, met.Secondary).ShouldBe(("Campaigns", "To campaigns", "/x", null));
            var other = Met<MessageDefinition>(Of(flow, inSegment: false), "m");
            (other.Title, other.Primary!.Label, other.Secondary!.Label).ShouldBe(("T", "Go", "Later"));
        }
    }

    [Test]
    public void A_run_keeps_its_words_when_the_user_changes_and_the_next_has_the_others()
    {
        var story = Of(Catalogs.Modal("m", ",\"start\":{\"frequency\":\"everyTime\"}" + Override("\"title\":\"Campaigns\"")));
        story.Do("flow.shown", "m");
        story.Identify(("role", "other"));
        Met<ModalDefinition>(story, "m").Title.ShouldBe("Campaigns");
        story.Flow("m").Override.ShouldBe("marketers");
        story.Do("flow.completed", "m").Do("flow.shown", "m");
        Met<ModalDefinition>(story, "m").Title.ShouldBe("T");
    }

    private static readonly string Survey = Catalogs.Survey(
        "s",
        "\"id\":\"goal\",\"type\":\"single\",\"required\":true," + Catalogs.Choices("a", "b") + ",\"branches\":[{\"equals\":\"a\",\"next\":\"why\"}],\"next\":\"nps\";"
        + "\"id\":\"nps\",\"type\":\"nps\",\"branches\":[{\"atLeast\":9,\"next\":\"extra\"}];\"id\":\"why\",\"type\":\"text\",\"required\":true,\"next\":\"end\";\"id\":\"extra\",\"type\":\"csat\",\"required\":true;\"id\":\"end\",\"type\":\"text\"",
        Override("""  "questions":{"goal":{"title":"Your campaign?","choices":{"a":{"label":"More leads"}}},"why":{"omit":true}}  """));

    [Test]
    public void A_survey_has_the_texts_of_its_users_segment_and_leaves_questions_out()
    {
        var met = Met<SurveyDefinition>(Of(Survey), "s");
        (met.Questions[0].Title, met.Questions[0].Choices[0].Label, met.Questions[0].Choices[1].Label).ShouldBe(("Your campaign?", "More leads", "b"));
        met.Questions.Select(q => q.Id).ShouldBe(["goal", "nps", "extra", "end"]);
    }

    [Test]
    public void What_led_to_an_omitted_question_leads_to_what_followed_it()
    {
        var met = Met<SurveyDefinition>(Of(Survey), "s");
        string[] Way(string goal) => [.. SurveyPath.Of(met, id => id == "goal" ? PropertyValue.From(goal) : default).Select(q => q.Id)];
        Way("a").ShouldBe(["goal", "end"]);
        Way("b").ShouldBe(["goal", "nps", "end"]);
    }

    [Test]
    public void An_omitted_question_is_neither_waited_for_nor_answered()
    {
        var story = Of(Survey).Do("flow.shown", "s").Answered("s", ("goal", "a"));
        story.Answer("s", "why", "Because").Refusal.ShouldNotBeNull();
        story.Do("flow.completed", "s").Flow("s").Status.ShouldBe(FlowStatus.Completed);
        story.IsReplayedExactly().ShouldBeTrue();

        var other = Of(Survey, inSegment: false).Do("flow.shown", "s").Answered("s", ("goal", "a"));
        other.Command("flow.completed", "s").Refusal.ShouldBe("The question 'why' of the survey 's' has no answer.");
    }

    [Test]
    public void Code_says_the_same_as_JSON()
    {
        var built = new DefinitionBuilder()
            .UserAttribute("role").UserAttribute("goal", source: EventSource.Client)
            .Segment("marketers", When.User("role", Value.EqualTo("marketer")))
            .Modal("m", m => m.Title("T").Primary("Go", b => b.Sets("goal", "lead").Calls("open").Opens("/x")).Secondary("Later", b => b.Sets("goal", "solo"))
                .Override("marketers", o => o.Text("title", "Campaigns").Omit("secondary")))
            .Survey("s", s => s.Title("T").Question("q", QuestionType.Nps, "Q").Question("r", QuestionType.Text, "R").Override("marketers", o => o.Text("questions/q/title", "Q2").Omit("r")))
            .Build();
        var loaded = Json.Load(["""
            {"definitions":[
              {"kind":"attributes","user":{"role":"string","goal":{"type":"string","source":"client"}}},
              {"kind":"segments","segments":{"marketers":{"when":{"user":"role","equals":"marketer"}}}},
              {"kind":"modal","id":"m","title":"T","primary":{"label":"Go","set":{"goal":"lead"},"call":"open","navigate":"/x"},"secondary":{"label":"Later","set":{"goal":"solo"}},
                "overrides":[{"segment":"marketers","title":"Campaigns","secondary":{"omit":true}}]},
              {"kind":"survey","id":"s","title":"T","questions":[{"id":"q","type":"nps","title":"Q"},{"id":"r","type":"text","title":"R"}],
                "overrides":[{"segment":"marketers","questions":{"q":{"title":"Q2"},"r":{"omit":true}}}]}]}
            """]).Definitions;
        Catalog.Create(built).Catalog!.Hash.ShouldBe(Catalog.Create(loaded).Catalog!.Hash);
    }

    [Test]
    public void What_cannot_be_changed_is_an_error_with_the_nearest_name()
    {
        string[] Found(string flow) => [.. DefinitionValidator.Validate(Json.Load([Catalogs.Events, Marketers, flow]).Definitions).Select(d => d.Code + " " + d.Message)];
        Found(Catalogs.Modal("m", Override("\"titel\":\"X\""))).ShouldHaveSingleItem().ShouldContain("Did you mean 'title'?");
        Found(Catalogs.Modal("m", Override("\"title\":\"X\",\"primary\":{\"omit\":true}"))).ShouldHaveSingleItem().ShouldStartWith("ONB0710 'm' has no button 'primary' to omit.");
        Found(Catalogs.Survey("s", "\"id\":\"goal\",\"type\":\"nps\"", Override("\"questions\":{\"gaol\":{\"omit\":true}}"))).ShouldContain(f => f.StartsWith("ONB0220", StringComparison.Ordinal) && f.Contains("'goal'"));
        Found(Catalogs.Survey("s", "\"id\":\"goal\",\"type\":\"nps\"", Override("\"questions\":{\"goal\":{\"omit\":true}}"))).ShouldHaveSingleItem().ShouldContain("omits every question");
        DefinitionValidator.Validate(new DefinitionBuilder().Event("e", e => e.FromClient()).UserAttribute("role").Segment("marketers", When.User("role", Value.Present()))
            .Tracker("k", k => k.Event("e").Override("marketers", o => o.Text("title", "X"))).Build()).ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.UnknownText);
    }

    [Test]
    public void Their_texts_can_be_translated()
    {
        var translations = """{"kind":"translations","culture":"de","flows":{"m":{"title":"T-de","overrides":{"marketers":{"title":"Kampagnen"}}}}}""";
        var story = new Story(Marketers, Catalogs.Modal("m", Override("\"title\":\"Campaigns\"")), translations);
        story.Identify(("role", "marketer"));
        ((ModalDefinition)story.Catalog.Texts.For("de").Of(story.Verdict("m").Edition!.Flow)).Title.ShouldBe("Kampagnen");
    }
}
