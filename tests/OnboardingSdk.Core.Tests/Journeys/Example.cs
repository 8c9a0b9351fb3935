namespace OnboardingSdk.Core.Tests.Journeys;

/// <summary>A catalog with something of everything, another version of it, and entries made of numbers: sensible ones and nonsense.</summary>
internal sealed class Example(Random random, Catalog catalog)
{
    private static readonly string[] Names = ["project.created", "task.added", "member.joined", "tip.opened", "never.declared"];
    private static readonly string[] Commands =
    [
        EntryNames.FlowStarted, EntryNames.FlowShown, EntryNames.FlowDismissed, EntryNames.FlowCollapsed, EntryNames.FlowExpanded,
        EntryNames.StepShown, EntryNames.StepNext, EntryNames.StepNext, EntryNames.StepBack, EntryNames.StepSkipped, EntryNames.StepMissing, "$nonsense",
        EntryNames.TaskCompleted, EntryNames.TaskCompleted, EntryNames.TaskReopened, EntryNames.TaskProgress, EntryNames.AttributeSet,
        EntryNames.FlowShown, EntryNames.FlowCompleted, EntryNames.SurveyAnswered, EntryNames.SurveyAnswered,
    ];

    private const string Milestones = """
        {"kind":"milestones","milestones":{
          "first":{"when":{"event":"project.created"}},
          "third":{"when":{"event":"project.created","count":3}},
          "busy":{"when":{"event":"task.added","count":3,"inLast":"2d"}},
          "quick":{"when":{"event":"task.added","count":2,"withinFirst":"1d"}},
          "soon":{"when":{"all":[{"milestone":"first"},{"event":"member.joined"}]},"within":"3d","activation":true},
          "big":{"when":{"event":"project.created","where":{"size":{"atLeast":5}}}},
          "alone":{"when":{"all":[{"milestone":"first"},{"not":{"event":"member.joined"}}]}},
          "owner":{"when":{"all":[{"segment":"owners"},{"milestone":"first"}]}},
          "listed":{"when":{"flow":"list","is":"completed"}},
          "toured":{"when":{"any":[{"flow":"welcome","is":"completed"},{"flow":"welcome","is":"dismissed"}]}},
          "said":{"when":{"all":[{"survey":"goals","question":"goal","in":["a","b"]},{"milestone":"first"}]}},
          "fan":{"when":{"survey":"goals","question":"nps","atLeast":2}},
          "met":{"when":{"flow":"team","is":"seen"}},
          "ours":{"when":{"event":"project.created","count":2},"scope":"account"}}}
        """;

    private const string Segments = """{"kind":"segments","segments":{"owners":{"when":{"user":"role","equals":"owner"}},"joiners":{"when":{"event":"member.joined","inLast":"3d"}}}}""";

    private const string GoalQuestion = "\"id\":\"goal\",\"type\":\"single\",\"other\":true,\"required\":true,";

    private static readonly string[] Messages =
    [
        Catalogs.Modal("news", ",\"start\":{\"frequency\":{\"times\":3,\"per\":\"2d\",\"until\":\"never\"}}"),
        Catalogs.Modal("aside", ",\"variant\":\"slideOut\",\"audience\":{\"segment\":\"owners\"}"),
        Catalogs.Banner("upkeep", ",\"dismissible\":false"),
        Catalogs.Hint("tip"),
        Catalogs.Survey("goals", GoalQuestion + Catalogs.Choices("a", "b") + ",\"branches\":[{\"equals\":\"b\",\"next\":\"$end\"}];\"id\":\"nps\",\"type\":\"nps\"", ",\"start\":{\"frequency\":\"everyTime\"}"),
    ];

    private static readonly string[] Repeating =
    [
        Catalogs.Tour("again", "a;b !skip", """, "start":{"frequency":{"times":3,"per":"2d","until":"never"}}"""),
        Catalogs.Tour("always", "a", """, "start":{"frequency":"everyTime","delay":"5s"},"schedule":{"hours":"08:00-20:00","days":["mon","wed","fri"]}"""),
        """{"kind":"limits","quietPeriod":"1h","caps":[{"times":4,"per":"1d"},{"of":"checklist","times":1,"per":"1d"}]}""",
    ];

