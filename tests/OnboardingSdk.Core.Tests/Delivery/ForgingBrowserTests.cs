using System.Globalization;
using OnboardingSdk.Core.Tests.Experiments;

namespace OnboardingSdk.Core.Tests.Delivery;

/// <summary>
/// A browser that sends everything it could think of, in every order: all commands × flows × steps × runs × reasons, from every state
/// that such commands lead to. Nothing that is the server's to say ever moves.
/// </summary>
[TestFixture]
public sealed class ForgingBrowserTests
{
    private static readonly string[] Types =
    [
        "flow.started", "flow.shown", "flow.dismissed", "flow.collapsed", "flow.expanded", "step.shown", "step.next", "step.back", "step.skipped",
        "step.missing", "attribute.set", "identified", "reset", "catalog", "flow.completed", "task.completed", "task.reopened", "task.progress", "milestone.reached",
        "survey.answered",
        "experiment.exposed", "experiment.forced",
    ];

    private static readonly string?[] Ways = [null, "button", "click", "input", "route", "delay", "action", "event", "when", "made-up"];

    private static readonly PropertyValue[] Values = ["owner", "lead", "solo", "boss", "", 7, PropertyValue.From(true), PropertyValue.From(["lead"]), default];

    private static readonly string?[] Reasons = [null, "user", "missing", "close"];

    private const string OwnersOnly = ",\"audience\":{\"user\":\"role\",\"equals\":\"owner\"}";

    /// <summary>Every way on, a button of every kind, branches, and a step that is passed over.</summary>
    private const string Fork = """
        {"kind":"tour","id":"fork","steps":[
          {"id":"a","title":"A","buttons":[{"label":"B","set":{"goal":"lead"},"next":true},{"label":"D","step":"d"}],
            "next":[{"when":{"user":"goal","equals":"lead"},"step":"c"},"b"]},
          {"id":"b","title":"B","target":"#b","advance":[{"input":true},{"route":"/x"},{"delay":"5s","step":"e"}]},
          {"id":"c","title":"C","advance":{"when":{"milestone":"served"}},"skipWhen":{"user":"role","equals":"owner"}},
          {"id":"d","title":"D","advance":{"event":"member.joined","since":"step"},"buttons":[{"label":"A","step":"a"}]},
          {"id":"e","title":"E","advance":[{"click":true},{"event":"task.added"}],"target":"#e"}]}
        """;

    private static readonly Catalog Catalog = Catalogs.Of(
        Catalogs.Tour("welcome", "a !skip;b event project.created !skip;c event member.joined step;d"),
        Catalogs.Tour("ever", "x event project.created ever !skip;y event task.added"),
        Catalogs.Tour("secret", "s;u event member.joined", OwnersOnly),
        """{"kind":"attributes","user":{"goal":{"type":"string","values":["lead","solo"],"source":"client"}}}""",
        Fork,
        Catalogs.Checklist("list", """p project.created;q {"milestone":"served"};r {"all":[{"event":"tip.opened"},{"event":"task.added"}]}"""),
        Catalogs.Checklist("team", "p project.created;m - manual", ",\"scope\":\"account\""),
        Catalogs.Checklist("hands", "p project.created;m - manual;w - manual after p;l - progress;c project.created manual after l"),
        Catalogs.Checklist("others", "m - manual", OwnersOnly),
        Catalogs.Modal("news"),
        Catalogs.Modal("owners", OwnersOnly),
        Catalogs.Banner("fixed", ",\"dismissible\":false"),
        Catalogs.Hint("tip"),
        Catalogs.Launcher("opener", "\"start\":\"help\""),
        Catalogs.Center("help", """{"id":"again","type":"flow","flow":"welcome"}"""),
        Catalogs.Announcement("fresh", "2026-03-01"),
        Catalogs.Announcement("owners-fresh", "2026-03-01", OwnersOnly),
        Catalogs.Survey("goals", "\"id\":\"goal\",\"type\":\"single\",\"required\":true," + Catalogs.Choices("a", "b") + ";\"id\":\"nps\",\"type\":\"nps\""),
        Catalogs.Milestone("persona", """{"all":[{"survey":"goals","question":"goal","equals":"a"},{"event":"task.added"}]}"""),
        Trial.Experiment("x", """{"control":1,"short":1}"""), Trial.Tour("brief", "short"), Trial.Tour("long", "control"),
        Catalogs.Milestone("served", """{"event":"task.added"}"""),
        Catalogs.Milestone("toured", """{"all":[{"flow":"welcome","is":"completed"},{"event":"task.added"}]}"""),
        Catalogs.Milestone("finished", """{"flow":"list","is":"completed"}"""));

