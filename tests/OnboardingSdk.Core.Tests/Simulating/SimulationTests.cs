using FsCheck;
using FsCheck.Fluent;
using OnboardingSdk.Core.Tests.Journeys;
using OnboardingSdk.Simulating;

namespace OnboardingSdk.Core.Tests.Simulating;

[TestFixture]
public sealed class SimulationTests
{
    private static readonly Arbitrary<int[]> Numbers = Arb.From(Gen.Choose(0, int.MaxValue).ArrayOf());

    private static readonly Arbitrary<int[]> Hours = Arb.From(Gen.Choose(0, 19).ArrayOf());

    private static SimulationReport Of(Story story, Catalog then, SimulationOptions? options = null)
    {
        var simulation = new Simulation(story.Catalog, then, options);
        simulation.AddUser("ann", story.Log);
        return simulation.Report();
    }

    private static List<Entry> Random(int[] numbers)
    {
        var journey = Example.Empty;
        var log = new List<Entry>();
        foreach (var number in numbers)
        {
            var entry = Example.Entry(number, journey, Example.Catalog);
            var applied = journey.Apply(entry, Example.Catalog);
            if (applied.Refusal is null)
            {
                log.Add(entry);
                journey = applied.Journey;
            }
        }

        return log;
    }

    [Test]
    public void A_catalog_against_itself_differs_in_nothing() => Prop.ForAll(Numbers, numbers =>
    {
        var simulation = new Simulation(Example.Catalog, Rewritten());
        simulation.AddUser("ann", Random(numbers));
        var report = simulation.Report();
        return report.Milestones.Values.All(m => m.Now == m.Then && m.Gained.Count + m.Lost.Count + m.Moved.Count == 0)
            && report.Flows.Values.All(f => (f.Now.Seen, f.Now.Impressions, f.Now.Prevented, f.Now.WithoutPlace, f.Now.Eligible, f.Now.Completed)
                == (f.Then.Seen, f.Then.Impressions, f.Then.Prevented, f.Then.WithoutPlace, f.Then.Eligible, f.Then.Completed)
                && f.SeenGained.Count + f.SeenLost.Count + f.CompletedGained.Count + f.CompletedLost.Count + f.EligibleGained.Count == 0);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Messages_and_surveys_are_judged_without_a_page_too()
    {
        var story = new Story(Catalogs.Modal("m", ",\"start\":{\"page\":\"/x\"}")).Do("flow.shown", "m").Do("flow.completed", "m");
        var figures = Of(story, story.Catalog).Flows["m"].Then;
        (figures.Seen, figures.Completed, figures.Prevented).ShouldBe((1, 1, 0));
    }

    /// <summary>The same definitions, read anew.</summary>
    private static Catalog Rewritten()
    {
        using var stream = new MemoryStream();
        DefinitionWriter.Write(Example.Catalog.Definitions, stream);
        return Catalog.Create(Json.Load(System.Text.Encoding.UTF8.GetString(stream.ToArray())).Definitions).Catalog.ShouldNotBeNull();
    }

    [Test]
    public void Milestones_are_those_of_a_replay_with_the_candidate_alone() => Prop.ForAll(Numbers, numbers =>
    {
        // Facts only: what browsers reported is taken as it was only where the rules would have let it.
        var log = Random(numbers).Where(e => !e.Name.StartsWith('$') || e.Name is EntryNames.Identified or EntryNames.Reset).ToList();
        var simulation = new Simulation(Example.Catalog, Example.Changed);
        simulation.AddUser("ann", log);
        var (now, then) = (Replay(log, Example.Catalog), Replay(log, Example.Changed));
        return simulation.Report().Milestones.All(m =>
            m.Value.Now == (now.Milestones.ContainsKey(m.Key) ? 1 : 0) && m.Value.Then == (then.Milestones.ContainsKey(m.Key) ? 1 : 0)
            && m.Value.Moved.Count == (now.Milestones.TryGetValue(m.Key, out var a) && then.Milestones.TryGetValue(m.Key, out var b) && a.At != b.At ? 1 : 0));
    }).QuickCheckThrowOnFailure();

    private static Journey Replay(List<Entry> log, Catalog catalog) => Journey.Replay(SubjectKey.User("ann"), log.Select(e => e with { Catalog = catalog.Hash }), _ => catalog);

    [Test]
    public void A_frequency_lets_as_many_runs_through_as_one_counts_by_hand() => Prop.ForAll(Hours, hours =>
    {
        var now = Catalogs.Of(Catalogs.Tour("news", "a", """, "start":{"frequency":"everyTime"}"""));
        var then = Catalogs.Of(Catalogs.Tour("news", "a", """, "start":{"frequency":{"times":2,"per":"1d","until":"never"}}"""));
        var story = new Story(now);
        var (allowed, kept) = (0, new List<DateTimeOffset>());
        foreach (var pause in hours)
        {
            story.Wait(TimeSpan.FromHours(pause)).Do("step.shown", "news", "a").Do("step.next", "news", "a");
            if (kept.Count(at => at > story.Now - TimeSpan.FromDays(1)) < 2)
            {
                allowed++;
                kept.Add(story.Now);
            }
        }

        var news = Of(story, then).Flows["news"];
        return (news.Now.Impressions, news.Then.Impressions, news.Then.Prevented) == (hours.Length, allowed, hours.Length - allowed);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void A_milestone_that_asks_for_less_is_reached_by_more_and_earlier()
    {
        var story = new Story(Catalogs.Milestone("m", """{"event":"task.added","count":3}""", ",\"activation\":true")).Tracked("task.added").WaitDays(1).Tracked("task.added");
        var report = Of(story, Catalogs.Of(Catalogs.Milestone("m", """{"event":"task.added","count":2}""", ",\"activation\":true")));
        (report.Milestones["m"].Now, report.Milestones["m"].Then).ShouldBe((0, 1));
        report.Milestones["m"].Gained.Ids.ShouldBe(["ann"]);
        report.Activation!.Gained.Count.ShouldBe(1);
        story.WaitDays(1).Tracked("task.added");
        report = Of(story, Catalogs.Of(Catalogs.Milestone("m", """{"event":"task.added","count":2}""")));
        report.Milestones["m"].Moved.Ids.ShouldBe(["ann"]);
        (report.Activation!.Now, report.Activation.Then).ShouldBe((1, 0));
    }

    [Test]
    public void A_new_flow_was_seen_by_nobody_and_says_only_who_was_eligible()
    {
        var story = new Story(Catalogs.Tour("old", "a"));
        story.Identify(("role", "owner"));
        story.Do("step.shown", "old", "a");
        var news = Catalogs.Tour("news", "a", """, "audience":{"all":[{"user":"role","equals":"owner"},{"not":{"page":"/settings"}}]},"start":{"page":"/x/*","delay":"10s","when":{"page":"/x/y"}}""");
        var flow = Of(story, Catalogs.Of(Catalogs.Tour("old", "a"), news)).Flows["news"];
        (flow.IsNow, flow.IsThen, flow.Then.Seen, flow.Then.Impressions, flow.Then.Eligible).ShouldBe((false, true, 0, 0L, 1));
        flow.EligibleGained.Ids.ShouldBe(["ann"]);
        Of(story, Catalogs.Of(Catalogs.Tour("old", "a"), news.Replace("owner", "guest", StringComparison.Ordinal))).Flows["news"].Then.Eligible.ShouldBe(0);
    }

    [Test]
    public void Nobody_is_eligible_who_was_not_there()
    {
        var story = new Story().Tracked("project.created");
        Of(story, Catalogs.Of(Catalogs.Tour("news", "a"))).Flows["news"].Then.Eligible.ShouldBe(0);
    }

    [Test]
    public void A_flow_that_is_gone_takes_with_it_what_hung_on_it()
    {
        var milestone = Catalogs.Milestone("toured", """{"flow":"welcome","is":"completed"}""");
        var story = new Story(Catalogs.Tour("welcome", "a"), milestone).Do("step.shown", "welcome", "a").Do("step.next", "welcome", "a");
        var then = Catalogs.Of(Catalogs.Tour("welcome", "a", """, "audience":{"user":"admin","equals":true}"""), milestone);
        var report = Of(story, then);
        (report.Flows["welcome"].Now.Seen, report.Flows["welcome"].Then.Seen, report.Flows["welcome"].Then.Prevented).ShouldBe((1, 0, 1L));
        report.Flows["welcome"].CompletedLost.Ids.ShouldBe(["ann"]);
        report.Milestones["toured"].Lost.Ids.ShouldBe(["ann"]);
        var gone = Of(story, Catalogs.Of()).Flows["welcome"];
        (gone.IsThen, gone.Then.Seen, gone.Then.WithoutPlace, gone.SeenLost.Count).ShouldBe((false, 0, 1L, 1));
    }

    [Test]
    public void What_was_reported_of_a_step_that_is_not_there_has_no_place()
    {
        var story = new Story(Catalogs.Tour("welcome", "a;b")).Do("step.shown", "welcome", "a").Do("step.next", "welcome", "a").Do("step.shown", "welcome", "b").Do("step.next", "welcome", "b");
        var flow = Of(story, Catalogs.Of(Catalogs.Tour("welcome", "a;c"))).Flows["welcome"];
        (flow.Now.Impressions, flow.Now.Completed, flow.Then.Impressions, flow.Then.WithoutPlace, flow.Then.Completed).ShouldBe((2L, 1, 1L, 1L, 0));
    }

    [Test]
    public void Rules_that_ask_for_the_account_find_it_as_it_was_then()
    {
        var tour = Catalogs.Tour("news", "a", """, "audience":{"account":"plan","equals":"team"}""");
        var story = new Story(Catalogs.Tour("old", "a"));
        story.Account = Journey.Empty(SubjectKey.Account("acme"));
        story.Do("step.shown", "old", "a");
        var account = Story.OfAccount();
        account.WaitDays(1).Identify(("plan", "team"));
        Eligible().ShouldBe(0);
        story.WaitDays(2).Do("step.next", "old", "a");
        Eligible().ShouldBe(1);

        int Eligible()
        {
            var simulation = new Simulation(story.Catalog, Catalogs.Of(Catalogs.Tour("old", "a"), tour));
            simulation.AddUser("ann", story.Log, id => id == "acme" ? account.Log : []);
            return simulation.Report().Flows["news"].Then.Eligible;
        }
    }

    [Test]
    public async Task A_store_is_read_page_by_page_and_gives_the_same()
    {
        var (store, simulation) = (new InMemoryStore(), new Simulation(Example.Catalog, Example.Changed, new() { Listed = 3 }));
        for (var user = 0; user < 450; user++)
        {
            var id = $"u{user:000}";
            var log = Random([.. Enumerable.Range(user * 31, 12)]).Select((e, i) => e with { Id = $"{id}-{i}", Users = [id], Account = null }).ToList();
            simulation.AddUser(id, log);
            var key = SubjectKey.User(id);
            if (log.Count > 0)
            {
                await store.CommitAsync(new([.. log.Select((e, i) => new CommitEntry(e, [new(key, i + 1)]))], [new(Journey.Empty(key) with { Version = log.Count, Epoch = "e" }, 0)]));
            }
        }

        var told = new List<SimulationProgress>();
        var report = await Simulation.RunAsync(store, Example.Catalog, Example.Changed, new() { Listed = 3, Progress = new Told(told) });
        var expected = simulation.Report();
        foreach (var (id, milestone) in report.Milestones)
        {
            (milestone.Now, milestone.Then, milestone.Gained.Count, milestone.Lost.Count, milestone.Moved.Count).ShouldBe(
                (expected.Milestones[id].Now, expected.Milestones[id].Then, expected.Milestones[id].Gained.Count, expected.Milestones[id].Lost.Count, expected.Milestones[id].Moved.Count), id);
            milestone.Gained.Ids.Count.ShouldBe(Math.Min(3, milestone.Gained.Count));
        }

        report.Milestones.Values.Sum(m => m.Gained.Count).ShouldBeGreaterThan(3);
        foreach (var (id, flow) in report.Flows)
        {
            (flow.Now.Seen, flow.Then.Seen, flow.Then.Impressions, flow.Then.Eligible).ShouldBe((expected.Flows[id].Now.Seen, expected.Flows[id].Then.Seen, expected.Flows[id].Then.Impressions, expected.Flows[id].Then.Eligible), id);
        }

        told.Count.ShouldBeGreaterThan(2);
        told[^1].Users.ShouldBe(report.Users);
    }

    [Test]
    public async Task A_simulation_can_be_ended()
    {
        var store = new InMemoryStore();
        var key = SubjectKey.User("ann");
        var entry = new Story().New("task.added");
        await store.CommitAsync(new([new(entry, [new(key, 1)])], [new(Journey.Empty(key) with { Version = 1, Epoch = "e" }, 0)]));
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => Simulation.RunAsync(store, Example.Catalog, Example.Changed, null, cancel.Token));
    }

    private sealed class Told(List<SimulationProgress> all) : IProgress<SimulationProgress>
    {
        public void Report(SimulationProgress value) => all.Add(value);
    }
}
