using System.Collections.Immutable;

namespace OnboardingSdk.Testing;

/// <summary>A journey and an entry in which nothing is left at its default.</summary>
internal static class Sample
{
    public static ImmutableSortedDictionary<string, PropertyValue> Properties { get; } = Scribe.Properties(
        ("text", PropertyValue.From("it's \"quoted\" \\ \u0000 \u2028 \U0001F600 </script>")),
        ("empty", PropertyValue.From("")),
        ("long", PropertyValue.From(new string('\u20ac', 20_000))),
        ("number", PropertyValue.From(0.1)),
        ("largest", PropertyValue.From(double.MaxValue)),
        ("smallest", PropertyValue.From(double.Epsilon)),
        ("integer", PropertyValue.From(9_007_199_254_740_993)),
        ("true", PropertyValue.From(true)),
        ("false", PropertyValue.From(false)),
        ("none", default),
        ("date", PropertyValue.From(Scribe.Noon.AddTicks(3))),
        ("tags", PropertyValue.From(["a", "", "ü"])),
        ("no tags", PropertyValue.From([])),
        ("", PropertyValue.From("a name may be empty")),
        ("\0", PropertyValue.From("or strange")));

    public static Journey Journey(SubjectKey subject, string epoch, long version) => new()
    {
        Subject = subject,
        Epoch = epoch,
        Version = version,
        StartedAt = Scribe.Noon.AddDays(-3),
        StartedAtKnown = true,
        UpdatedAt = Scribe.Noon.AddTicks(9),
        MergedInto = "bob",
        Account = "acme \U0001F600",
        Fingerprint = "f00d",
        Attributes = Properties,
        Facts = Map("project.created", new FactState(3, Scribe.Noon, Scribe.Noon.AddTicks(7), 2)
        {
            Earliest = [Scribe.Noon, Scribe.Noon.AddTicks(7)], Latest = [Scribe.Noon.AddTicks(7)],
        }),
        Milestones = Map("activated", new MilestoneState(Scribe.Noon, "b194")),
        Flows = Map("welcome", new FlowState
        {
            Status = FlowStatus.Dismissed,
            Run = 2,
            Step = "create",
            StepIndex = 1,
            RunVersion = 3,
            StepVersion = 4,
            Trail = ["a", "b"],
            StartedAt = Scribe.Noon.AddTicks(1),
            EndedAt = Scribe.Noon.AddTicks(2),
            Reason = "escape",
            Before = FlowStatus.Completed,
            Impressions = 5,
            ShownInRun = true,
            LastShownAt = Scribe.Noon,
            SeenAt = Scribe.Noon.AddTicks(3),
            CompletedAt = Scribe.Noon.AddTicks(4),
            DismissedAt = Scribe.Noon.AddTicks(5),
            Offered = true,
            OfferedRuns = [Scribe.Noon, Scribe.Noon.AddTicks(6)],
            Catalog = "b194",
            Override = "owners",
            Collapsed = true,
            Acknowledged = true,
            Tasks = Map("invite", new TaskState(Scribe.Noon, "b194") { ByHand = true, By = "bob \U0001F600" }),
            Progress = Map("import", new TaskProgress(340, 1000, Scribe.Noon.AddTicks(8))),
            Answers = Map("goal", new SurveyAnswer("other", Scribe.Noon.AddTicks(9), 2) { Other = "ü \" <b>" }),
            Plan = new()
            {
                StartDate = new(2026, 12, 1),
                TimeZone = "Europe/Berlin",
                Roles = Map("admin", "ada"),
                Tasks = Map("sso", new PlanTaskState { Owner = new() { UserId = "bob", Role = "admin" }, Due = new(2026, 12, 8), Told = new(2026, 12, 8) }),
                NextDue = Scribe.Noon.AddTicks(10),
            },
        }),
        Exposures = Map<ImmutableArray<Exposure>>("tour", [new("welcome", Scribe.Noon), new("news", Scribe.Noon.AddTicks(1))]),
        LastOnScreen = new("news", Scribe.Noon.AddTicks(2)),
        Left = Map("globex", Scribe.Noon.AddTicks(11)),
        Experiments = Map("welcome-length", new ExperimentState { Variant = "short", At = Scribe.Noon.AddTicks(4), Catalog = "b194", Forced = "control", WasForced = true }),
    };

    private static ImmutableSortedDictionary<string, T> Map<T>(string key, T value) =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal).Add(key, value);
}
