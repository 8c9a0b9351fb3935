namespace OnboardingSdk.Tests.Experiments;

/// <summary>An experiment whose treatment is a tour on <c>/projects</c>, and users that are drawn into a group of it.</summary>
internal static class Trial
{
    public static DefinitionBuilder Definitions(Action<ExperimentBuilder>? more = null) => new DefinitionBuilder()
        .Event("project.created")
        .Experiment("greeting", e =>
        {
            e.Variant("control").Variant("warm").Holdout(20);
            more?.Invoke(e);
        })
        .Experiment("colours", e => e.Variant("control").Variant("red"))
        .Tour("warm-welcome", t => t.Experiment("greeting", "warm").StartOn("/projects").Step("hello", s => s.Title("Hello")));

    public static string In(string group, Catalog catalog, string experiment = "greeting", Scope unit = Scope.User) =>
        Enumerable.Range(0, 1000).Select(i => $"person-{i}").First(id => Assignments.Of(
            catalog.Experiments[experiment],
            new(catalog, Journey.Empty(SubjectKey.User(unit == Scope.User ? id : "member")), unit == Scope.User ? null : Journey.Empty(SubjectKey.Account(id)), Scope.User, DateTimeOffset.UnixEpoch, null)).Variant == group);
}