    /// <summary>A tour that branches, goes on by facts and by what the browser sees, passes steps over, and leads back.</summary>
    private const string Fork = """
        {"kind":"tour","id":"fork","steps":[
          {"id":"a","title":"A","skipWhen":{"event":"tip.opened"},"buttons":[{"label":"X","set":{"goal":"lead"},"next":true},{"label":"D","step":"d"}],
            "next":[{"when":{"user":"goal","equals":"lead"},"step":"c"},"b"]},
          {"id":"b","title":"B","target":"#b","advance":[{"input":true},{"route":"/x"},{"delay":"5s","step":"e"}]},
          {"id":"c","title":"C","advance":[{"when":{"milestone":"third"}},{"event":"member.joined","step":"e"}],"skippable":true,"skipWhen":{"user":"role","equals":"owner"}},
          {"id":"d","title":"D","advance":{"when":{"all":[{"event":"task.added","count":2},{"not":{"flow":"welcome","is":"active"}}]}},"buttons":[{"label":"A","step":"a"},{"label":"E","step":"e"}]},
          {"id":"e","title":"E","buttons":[{"label":"A","step":"a"}],"next":[{"when":{"user":"goal","exists":false},"end":true}]},
          {"id":"f","title":"F","skipWhen":{"event":"project.created","count":4}}]}
        """;

    public const string Goal = """{"kind":"attributes","user":{"goal":{"type":"string","values":["lead","solo"],"source":"client"}}}""";

    public static Catalog Catalog { get; } = Catalogs.Of(
        Goal,
        Fork,
        Milestones,
        Segments,
        Repeating[0],
        Repeating[1],
        Repeating[2],
        Messages[0], Messages[1], Messages[2], Messages[3], Messages[4],
        Catalogs.Tour("welcome", "a;b event project.created;c event member.joined step;d event task.added ever;e click !skip;f"),
        Catalogs.Tour("short", "x !skip;y !skip;z", """, "audience":{"segment":"owners"},"start":{"priority":"high"},"overrides":[{"segment":"joiners","steps":{"x":{"omit":true}}}]"""),
        Catalogs.Checklist("list", """a project.created;b {"milestone":"soon"};c task.added optional;d {"flow":"welcome","is":"ended"}""", """, "overrides":[{"segment":"owners","tasks":{"d":{"omit":true}}},{"segment":"joiners","tasks":{"b":{"omit":true},"a":{"title":"{{user.role|you}}"}}}]"""),
        Catalogs.Checklist("moving", "d task.added after c,b;a - manual;b member.joined manual after a;c - progress after a", """, "overrides":[{"segment":"owners","tasks":{"b":{"omit":true}}}]"""),
        Catalogs.Checklist("team", "a project.created;b member.joined", ",\"scope\":\"account\""));

    /// <summary>Other filters, thresholds, steps, tasks, segments and milestones under the same names.</summary>
    public static Catalog Changed { get; } = Catalogs.Of(
        Goal,
        Fork.Replace("""{"id":"c","title":"C",""", """{"id":"z","title":"Z",""", StringComparison.Ordinal).Replace("\"step\":\"c\"", "\"step\":\"z\"", StringComparison.Ordinal)
            .Replace("\"skipWhen\":{\"event\":\"tip.opened\"},", "", StringComparison.Ordinal),
        Milestones.Replace("\"count\":3", "\"count\":2", StringComparison.Ordinal)
            .Replace("\"atLeast\":5", "\"atLeast\":3", StringComparison.Ordinal)
            .Replace("[\"a\",\"b\"]", "[\"b\",\"c\"]", StringComparison.Ordinal)
            .Replace("\"alone\":{", "\"new\":{\"when\":{\"all\":[{\"milestone\":\"alone\"},{\"flow\":\"list\",\"is\":\"completed\"}]}},\"alone\":{", StringComparison.Ordinal),
        Segments.Replace("owner\"", "guest\"", StringComparison.Ordinal),
        Messages[0].Replace("\"times\":3", "\"times\":1", StringComparison.Ordinal),
        Messages[2].Replace("false", "true", StringComparison.Ordinal),
        Catalogs.Survey("goals", GoalQuestion + Catalogs.Choices("b", "c") + ";\"id\":\"nps\",\"type\":\"rating\",\"required\":true"),
        Repeating[1].Replace("everyTime", "once", StringComparison.Ordinal),
        Catalogs.Tour("welcome", "a;z event project.created step;f"),
        Catalogs.Tour("short", "x !skip;y !skip;z", """, "dismissible":false,"overrides":[{"segment":"owners","steps":{"y":{"omit":true}}}]"""),
        Catalogs.Checklist("list", """a project.created;b {"milestone":"first"} optional;d {"flow":"welcome","is":"ended"}"""),
        Catalogs.Checklist("moving", "a - manual;b member.joined after a;d task.added;c tip.opened progress manual optional", ",\"order\":\"sequential\""),
        Catalogs.Checklist("team", "a project.created;b member.joined;c task.added", ",\"scope\":\"account\""));

    public static Journey Empty => Journey.Empty(SubjectKey.User("ann"));

