namespace OnboardingSdk.Core.Tests.Delivery;

/// <summary>What a browser may set of its user.</summary>
[TestFixture]
public sealed class AttributeGuardTests
{
    private static readonly Catalog Catalog = Catalogs.Of("""
        {"kind":"attributes","user":{
          "goal":{"type":"string","values":["lead","solo"],"source":"client"},
          "size":{"type":"number","source":"client"}, "due":{"type":"date","source":"client"}, "free":{"type":"string","source":"client"}, "likes":{"type":"string[]","source":"client"}}}
        """);

    private static string? Refusal(params (string Name, PropertyValue Value)[] attributes)
    {
        var story = new Story(Catalog);
        return CommandGuard.Refusal(story.Journey, null, story.New(EntryNames.AttributeSet, attributes) with { Source = EventSource.Client }, Catalog);
    }

    [Test]
    public void An_attribute_whose_definition_says_so_is_set_to_what_that_allows()
    {
        Refusal(("goal", "lead"), ("size", 5), ("due", "2026-12-01"), ("free", "anything"), ("likes", PropertyValue.From(["a"]))).ShouldBeNull();
    }

    [TestCase("role", "The attribute 'role' is set by the server only.")]
    [TestCase("plan", "The user has no attribute 'plan'.")]
    [TestCase("$account", "The user has no attribute '$account'.")]
    [TestCase("$startedAt", "The user has no attribute '$startedAt'.")]
    [TestCase("flow", "The user has no attribute 'flow'.")]
    public void No_other_is(string name, string reason)
    {
        Refusal((name, "owner")).ShouldBe(reason);
        Refusal(("goal", "lead"), (name, "owner")).ShouldBe(reason);
    }

    [Test]
    public void Nor_to_another_value()
    {
        (string Name, PropertyValue Value)[] wrong =
        [
            ("goal", "boss"), ("goal", "Lead"), ("goal", 1), ("goal", default), ("goal", PropertyValue.From(["lead"])), ("size", "5"), ("due", "soon"),
            ("free", new string('x', 1025)), ("likes", PropertyValue.From(Enumerable.Repeat("a", 33))), ("likes", PropertyValue.From([new string('x', 1025)])),
        ];
        foreach (var (name, value) in wrong)
        {
            Refusal((name, value)).ShouldBe($"The attribute '{name}' cannot have this value.");
        }

        Refusal().ShouldNotBeNull();
    }

    [Test]
    public void What_was_set_counts_for_conditions_at_once_and_a_replay_knows_it()
    {
        var story = new Story(Catalogs.Of(
            """{"kind":"attributes","user":{"goal":{"type":"string","values":["lead","solo"],"source":"client"}}}""", Catalogs.Milestone("m", """{"user":"goal","equals":"lead"}""")));
        story.Apply(story.New(EntryNames.AttributeSet, ("goal", "lead"))).Changes.ShouldContain(c => c is MilestoneReached);
        story.Journey.Attributes["goal"].Text.ShouldBe("lead");
        story.Replay().Attributes.ShouldBe(story.Journey.Attributes);
    }
}
