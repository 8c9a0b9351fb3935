namespace OnboardingSdk.Tests;

/// <summary>Mistakes in the host's calls: loud in Development, harmless elsewhere.</summary>
public sealed class CallTests
{
    private static readonly (string What, Func<IOnboarding, ValueTask<TrackResult>> Call, string Says)[] Hopeless =
    [
        ("an unknown event", o => o.TrackAsync("ada", "project.craeted"), "The catalog has no event 'project.craeted'. Did you mean 'project.created'?"),
        ("no event", o => o.TrackAsync("ada", null!), "An event needs a name."),
        ("no user", o => o.TrackAsync(null!, "task.created"), "cannot be the id of a user"),
        ("an empty user", o => o.TrackAsync(" ", "task.created"), "cannot be the id of a user"),
        ("a long user", o => o.TrackAsync(new string('x', 201), "task.created"), "cannot be the id of a user"),
        ("half a character", o => o.TrackAsync("a\ud800", "task.created"), "half of a surrogate pair"),
        ("a NUL", o => o.TrackAsync("a\0b", "task.created"), "no NUL"),
        ("no account", o => o.TrackAccountAsync(null!, "task.created"), "An entry needs a user or an account."),
        ("a wrong account", o => o.IdentifyAsync("ada", null, new() { Account = "" }), "cannot be the id"),
        ("the same user twice", o => o.TrackAsync("ada", "task.created", null, new() { AlsoFor = ["ada"] }), "names the same user twice"),
        ("too many users", o => o.TrackAsync("ada", "task.created", null, new() { AlsoFor = [.. Enumerable.Range(0, 8).Select(i => $"u{i}")] }), "8 users at most, not 9"),
        ("the future", o => o.TrackAsync("ada", "task.created", null, new() { OccurredAt = new(2026, 11, 22, 8, 6, 0, TimeSpan.Zero) }), "in the future"),
        ("a start in the future", o => o.IdentifyAsync("ada", null, new() { StartedAt = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) }), "in the future"),
        ("an id of ours", o => o.TrackAsync("ada", "task.created", null, new() { EventId = "cmd:ada:1" }), "not starting with 'cmd:'"),
        ("an unknown flow", o => o.StartAsync("ada", "welcom"), "There is no flow 'welcom'. Did you mean 'welcome'?"),
        ("no flow", o => o.StartAsync("ada", null!), "There is no flow"),
    ];

    private static readonly (string What, object Properties, string Says)[] Partly =
    [
        ("an unknown property", new { template = "kanban", tempalte = 1 }, "'tempalte'"),
        ("a wrong type", new { template = "kanban", size = "big" }, "declares 'size' as Number"),
        ("a wrong value", new { template = "kanban", kind = "tree" }, "may be board, list, not 'tree'"),
        ("no value", new { template = "kanban", size = new { } }, "which is no value of a property"),
        ("not a number", new { template = "kanban", size = double.NaN }, "which is no value of a property"),
        ("a getter that throws", new Angry(), "The properties could not be read: The host's getter."),
        ("a novel", new { template = "kanban", kind = "board", size = 1, novel = new string('x', 10) }, "'novel'"),
    ];

    private static IEnumerable<TestCaseData> HopelessCases => Hopeless.Select((c, i) => new TestCaseData(i).SetArgDisplayNames(c.What));

    private static IEnumerable<TestCaseData> PartlyCases => Partly.Select((c, i) => new TestCaseData(i).SetArgDisplayNames(c.What));

    [TestCaseSource(nameof(HopelessCases))]
    public async Task In_Production_a_call_that_cannot_be_recorded_is_rejected_and_logged_once(int at)
    {
        var (_, call, says) = Hopeless[at];
        await using var host = await TestHost.StartAsync();

        var first = await call(host.Onboarding);
        var second = await call(host.Onboarding);

        first.Status.ShouldBe(TrackStatus.Rejected);
        first.Reason.ShouldNotBeNull().ShouldContain(says);
        second.ShouldBe(first);
        host.Logs.Of(14).Count.ShouldBe(1);
        host.Store.Attempts.ShouldBe(0);
        host.Measurements.Sum("onboarding.entries", "outcome=rejected").ShouldBe(2);
    }

    [TestCaseSource(nameof(HopelessCases))]
    public async Task In_Development_it_throws(int at)
    {
        var (_, call, says) = Hopeless[at];
        await using var host = await TestHost.StartAsync(environment: "Development");

        (await Should.ThrowAsync<OnboardingException>(async () => await call(host.Onboarding))).Message.ShouldContain(says);
    }

    [TestCaseSource(nameof(PartlyCases))]
    public async Task In_Production_what_is_right_in_a_call_is_recorded(int at)
    {
        var (_, properties, says) = Partly[at];
        await using var host = await TestHost.StartAsync();

        (await host.Onboarding.TrackAsync("ada", "project.created", properties)).Status.ShouldBe(TrackStatus.Recorded);

        host.Logs.Of(14).Single().ShouldContain(says);
        host.Store.Commits.Single().Entries.Single().Entry.Properties.Keys.ShouldBeSubsetOf(["template", "kind", "size"]);
    }

    [TestCaseSource(nameof(PartlyCases))]
    public async Task In_Development_a_wrong_property_throws_and_nothing_is_recorded(int at)
    {
        var (_, properties, says) = Partly[at];
        await using var host = await TestHost.StartAsync(environment: "Development");

        (await Should.ThrowAsync<OnboardingException>(async () => await host.Onboarding.TrackAsync("ada", "project.created", properties))).Message.ShouldContain(says);
        host.Store.Attempts.ShouldBe(0);
    }

    [TestCase("Development", false)]
    [TestCase("Production", true)]
    public async Task The_option_has_the_last_word(string environment, bool throws)
    {
        await using var host = await TestHost.StartAsync(o => o.ThrowOnMistakes = throws, environment: environment, definitions: Sample.Definitions());
        var call = async () => await host.Onboarding.TrackAsync("ada", "no.such");

        if (throws)
        {
            await Should.ThrowAsync<OnboardingException>(call);
        }
        else
        {
            await call();
        }
    }

    [Test]
    public async Task Properties_may_be_objects_and_dictionaries_of_all_that_has_a_meaning()
    {
        await using var host = await TestHost.StartAsync(definitions: new DefinitionBuilder().Event("e", e => e
            .Property("text").Property("number", PropertyType.Number).Property("yes", PropertyType.Boolean).Property("at", PropertyType.Date).Property("list", PropertyType.StringList)));

        await host.Onboarding.TrackAsync("ada", "e", new { Text = SubjectKind.Account, Number = 7m, Yes = true, At = new DateOnly(2026, 11, 22), List = new[] { "a", "b" } });
        await host.Onboarding.TrackAsync("ada", "e", new Dictionary<string, object?> { ["text"] = Guid.Empty, ["number"] = 1.5f, ["at"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) });
        await host.Onboarding.TrackAsync("ada", "e", new Dictionary<string, string> { ["text"] = "t" });

        var entries = host.Store.Commits.SelectMany(c => c.Entries).Select(e => string.Join("; ", e.Entry.Properties.Select(p => $"{p.Key}={p.Value}"))).ToList();
        entries.ShouldBe(
        [
            "at=2026-11-22; list=a, b; number=7; text=Account; yes=true",
            "at=2026-01-02T03:04:05Z; number=1.5; text=00000000-0000-0000-0000-000000000000",
            "text=t",
        ]);
        host.Logs.Of(14).ShouldBeEmpty();
    }

    [Test]
    public async Task An_event_may_have_happened_earlier_and_a_little_later_is_now()
    {
        await using var host = await TestHost.StartAsync();
        var now = host.Clock.GetUtcNow();

        await host.Onboarding.TrackAsync("ada", "project.created", null, new() { OccurredAt = now.AddDays(-3).ToOffset(TimeSpan.FromHours(5)) });
        await host.Onboarding.TrackAsync("ada", "task.created", null, new() { OccurredAt = now.AddMinutes(4) });

        var journey = (await host.Onboarding.GetAsync("ada"))!;
        journey.Milestones["first-project"].At.ShouldBe(now.AddDays(-3));
        journey.Facts["task.created"].Last.ShouldBe(now);
    }

    [Test]
    public async Task A_flow_that_code_starts_is_on_screen_and_a_reset_clears_it()
    {
        await using var host = await TestHost.StartAsync();

        await host.Onboarding.StartAsync("ada", "extra");
        (await host.Onboarding.GetAsync("ada"))!.Flows["extra"].Status.ShouldBe(FlowStatus.Active);
        await host.Onboarding.ResetAsync("ada");

        (await host.Onboarding.GetAsync("ada"))!.Flows.Values.ShouldAllBe(f => f.Status == FlowStatus.NotStarted && f.Impressions == 0);
    }

    [Test]
    public async Task Forgetting_says_when_it_could_not_be_done()
    {
        await using var host = await TestHost.StartAsync();
        host.Store.Broken = () => new StoreUnavailableException("locked");

        await Should.ThrowAsync<StoreUnavailableException>(async () => await host.Onboarding.ForgetAsync("ada"));
        await Should.ThrowAsync<ArgumentException>(async () => await host.Onboarding.ForgetAsync(""));
    }

    private sealed class Angry
    {
        public string Template { get; } = "kanban";

        public string Kind => Template.Length == 0 ? "" : throw new InvalidOperationException("The host's getter.");
    }
}