    /// <summary>The entry that a number stands for.</summary>
    public static Entry Entry(int number, Journey journey, Catalog catalog) => new Example(new Random(number), catalog).New(journey);

    private Entry New(Journey journey)
    {
        var kind = random.Next(100);
        var now = (journey.UpdatedAt ?? Story.Dawn).AddMinutes(random.Next(4) switch { 0 => 0, 1 => -random.Next(30), _ => random.Next(900) });
        var entry = new Entry
        {
            Id = $"e{journey.Version}",
            Name = "",
            Users = ["ann"],
            Account = random.Next(2) == 0 ? null : random.Next(4) == 0 ? "other" : "acme",
            OccurredAt = now,
            RecordedAt = now,
            Catalog = catalog.Hash,
        };
        return kind switch
        {
            < 45 => Event(entry),
            < 55 => Identify(entry),
            < 56 => entry with { Name = EntryNames.Reset },
            < 58 => Experiment(entry),
            _ => Command(entry, journey),
        };
    }

    private Entry Event(Entry entry) => entry with
    {
        Name = Pick(Names),
        OccurredAt = random.Next(3) == 0 ? entry.OccurredAt.AddHours(-random.Next(24 * 10)) : entry.OccurredAt,
        Properties = random.Next(2) == 0 ? PropertyMap.Empty : PropertyMap.Empty.Add("size", (double)random.Next(8)),
    };

    private Entry Identify(Entry entry) => entry with
    {
        Name = EntryNames.Identified,
        Properties = random.Next(4) switch
        {
            0 => PropertyMap.Empty.Add(EntryNames.StartedAt, entry.OccurredAt.AddHours(-random.Next(24 * 20))),
            1 => PropertyMap.Empty.Add(EntryNames.CurrentAccount, random.Next(2) == 0 ? default : PropertyValue.From("acme")),
            2 => PropertyMap.Empty.Add("role", default),
            _ => PropertyMap.Empty.Add("role", Pick("owner", "guest")),
        },
    };

    private Entry Experiment(Entry entry) => entry with
    {
        Name = Pick(EntryNames.ExperimentExposed, EntryNames.ExperimentExposed, EntryNames.ExperimentForced),
        OccurredAt = entry.OccurredAt.AddHours(-random.Next(3)),
        Properties = random.Next(6) == 0
            ? PropertyMap.Empty.Add(EntryNames.Experiment, "x")
            : PropertyMap.Empty.Add(EntryNames.Experiment, Pick("x", "y")).Add(EntryNames.Variant, Pick("a", "b", "holdout")),
    };

    private Entry Command(Entry entry, Journey journey)
    {
        var flow = Pick([.. catalog.Flows.Keys, "nowhere"]);
        var state = journey.Flow(flow);
        var steps = catalog.Flows.GetValueOrDefault(flow) is TourDefinition tour ? tour.Steps.Select(s => s.Id).ToArray() : ["a"];
        var properties = PropertyMap.Empty.Add(EntryNames.Flow, flow);
        properties = random.Next(10) switch
        {
            0 => properties,
            1 or 2 => properties.Add(EntryNames.Step, Pick(steps)),
            _ => properties.Add(EntryNames.Step, state.Step ?? steps[0]),
        };
        properties = random.Next(8) switch
        {
            0 => properties.Add(EntryNames.Run, random.Next(5) - 1d),
            1 => properties,
            _ => properties.Add(EntryNames.Run, (double)(state.Status == FlowStatus.Active ? state.Run : state.Run + 1)),
        };
        properties = random.Next(6) switch
        {
            0 => properties.Add(EntryNames.By, Pick("button", "click", "input", "route", "delay", "action", "event")),
            1 => properties.Add(EntryNames.To, Pick(steps)),
            _ => properties,
        };
        properties = properties.Add(EntryNames.Task, Pick("a", "b", "c")).Add(EntryNames.Done, random.Next(4) - 0.5 is var done && done < 0 ? -1 : Math.Ceiling(done)).Add(EntryNames.Total, random.Next(4) + 0d);
        properties = properties.Add(EntryNames.Question, Pick("goal", "goal", "nps", "gone")).Add(EntryNames.Value, random.Next(8) switch
        {
            0 => default,
            1 => PropertyValue.From("other"),
            2 or 3 => PropertyValue.From(random.Next(7) - 1d),
            _ => PropertyValue.From(Pick("a", "b", "c")),
        });
        var command = entry with { Name = Pick(Commands), Source = EventSource.Client, Properties = properties.Add(EntryNames.Reason, Pick("user", "missing", "close")) };
        return command.Name == EntryNames.AttributeSet ? command with { Properties = PropertyMap.Empty.Add("goal", Pick("lead", "solo")) } : command;
    }

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];
}
