namespace OnboardingSdk.Tests;

/// <summary>One of each further kind of flow.</summary>
internal static class MessageSample
{
    public static DefinitionBuilder Definitions() => new DefinitionBuilder()
        .Event("page.liked", e => e.FromClient().Property("stars", PropertyType.Number))
        .Modal("news", m => m.Title("News").Body("A **bold** word.").Image("/news.png", "A picture").Primary("Show me", opens: "/news").Secondary("Later"))
        .Modal("aside", m => m.Title("Beside").SlideOut(OverlaySide.Left).StartOn("/elsewhere"))
        .Banner("upkeep", b => b.Title("Upkeep").NotDismissible())
        .Banner("trial", b => b.Title("Trial").Inside("#top").Primary("Plans", starts: "news"))
        .Hint("filter", h => h.Title("Filter").Target("#filter").Placement(Placement.LeftStart).OpenOnHover())
        .Survey("goals", s => s.Title("Goals").Body("Two.").Completed("Thanks!")
            .Question("goal", QuestionType.Single, "Goal?", q => q.Required().Choice("work", "Work").Choice("play", "Play").Other("Else").Branch(Value.In("play"), "why").Branch(Value.EqualTo("other"), QuestionDefinition.End))
            .Question("tools", QuestionType.Multiple, "Tools?", q => q.Choice("mail", "Mail").Choice("chat", "Chat"))
            .Question("nps", QuestionType.Nps, "Recommend?", q => q.Ends("No", "Yes"))
            .Question("stars", QuestionType.Rating, "Stars?", q => q.Scale(7, RatingStyle.Numbers))
            .Question("why", QuestionType.Text, "Why?", q => q.Placeholder("Because").MaxLength(40)))
        .Tracker("likes", t => t.OnClick(".like").Event("page.liked").Property("stars", 5));
}
