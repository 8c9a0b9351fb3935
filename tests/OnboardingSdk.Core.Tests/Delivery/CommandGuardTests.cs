namespace OnboardingSdk.Core.Tests.Delivery;

[TestFixture]
public sealed class CommandGuardTests
{
    private const string ForOwners = ",\"audience\":{\"user\":\"role\",\"equals\":\"owner\"}";

    private static string? Refusal(Story story, string type, string flow, string? step = null) => Refusal(story, story.NewCommand(type, flow, step));

    private static string? Refusal(Story story, Entry entry) => CommandGuard.Refusal(story.Journey, story.Account, entry, story.Catalog);

    [Test]
    public void A_server_event_is_never_taken_from_a_browser()
    {
        Refusal(new Story(), new Story().New("project.created")).ShouldBe("The event 'project.created' is recorded by the server only.");
        Refusal(new Story(), new Story().New("tip.opened")).ShouldBeNull();
        Refusal(new Story(), new Story().New("never.declared")).ShouldNotBeNull();
        Refusal(new Story(), new Story().New("")).ShouldNotBeNull();
    }

    [TestCase(EntryNames.Identified)]
    [TestCase(EntryNames.Reset)]
    [TestCase(EntryNames.CatalogChanged)]
    [TestCase("$")]
    [TestCase("$flow.completed")]
    [TestCase("$task.completed")]
    [TestCase("$STEP.NEXT")]
    public void What_is_no_command_is_never_taken_from_a_browser_though_it_names_a_flow(string name) =>
        Refusal(new Story(Catalogs.Tour("t", "a")), new Story().New(name, (EntryNames.Flow, "t"))).ShouldNotBeNull();

    [TestCase("flow.started")]
    [TestCase("step.shown")]
    [TestCase("flow.dismissed")]
    public void What_is_not_out_yet_was_on_no_screen(string type)
    {
        var story = new Story(Catalogs.Tour("t", "a", ",\"schedule\":{\"from\":\"2999-01-01\"}"));
        Refusal(story, type, "t", "a").ShouldBe("It is not out before 2999-01-01 00:00:00Z.");
        // What has ended may have been on screen before, and come late.
        Refusal(new Story(Catalogs.Tour("t", "a", ",\"schedule\":{\"until\":\"2001-01-01\"}")), type, "t", "a").ShouldBeNull();
    }

    [Test]
    public void A_flow_that_is_not_in_the_catalog_takes_nothing() => Refusal(new Story(), "flow.started", "t").ShouldNotBeNull();

    [TestCase("flow.started")]
    [TestCase("step.shown")]
    [TestCase("step.next")]
    [TestCase("flow.dismissed")]
    public void Who_is_not_in_the_audience_can_do_nothing_with_a_flow(string type) =>
        Refusal(new Story(Catalogs.Tour("t", "a", ForOwners)), type, "t", "a").ShouldBe("The user is not in its audience.");

    [Test]
    public void A_suspended_flow_cannot_be_moved_but_can_be_closed_so_that_it_does_not_come_back()
    {
        var story = new Story(Catalogs.Tour("t", "a;b", ForOwners));
        story.Identify(("role", "owner"));
        story.Do("step.shown", "t", "a").Identify(("role", "guest"));
        Refusal(story, "step.next", "t", "a").ShouldNotBeNull();
        Refusal(story, "flow.started", "t").ShouldNotBeNull();
        Refusal(story, "flow.dismissed", "t").ShouldBeNull();
        story.Do("flow.dismissed", "t").Identify(("role", "owner"));
        story.Shown().ShouldBeEmpty();
    }

    [Test]
    public void A_flow_that_does_not_offer_itself_has_to_be_asked_for_first()
    {
        var story = new Story(Catalogs.Tour("t", "a", ",\"start\":{\"auto\":false}"));
        Refusal(story, "step.shown", "t", "a").ShouldNotBeNull();
        Refusal(story, "flow.started", "t").ShouldBeNull();
        Refusal(story.Do("flow.started", "t"), "step.shown", "t", "a").ShouldBeNull();
    }

    [Test]
    public void A_flow_whose_start_condition_does_not_hold_can_only_be_asked_for()
    {
        var story = new Story(Catalogs.Tour("t", "a", ",\"start\":{\"when\":{\"event\":\"project.created\"}}"));
        Refusal(story, "step.shown", "t", "a").ShouldBe("Its start condition does not hold.");
        Refusal(story, "flow.started", "t").ShouldBeNull();
        Refusal(story.Tracked("project.created"), "step.shown", "t", "a").ShouldBeNull();
    }

    [Test]
    public void The_page_proves_nothing_and_is_not_looked_at() =>
        Refusal(new Story(Catalogs.Tour("t", "a", ",\"start\":{\"page\":\"/x\"}")), "step.shown", "t", "a").ShouldBeNull();

    [Test]
    public void An_accounts_checklist_takes_nothing_from_a_user_without_an_account() =>
        Refusal(new Story(Catalogs.Checklist("t", "a project.created", ",\"scope\":\"account\"")), "flow.shown", "t").ShouldNotBeNull();
}
