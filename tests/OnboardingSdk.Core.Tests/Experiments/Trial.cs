using System.Globalization;

namespace OnboardingSdk.Core.Tests.Experiments;

/// <summary>Stories of users, and of accounts, with an experiment. Where the draw matters, the user's id is one that is drawn so.</summary>
internal static class Trial
{
    public const string Halves = """{"control":50,"short":50}""";

    public static string Experiment(string id, string variants = Halves, string more = "") =>
        "{\"kind\":\"experiments\",\"experiments\":{\"" + id + "\":{\"variants\":" + variants + more + "}}}";

    /// <summary>A tour of one step for a variant of <c>x</c>.</summary>
    public static string Tour(string id, string variant, string more = "", string experiment = "x") =>
        Catalogs.Tour(id, "a", ",\"experiment\":{\"id\":\"" + experiment + "\",\"variant\":\"" + variant + "\"}" + more);

    /// <summary>The long tour for the control, the short one for the others.</summary>
    public static string[] Tours(string more = "") => [Tour("long", "control", more), Tour("brief", "short", more)];

    public static Catalog Catalog(string experiment = "", params string[] more) =>
        Catalogs.Of([Experiment("x", more: experiment), .. Tours(), .. more]);

    /// <summary>The first of <c>user-0</c>, <c>user-1</c>, … that is drawn into a group.</summary>
    public static SubjectKey In(string group, Catalog catalog, string experiment = "x", Scope unit = Scope.User) =>
        Enumerable.Range(0, 10_000).Select(i => Subject(i, unit)).First(s => Drawn(s, catalog, experiment).Variant == group && Drawn(s, catalog, experiment).Reason == AssignmentReason.Drawn);

    public static SubjectKey Subject(int number, Scope unit = Scope.User) =>
        unit == Scope.User ? SubjectKey.User(Id(number)) : SubjectKey.Account(Id(number));

    public static Assignment Drawn(SubjectKey subject, Catalog catalog, string experiment = "x", DateTimeOffset? now = null) => Of(
        subject.Kind == SubjectKind.User ? Journey.Empty(subject) : Journey.Empty(SubjectKey.User("member")),
        subject.Kind == SubjectKind.User ? null : Journey.Empty(subject), catalog, experiment, now);

    public static Assignment Of(Journey user, Journey? account, Catalog catalog, string experiment = "x", DateTimeOffset? now = null) =>
        Assignments.Of(catalog.Experiments[experiment], new(catalog, user, account, Scope.User, now ?? Core.Tests.Story.Dawn, null));

    public static Story Story(string group, Catalog catalog, string experiment = "x") => new(catalog, In(group, catalog, experiment));

    private static string Id(int number) => "user-" + number.ToString(CultureInfo.InvariantCulture);
}
