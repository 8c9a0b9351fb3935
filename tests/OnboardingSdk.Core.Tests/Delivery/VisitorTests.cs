namespace OnboardingSdk.Core.Tests.Delivery;

/// <summary>Which flows anonymous visitors meet, and which commands of theirs are taken.</summary>
[TestFixture]
public sealed class VisitorTests
{
    private static readonly SubjectKey Visitor = SubjectKey.User(VisitorIds.New());

    private static Story Of(SubjectKey subject, string visitors) => new(Catalogs.Of(Catalogs.Tour("t", "a", visitors)), subject);

    [TestCase("", true, false)]
    [TestCase(",\"visitors\":\"exclude\"", true, false)]
    [TestCase(",\"visitors\":\"include\"", true, true)]
    [TestCase(",\"visitors\":\"only\"", false, true)]
    public void A_flow_is_for_users_for_visitors_or_for_both(string rule, bool user, bool visitor)
    {
        Of(SubjectKey.User("ann"), rule).Shown().ShouldBe(user ? ["t"] : []);
        Of(Visitor, rule).Shown().ShouldBe(visitor ? ["t"] : []);
        Of(Visitor, rule).Decide().Single().Gates.Any(g => g is { Gate: Gate.Visitors, Passed: false }).ShouldBe(!visitor);
    }

    [TestCase("", false)]
    [TestCase(",\"visitors\":\"only\"", true)]
    public void A_visitors_browser_cannot_begin_what_is_not_for_visitors(string rule, bool taken)
    {
        foreach (var command in new[] { "step.shown", "flow.started", "flow.dismissed" })
        {
            var story = Of(Visitor, rule);
            (CommandGuard.Refusal(story.Journey, null, story.NewCommand(command, "t", "a"), story.Catalog) is null).ShouldBe(taken, command);
        }
    }

    [Test]
    public void What_somebody_did_before_they_signed_in_is_judged_as_a_visitors_though_it_comes_later()
    {
        var story = Of(SubjectKey.User("ann"), ",\"visitors\":\"only\"");
        var late = story.NewCommand("step.shown", "t", "a");
        CommandGuard.Refusal(story.Journey, null, late, story.Catalog).ShouldNotBeNull();
        CommandGuard.Refusal(story.Journey, null, late, story.Catalog, asVisitor: true).ShouldBeNull();
        var users = Of(SubjectKey.User("ann"), "");
        CommandGuard.Refusal(users.Journey, null, late, users.Catalog, asVisitor: true).ShouldNotBeNull();
    }

    [Test]
    public void An_accounts_checklist_cannot_be_for_visitors() => Catalog.Create(Json.Load([
        Catalogs.Events, Catalogs.Checklist("l", "a project.created", ",\"scope\":\"account\",\"visitors\":\"include\"")]).Definitions)
        .Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.BadRule);

    [Test]
    public void The_default_is_not_written_and_changes_no_hash()
    {
        var plain = Catalogs.Of(Catalogs.Tour("t", "a"));
        Catalogs.Of(Catalogs.Tour("t", "a", ",\"visitors\":\"exclude\"")).Hash.ShouldBe(plain.Hash);
        Catalogs.Of(Catalogs.Tour("t", "a", ",\"visitors\":\"only\"")).Hash.ShouldNotBe(plain.Hash);
        Catalogs.Of(Catalogs.Tour("t", "a", ",\"visitors\":\"only\"")).Fingerprint.ShouldBe(plain.Fingerprint);
    }

    [Test]
    public void No_two_visitors_have_the_same_id_and_nothing_else_looks_like_one()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => VisitorIds.New()).ToHashSet();
        ids.Count.ShouldBe(1000);
        ids.ShouldAllBe(id => VisitorIds.IsOne(id) && SubjectKey.User(id).IsVisitor && !SubjectKey.Account(id).IsVisitor);
        foreach (var id in new[] { "ann", "visitor:1", "$visitor:", "$visitor:1", "$visitor:" + new string('g', 32), "$visitor:" + new string('A', 32), "$visitor:" + new string('a', 33) })
        {
            VisitorIds.IsOne(id).ShouldBeFalse(id);
        }
    }
}
