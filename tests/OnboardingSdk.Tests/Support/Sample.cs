using System.Runtime.CompilerServices;

namespace OnboardingSdk.Tests;

/// <summary>Definitions that most tests use.</summary>
internal static class Sample
{
    /// <summary>TaskBoard's real definitions.</summary>
    public static string TaskBoard => Path.Combine(Root(), "samples", "TaskBoard", "onboarding");

    public static string Docs => Path.Combine(Root(), "docs");

    public static DefinitionBuilder Definitions() => new DefinitionBuilder()
        .Event("project.created", e => e.Property("template").Property("size", PropertyType.Number).Property("kind", values: ["board", "list"]))
        .Event("task.created")
        .Event("member.joined")
        .Event("page.liked", e => e.FromClient().Property("stars", PropertyType.Number).Property("mood", values: ["good", "bad"]))
        .UserAttribute("role", values: ["owner", "member"])
        .UserAttribute("city")
        .AccountAttribute("plan")
        .Milestone("first-project", m => m.When(When.Event("project.created")).Activation())
        .Milestone("team", m => m.Account().When(When.Event("member.joined")))
        .Tour("welcome", t => t.StartOn("/projects", "/projects/*").Step("hello", s => s.Title("Hello").Body("A **bold** word, and [help](/help)."))
            .Step("create", s => s.Title("Create one").Target("#new").OnPage("/projects/new").AdvanceOn(When.Event("project.created")))
            .Step("done", s => s.Title("Done").Skippable().NextLabel("Finish")))
        .Tour("extra", t => t.StartOnRequest().NotDismissible().Step("one", s => s.Title("One")))
        .Checklist("get-going", c => c.Title("Get going").Body("Two *small* steps.").Completed("All done!")
            .Task("project", t => t.Title("Create a project").CompleteWhen(When.Event("project.created")).Opens("/projects/new", "New project"))
            .Task("tasks", t => t.Title("Add two tasks").CompleteWhen(When.Event("task.created").AtLeast(2)).Starts("extra", "Show me how")))
        .Checklist("team-list", c => c.Account().Title("As a team").Task("join", t => t.Title("Somebody joins").CompleteWhen(When.Event("member.joined"))));

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