    private static IEnumerable<TestCaseData> Beginnings() =>
        from role in new[] { "guest", "owner" }
        from account in new[] { null, "acme" }
        from before in new[] { "nothing", "project.created", "member.joined" }
        select new TestCaseData(role, account, before).SetName($"{{m}}({role}, {account ?? "no account"}, {before} before)");

    /// <summary>Flow by flow, since commands about one do not touch another: from every state that can be reached, everything is tried.</summary>
    [TestCaseSource(nameof(Beginnings))]
    public void Nothing_that_is_the_servers_to_say_moves_whatever_is_tried(string role, string? account, string before)
    {
        var story = Begin(role, account, before);
        foreach (var flow in Catalog.Flows.Values)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { Key(story.Journey) };
            var open = new Queue<Journey>([story.Journey]);
            while (open.TryDequeue(out var journey))
            {
                foreach (var entry in Commands(journey, story, flow))
                {
                    if (Taken(story, journey, entry, role) is { } next && seen.Add(Key(next)))
                    {
                        open.Enqueue(next);
                    }
                }
            }

            // Nobody is in a variant before the server has recorded it.
            var meets = flow.Experiment is null && (flow.Id is not ("secret" or "others" or "owners" or "owners-fresh") || role == "owner") && (flow.Id != "team" || account is not null);
            seen.Count.ShouldBeInRange(meets ? 4 : 1, meets ? 500 : 2, flow.Id);
        }
    }

    [TestCaseSource(nameof(Beginnings))]
    public void Nothing_that_is_the_servers_to_say_moves_on_a_long_walk_through_all_flows(string role, string? account, string before)
    {
        var story = Begin(role, account, before);
        var random = new Random(7);
        var journey = story.Journey;
        for (var i = 0; i < 500; i++)
        {
            var flow = Catalog.Definitions.Flows[random.Next(Catalog.Definitions.Flows.Count)];
            var commands = Commands(journey, story, flow).ToList();
            for (var tries = 0; tries < 30; tries++)
            {
                journey = Taken(story, journey, commands[random.Next(commands.Count)], role) ?? journey;
            }
        }

        journey.Version.ShouldBeGreaterThan(200);
    }

    private static Story Begin(string role, string? account, string before)
    {
        var story = new Story(Catalog) { Account = account is null ? null : Journey.Empty(SubjectKey.Account(account)) };
        story.Identify(("role", role));
        return story.Tracked(before != "nothing" ? [before] : []);
    }

    /// <summary>The journey after a command, checked; null where it was refused.</summary>
    private static Journey? Taken(Story story, Journey journey, Entry entry, string role)
    {
        if (CommandGuard.Refusal(journey, story.Account, entry, Catalog) is not null)
        {
            return null;
        }

        var next = journey.Apply(entry, Catalog).Journey;
        if (Wrong(story, journey, next, entry, role) is { } wrong)
        {
            Assert.Fail($"{wrong}: {entry.Name} {string.Join(' ', entry.Properties)} on {Key(journey)}");
        }

        return next;
    }

    private static IEnumerable<Entry> Commands(Journey journey, Story story, FlowDefinition flow)
    {
        var steps = flow is TourDefinition tour ? tour.Steps.Select(s => (string?)s.Id).Append(null) : [null, "p"];
        var run = journey.Flow(flow.Id).Run;
        return Catalog.Events.Keys.Select(name => Forged(story, name)).Concat(
            from type in Types
            from step in type.StartsWith("step", StringComparison.Ordinal) ? steps : [null]
            from reason in type == "step.skipped" ? Reasons : [null]
            from named in new double?[] { null, run - 1, run, run + 1 }
            from way in type == "step.next" ? Ways : [null]
            from to in type == "step.next" && way is null or "action" ? steps : [null]
            let properties = new (string Name, PropertyValue Value)[]
            {
                (EntryNames.By, Optional(way)), (EntryNames.To, Optional(to)),
                (EntryNames.Flow, flow.Id), (EntryNames.Step, Optional(step)), (EntryNames.Reason, Optional(reason)),
                (EntryNames.Experiment, "x"), (EntryNames.Variant, "short"), (EntryNames.Run, named is { } number ? number : default(PropertyValue)),
            }
            select Forged(story, "$" + type, [.. properties.Where(p => p.Value.Exists)]))
            .SelectMany(entry => EntryNames.IsTask(entry.Name) ? Ticks(entry, flow) : entry.Name == EntryNames.SurveyAnswered ? Answers(entry) : [entry])
            .Concat(flow.Id == "fork" ? Settings(story) : []);
    }

    /// <summary>Every task, one that does not exist and none; and what says whose journey it reaches, as if a browser could send it.</summary>
    private static IEnumerable<Entry> Ticks(Entry entry, FlowDefinition flow) =>
        from task in (flow as ChecklistDefinition)?.Tasks.Select(t => (string?)t.Id).Append("x").Append(null) ?? ["m"]
        from whose in new[] { null, "account", "user" }
        let named = task is null ? entry.Properties : entry.Properties.SetItem(EntryNames.Task, task)
        let shared = whose is null ? named : named.SetItem(EntryNames.Whose, whose)
        select entry with { Properties = shared.SetItem(EntryNames.Done, 5).SetItem(EntryNames.Total, 5) };

    /// <summary>Good answers and bad ones, to questions that are there and one that is not.</summary>
    private static IEnumerable<Entry> Answers(Entry entry) =>
        from question in new[] { "goal", "nps", "gone" }
        from value in new PropertyValue[] { default, "a", "hacker", "other", 11, 3.5, 7, true, PropertyValue.From(["a"]), new string('x', 5000) }
        let named = entry.Properties.SetItem(EntryNames.Question, question)
        select entry with { Properties = value.Exists ? named.SetItem(EntryNames.Value, value) : named };

    private static IEnumerable<Entry> Settings(Story story) =>
        from name in new[] { "goal", "role", "age", "plan", "nothing", EntryNames.CurrentAccount, EntryNames.StartedAt, EntryNames.Flow }
        from value in Values
        select Forged(story, EntryNames.AttributeSet, (name, value));

    private static PropertyValue Optional(string? text) => text is null ? default : PropertyValue.From(text);

    private static Entry Forged(Story story, string name, params (string Name, PropertyValue Value)[] properties) =>
        story.New(name, properties) with { Source = EventSource.Client, Account = story.Account?.Subject.Id };

    private static string? Wrong(Story story, Journey before, Journey after, Entry entry, string role)
    {
        var begin = story.Journey;
        if (entry.Name[0] == '$' && !entry.Subjects().SequenceEqual([before.Subject]))
        {
            // The one thing of the account's that a member may do: to tick a task of its list that is made for it.
            var shared = story.Account!.Apply(entry, Catalog).Journey;
            if (!EntryNames.IsTask(entry.Name) || !shared.Facts.IsEmpty || !shared.Milestones.IsEmpty
                || shared.Flows.Any(f => f.Key != "team" || f.Value.Progress is not null || f.Value.Tasks.Keys.Any(t => t != "m")))
            {
                return "It reaches another journey";
            }
        }

        if (after.Attributes.GetValueOrDefault("goal") is { Exists: true } goal && goal.Text is not ("lead" or "solo"))
        {
            return "It gave an attribute a value that its definition does not have";
        }

        if (!after.Milestones.IsEmpty || !after.Attributes.Remove("goal").SequenceEqual(begin.Attributes) || after.Account != begin.Account || after.StartedAt != begin.StartedAt || !after.Facts.Remove("tip.opened").SequenceEqual(begin.Facts))
        {
            return "It reached a milestone, or changed an attribute or a fact";
        }

        if (!after.Flow("list").Tasks.Keys.SequenceEqual(begin.Flow("list").Tasks.Keys)
            || after.Flows.Any(f => f.Key.StartsWith("team", StringComparison.Ordinal) && (!f.Value.Tasks.IsEmpty || f.Key != "team@acme")))
        {
            return "It ticked a task";
        }

        var (hands, was) = (after.Flow("hands"), begin.Flow("hands").Tasks);
        if (hands.Progress is not null || hands.Tasks.ContainsKey("p") != was.ContainsKey("p") || hands.Tasks.ContainsKey("l") || hands.Tasks.ContainsKey("c")
            || (hands.Tasks.ContainsKey("w") && !was.ContainsKey("p")))
        {
            return "It ticked a task of the server's, or one that waits for it";
        }

        if (after.Experiments is not null || after.Flow("brief") != FlowState.None || after.Flow("long") != FlowState.None)
        {
            return "It came into a variant, or met a flow of one";
        }

        if (role != "owner" && after.Flow("others") != FlowState.None)
        {
            return "It ticked a task of a list that is not for the user";
        }

        if (after.Flows.Any(f => f.Key != "goals" && f.Value.Answers is not null)
            || after.Flow("goals").Answers is { } answers && answers.Any(a => !(a.Key == "goal" ? a.Value.Value == "a" : a.Key == "nps" && a.Value.Value == 7)))
        {
            return "It recorded an answer that nobody can give";
        }

        if (after.Flow("goals").Status == FlowStatus.Completed && before.Flow("goals").Status != FlowStatus.Completed && before.Flow("goals").Answers?.ContainsKey("goal") != true)
        {
            return "It sent a survey without an answer that is required";
        }

        if (after.Flows.Any(f => Catalog.Flows[f.Key.Split('@')[0]] is MessageDefinition && f.Value.CompletedAt is not null && f.Value.SeenAt is null))
        {
            return "It completed a message that was never on screen";
        }

        if (after.Flow("fixed").DismissedAt is not null || (role != "owner" && after.Flow("owners") != FlowState.None))
        {
            return "It dismissed what cannot be, or met a modal that is not for the user";
        }

        if ((role != "owner" && after.Flow("owners-fresh") != FlowState.None)
            || after.Flow("help").CompletedAt is not null || new[] { "help", "fresh", "owners-fresh" }.Any(id => after.Flow(id).DismissedAt is not null))
        {
            return "It read what is not for the user, or ended what stands";
        }

        if (role != "owner" && after.Flow("secret") != FlowState.None)
        {
            return "It moved a tour that is not for the user";
        }

        // Whatever the browser passed in a run was not waiting for the server alone, or the server had said it, or a button of the step led on.
        return Catalog.Flows.Values.OfType<TourDefinition>().Select(t => t.Id).Any(id => Passed(Walk(id, before), before.Flow(id), after.Flow(id))
            .Any(s => !s.Advance.Any(way => way.IsSeenByBrowser) && !s.Buttons.Any(b => b.Next || b.Step is not null)
                && !Walk(id, before).IsPassedOver(s) && Walk(id, before).Satisfied(before.Flow(id), s) is null))
            ? "It passed a step that waits for the server"
            : null;
    }

    private static TourWalk Walk(string tour, Journey journey) => new(Catalog, (TourDefinition)Catalog.Flows[tour], journey, Story.Dawn);

    private static IEnumerable<StepDefinition> Passed(TourWalk walk, FlowState from, FlowState to) =>
        from.Status != FlowStatus.Active || to.Run > from.Run || to.Status == FlowStatus.Dismissed ? []
        : to.Status != FlowStatus.Active ? walk.From(walk.Path.Current(from))
        : walk.Path.Behind(to).SkipWhile(s => s.Id != from.Step);

    /// <summary>All that decides about what comes next; times, run numbers and how often something was seen do not.</summary>
    private static string Key(Journey journey) => string.Join('|', journey.Flows.Select(f => string.Create(
        CultureInfo.InvariantCulture,
        $"{f.Key} {string.Concat(f.Value.Tasks.Keys)} {f.Value.Status} {f.Value.Before} {f.Value.Step} {string.Concat(f.Value.Trail ?? [])} {f.Value.ShownInRun} {f.Value.Impressions > 0} {f.Value.Collapsed} {f.Value.Acknowledged} {string.Concat(f.Value.Answers?.Where(a => a.Value.Run == f.Value.Run).Select(a => a.Key) ?? [])} {Satisfied(journey, f.Key, f.Value)}")))
        + journey.Facts.ContainsKey("tip.opened") + journey.Attributes.GetValueOrDefault("goal");

    private static string Satisfied(Journey journey, string flow, FlowState state) => Catalog.Flows.GetValueOrDefault(flow) is TourDefinition tour
        ? string.Concat(tour.Steps.Select(s => Walk(flow, journey).Satisfied(state, s) is not null ? '1' : '0'))
        : "";
}
