namespace OnboardingSdk.Tests;

/// <summary>A resource center with something of each type, what opens it, and what is new.</summary>
internal static class CenterSample
{
    public static DefinitionBuilder Definitions() => new DefinitionBuilder()
        .Event("project.created")
        .UserAttribute("role", values: ["owner", "member"])
        .Tour("welcome", t => t.Title("Around the board").StartOn("/projects").Step("a", s => s.Title("A").Video("/a.mp4", "A", "/a.png", "/a.vtt")))
        .Tour("unseen", t => t.StartOnRequest().Step("a", s => s.Title("A")))
        .Checklist("list", c => c.Title("Get going").Task("a", t => t.Title("A").CompleteWhen(When.Event("project.created"))))
        .Modal("film", m => m.Title("Film").SlideOut().Embed("https://player.example.org/1", "The film"))
        .EmbedHosts(["player.example.org"])
        .Launcher("button", l => l.Label("Help").Starts("help"))
        .Launcher("point", l => l.Label("Look").On("#x", Placement.Left).Does(a => a.Calls("look")))
        .ResourceCenter("help", c => c
            .Title("Help").Body("Hi {{user.role|you}}.")
            .Section("guides", "Guides", s => s
                .Article("boards", "Boards", "A **board**.", i => i.Summary("All of it").Keywords("kanban").Image("/b.png", "A board"))
                .Video("minute", "A minute", i => i.Embed("https://player.example.org/2", "A minute"))
                .Link("docs", "Docs", "https://docs.example.org/")
                .Link("team", "Team", "/team", i => i.When(When.User("role", Value.EqualTo("owner"))))
                .Flow("plan", "list")
                .Flow("never", "unseen")
                .Tours("tours")
                .Action("keys", "Keys", a => a.Calls("show-keys")))
            .Section("empty", "Empty", s => s.Link("x", "X", "/x", i => i.When(When.Event("project.created"))))
            .Announcements("news", "New")
            .Contact("Write", "mailto:help@example.org"))
        .Announcement("first", new(2025, 6, 1), a => a.Title("First").Label("New").Body("It *is*.").Image("/f.png", "F").Primary("Look", opens: "/projects"))
        .Announcement("second", new(2025, 5, 1), a => a.Title("Second"))
        .Announcement("old", new(2024, 5, 1), a => a.Title("Old"))
        .Announcement("owners", new(2025, 5, 2), a => a.Title("Owners").Audience(When.User("role", Value.EqualTo("owner"))))
        .Announcement("future", new(2199, 1, 1), a => a.Title("Future"));
}
