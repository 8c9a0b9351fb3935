namespace OnboardingSdk.Core.Tests.Building;

/// <summary>One complete catalog, once in JSON and once in C#.</summary>
internal static class Example
{
    public const string InJson = """
        {
          // Everything that definitions can say.
          "definitions": [
            { "kind": "events", "events": {
              "project.created": { "description": "A project.", "properties": {
                "template": { "type": "string", "values": ["blank", "kanban"], "description": "Which." }, "size": "number", "due": "date", "private": "boolean", "tags": "string[]" } },
              "video.watched": { "source": "client", "properties": { "seconds": "number" } } } },
            { "kind": "attributes",
              "user": { "role": "string", "signedUp": { "type": "date" } },
              "account": { "plan": { "values": ["free", "team"] }, "seats": "number" } },
            { "kind": "segments", "segments": {
              "new-teams": { "description": "Two weeks.", "when": { "all": [
                { "user": "signedUp", "inLast": "2w" }, { "user": "signedUp", "after": "2026-01-01" },
                { "account": "plan", "in": ["free", "team"] }, { "account": "seats", "lessThan": 20 },
                { "not": { "user": "role", "equals": "guest" } } ] } },
              "starters": { "when": { "user": "role", "equals": "starter" } },
              "rest": { "when": { "not": { "segment": "new-teams" } } } } },
            { "kind": "milestones", "milestones": {
              "activated": { "name": "Activated", "scope": "account", "within": "14d", "activation": true,
                "when": { "event": "project.created", "count": { "atLeast": 2, "atMost": 5 }, "withinFirst": "60d",
                  "where": { "template": "kanban", "size": { "atLeast": 3, "lessThan": 10 }, "private": false, "tags": { "equals": ["a", "b"] } }, "of": "account" } },
              "first": { "when": { "event": "project.created" } } } },
            { "kind": "tour", "id": "welcome", "name": "Welcome", "description": "First.", "audience": { "segment": "new-teams" }, "dismissible": false,
              "start": { "auto": true, "page": ["/projects", "/start"], "frequency": "once", "priority": "high",
                "when": { "any": [ { "page": "/projects?tab=board" }, { "time": { "from": "2026-01-01", "until": "2027-01-01T00:00:00+01:00" } } ] } },
              "steps": [
                { "id": "create", "title": "Create", "body": "A **project**.", "target": "[data-onboarding=new]", "placement": "bottom-start",
                  "advance": { "event": "project.created", "where": { "size": { "exists": true } }, "since": "ever" }, "skippable": true },
                { "id": "open", "description": "Note.", "title": "Open", "target": ".project", "advance": { "click": true }, "interactive": false, "onMissing": "skip", "wait": "5s" },
                { "id": "done", "title": "Done", "page": "/projects/*", "advance": { "button": true }, "onMissing": "end", "wait": "2s", "nextLabel": "Let's go" } ] },
            { "kind": "experiments", "experiments": {
              "length": { "description": "Which?", "variants": { "long": 1, "brief": 3 }, "holdout": 5, "unit": "account", "audience": { "account": "plan", "equals": "free" },
                "schedule": { "from": "2026-12-01", "until": "2026-12-24", "timeZone": "Europe/Berlin" }, "layer": { "id": "first-week", "from": 20, "to": 60 }, "otherwise": "long" },
              "colour": { "variants": { "blue": 0, "red": 1 } } } },
            { "kind": "tour", "id": "brief", "experiment": { "id": "length", "variant": "brief" }, "audience": { "experiment": "colour", "variant": "red" }, "steps": [ { "id": "a", "title": "A" } ] },
            { "kind": "tour", "id": "short", "visitors": "include", "start": { "auto": false },
              "steps": [ { "id": "a", "title": "A", "next": "b" }, { "id": "b", "title": "B" } ],
              "overrides": [ { "segment": "starters", "description": "Faster.", "steps": { "a": { "omit": true }, "b": { "title": "Hi {{user.role|you}}", "body": "More." } } } ] },
            { "kind": "checklist", "id": "get-going", "title": "Get going", "body": "Go.", "completed": "Done.", "scope": "account", "audience": { "not": { "flow": "welcome", "is": "dismissed" } },
              "start": { "when": { "milestone": "first", "inLast": "7d" } },
              "order": "sequential", "tasks": [
                { "id": "create", "title": "Create", "body": "One.", "complete": { "event": "project.created", "count": { "exactly": 1 } }, "action": { "label": "Show me", "start": "welcome" } },
                { "id": "watch", "description": "Note.", "title": "Watch", "complete": { "event": "video.watched", "count": 3, "inLast": "30d" }, "optional": true, "action": { "navigate": "/video" } },
                { "id": "import", "title": "Import", "progress": true },
                { "id": "read", "title": "Read", "manual": true, "dependsOn": ["create", "import"] } ] },
            { "kind": "modal", "id": "news", "title": "News", "body": "New.", "variant": "slideOut", "side": "left", "image": { "src": "/news.png", "alt": "" },
              "primary": { "label": "Show me", "start": "short" }, "secondary": { "label": "Later" } },
            { "kind": "banner", "id": "upkeep", "title": "Upkeep", "position": "inline", "target": "#top", "dismissible": false, "primary": { "label": "More", "navigate": "/status" } },
            { "kind": "banner", "id": "trial", "title": "Trial", "position": "bottom", "overlay": true },
            { "kind": "hint", "id": "filter", "title": "Filter", "target": "#filter", "placement": "left", "openOnHover": true, "audience": { "survey": "goals", "question": "goal", "equals": "work" } },
            { "kind": "survey", "id": "goals", "title": "Goals", "body": "Two.", "variant": "dialog", "completed": "Thanks.", "questions": [
              { "id": "goal", "type": "single", "title": "Goal?", "body": "One.", "description": "Note.", "required": true, "other": true, "otherLabel": "Else",
                "choices": [ { "id": "work", "label": "Work" }, { "id": "play", "label": "Play" } ] },
              { "id": "nps", "type": "nps", "title": "Nps?", "low": "No", "high": "Yes", "branches": [ { "atLeast": 9, "next": "$end" } ], "next": "why" },
              { "id": "why", "type": "text", "title": "Why?", "placeholder": "Because", "maxLength": 100 },
              { "id": "stars", "type": "rating", "title": "Stars?", "scale": 7, "style": "numbers" },
              { "id": "mood", "type": "csat", "title": "Mood?" },
              { "id": "all", "type": "multiple", "title": "All?", "choices": [ { "id": "a", "label": "A" }, { "id": "b", "label": "B" } ] } ] },
            { "kind": "survey", "id": "quick", "title": "Quick", "side": "left", "oneAtATime": false, "questions": [ { "id": "mood", "type": "csat", "title": "Mood?" } ] },
            { "kind": "tracker", "id": "watcher", "on": "click", "target": ".play", "event": "video.watched", "properties": { "seconds": 0 }, "start": { "page": "/video" } },
            { "kind": "tracker", "id": "viewer", "on": "seen", "target": ".end", "event": "video.watched" },
            { "kind": "tracker", "id": "visitor", "on": "page", "event": "video.watched", "start": { "page": "/video/*" } },
            { "kind": "embeds", "hosts": ["player.vimeo.com", "a.example.org"] },
            { "kind": "launcher", "id": "help-button", "label": "Help", "icon": "support", "position": "bottomStart", "variant": "text", "action": { "start": "help" } },
            { "kind": "launcher", "id": "plan-point", "label": "Plans", "target": "#plans", "placement": "left", "action": { "call": "show-plans", "dismiss": true } },
            { "kind": "resourceCenter", "id": "help", "title": "Help", "body": "What for?", "side": "left", "layout": "list", "search": false,
              "start": { "page": "/projects/**" },
              "sections": [
                { "id": "guides", "title": "Guides", "when": { "segment": "starters" }, "items": [
                  { "id": "boards", "type": "article", "title": "Boards", "summary": "All of it.", "body": "A **board**.", "keywords": ["kanban", "columns"], "image": { "src": "/b.png", "alt": "A board" } },
                  { "id": "minute", "type": "video", "title": "A minute", "body": "Short.", "video": { "src": "/m.mp4", "title": "A minute", "poster": "/m.png", "captions": "/m.vtt" } },
                  { "id": "talk", "type": "video", "title": "A talk", "embed": { "src": "https://player.vimeo.com/video/1", "title": "A talk" } },
                  { "id": "docs", "type": "link", "title": "Docs", "url": "https://docs.example.org/" },
                  { "id": "plan", "type": "flow", "flow": "get-going" },
                  { "id": "tour", "type": "flow", "title": "The tour", "flow": "welcome", "always": true },
                  { "id": "seen", "type": "tours" },
                  { "id": "keys", "description": "Note.", "type": "action", "title": "Keys", "action": { "call": "show-keys" }, "when": { "event": "project.created" } } ] },
                { "id": "new", "title": "New", "announcements": true } ],
              "contact": { "type": "link", "title": "Write", "summary": "We answer.", "url": "mailto:help@example.org" } },
            { "kind": "announcement", "id": "dark", "date": "2026-11-20", "label": "New", "title": "Dark", "body": "At night.", "audience": { "segment": "starters" },
              "video": { "src": "/dark.mp4", "title": "Dark" }, "primary": { "label": "Try", "navigate": "/settings" } },
            { "kind": "tour", "id": "film", "title": "Film", "start": { "auto": false }, "steps": [ { "id": "a", "title": "A", "embed": { "src": "https://a.example.org/x", "title": "X" } } ] },
            { "kind": "localization", "defaultCulture": "en-GB" },
            { "kind": "translations", "culture": "en-US", "flows": {
              "short": { "steps": { "a": { "title": { "text": "Ah", "source": "A" } }, "b": { "title": "Beh" } },
                "overrides": { "starters": { "steps": { "b": { "title": "Hallo {{user.role|du}}", "body": "Mehr." } } } } },
              "welcome": { "steps": { "create": { "title": "Anlegen", "body": "Ein **Projekt**." }, "open": { "title": "Öffnen" }, "done": { "title": "Fertig", "nextLabel": "Los" } } },
              "get-going": { "title": "Los", "body": "Los.", "completed": "Fertig.",
                "tasks": { "create": { "title": "Anlegen", "body": "Eins.", "action": { "label": "Zeigen" } }, "watch": { "title": "Ansehen" }, "import": { "title": "Einlesen" }, "read": { "title": "Lesen" } } } } },
          ],
        }
        """;

    public static DefinitionSet InCSharp() => new DefinitionBuilder()
        .Checklist("get-going", c => c
            .Title("Get going")
            .Body("Go.")
            .Completed("Done.")
            .Account()
            .Sequential()
            .Audience(When.Not(When.Flow("welcome", FlowTest.Dismissed)))
            .StartWhen(When.Milestone("first", TimeSpan.FromDays(7)))
            .Task("create", t => t
                .Title("Create").Body("One.").CompleteWhen(When.Event("project.created").Exactly(1)).Starts("welcome", "Show me"))
            .Task("watch", t => t
                .Title("Watch").Description("Note.").CompleteWhen(When.Event("video.watched").AtLeast(3).InLast(TimeSpan.FromDays(30))).Optional().Opens("/video"))
            .Task("import", t => t.Title("Import").Progress())
            .Task("read", t => t.Title("Read").Manual().DependsOn("create", "import")))
        .Modal("news", m => m
            .Title("News").Body("New.").SlideOut(OverlaySide.Left).Image("/news.png", "").Primary("Show me", starts: "short").Secondary("Later"))
        .Banner("upkeep", b => b.Title("Upkeep").Inside("#top").NotDismissible().Primary("More", opens: "/status"))
        .Banner("trial", b => b.Title("Trial").AtBottom().Overlay())
        .Hint("filter", h => h
            .Title("Filter").Target("#filter").Placement(Placement.Left).OpenOnHover().Audience(When.Survey("goals", "goal", Value.EqualTo("work"))))
        .Survey("goals", s => s
            .Title("Goals").Body("Two.").Dialog().Completed("Thanks.")
            .Question("goal", QuestionType.Single, "Goal?", q => q
                .Body("One.").Description("Note.").Required().Choice("work", "Work").Choice("play", "Play").Other("Else"))
            .Question("nps", QuestionType.Nps, "Nps?", q => q.Ends("No", "Yes").Branch(Value.AtLeast(9), QuestionDefinition.End).Next("why"))
            .Question("why", QuestionType.Text, "Why?", q => q.Placeholder("Because").MaxLength(100))
            .Question("stars", QuestionType.Rating, "Stars?", q => q.Scale(7, RatingStyle.Numbers))
            .Question("mood", QuestionType.Csat, "Mood?")
            .Question("all", QuestionType.Multiple, "All?", q => q.Choice("a", "A").Choice("b", "B")))
        .Survey("quick", s => s.Title("Quick").SlideOut(OverlaySide.Left).AllAtOnce().Question("mood", QuestionType.Csat, "Mood?"))
        .Tour("film", t => t.Title("Film").StartOnRequest().Step("a", s => s.Title("A").Embed("https://a.example.org/x", "X")))
        .Announcement("dark", new(2026, 11, 20), a => a
            .Label("New").Title("Dark").Body("At night.").Audience(When.Segment("starters")).Video("/dark.mp4", "Dark").Primary("Try", opens: "/settings"))
        .ResourceCenter("help", c => c
            .Title("Help").Body("What for?").Side(OverlaySide.Left).AsList().WithoutSearch().StartOn("/projects/**")
            .Section("guides", "Guides", s => s
                .When(When.Segment("starters"))
                .Article("boards", "Boards", "A **board**.", i => i.Summary("All of it.").Keywords("kanban", "columns").Image("/b.png", "A board"))
                .Video("minute", "A minute", i => i.Body("Short.").Video("/m.mp4", "A minute", "/m.png", "/m.vtt"))
                .Video("talk", "A talk", i => i.Embed("https://player.vimeo.com/video/1", "A talk"))
                .Link("docs", "Docs", "https://docs.example.org/")
                .Flow("plan", "get-going")
                .Flow("tour", "welcome", "The tour", i => i.Always())
                .Tours("seen")
                .Action("keys", "Keys", a => a.Calls("show-keys"), i => i.Description("Note.").When(When.Event("project.created"))))
            .Announcements("new", "New")
            .Contact("Write", "mailto:help@example.org", i => i.Summary("We answer.")))
        .Launcher("plan-point", l => l.Label("Plans").On("#plans", Placement.Left).Does(a => a.Calls("show-plans").Dismisses()))
        .Launcher("help-button", l => l.Label("Help").Icon(LauncherIcon.Support).Position(LauncherPosition.BottomStart).Variant(LauncherVariant.Text).Starts("help"))
        .EmbedHosts(["a.example.org", "player.vimeo.com"])
        .Tracker("watcher", t => t.OnClick(".play").Event("video.watched").Property("seconds", 0).StartOn("/video"))
        .Tracker("viewer", t => t.OnSeen(".end").Event("video.watched"))
        .Tracker("visitor", t => t.Event("video.watched").StartOn("/video/*"))
        .Experiment("colour", e => e.Variant("red").Variant("blue", 0))
        .Experiment("length", e => e
            .Description("Which?")
            .Variant("brief", 3)
            .Variant("long")
            .Holdout(5)
            .Account()
            .Audience(When.Account("plan", Value.EqualTo("free")))
            .Schedule(new() { From = ScheduleBound.On(new(2026, 12, 1)), Until = ScheduleBound.On(new(2026, 12, 24)), TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") })
            .Layer("first-week", 20, 60)
            .Otherwise("long"))
        .Tour("brief", t => t.Experiment("length", "brief").Audience(When.Experiment("colour", "red")).Step("a", s => s.Title("A")))
        .Tour("short", t => t.StartOnRequest().Visitors(VisitorRule.Include).Step("a", s => s.Title("A").Next("b")).Step("b", s => s.Title("B"))
            .Override("starters", o => o.Omit("a").Text("steps/b/title", "Hi {{user.role|you}}").Text("steps/b/body", "More.").Description("Faster.")))
        .DefaultCulture("en-GB")
        .Translations("en-US", t => t
            .Text("short/overrides/starters/steps/b/title", "Hallo {{user.role|du}}")
            .Text("short/overrides/starters/steps/b/body", "Mehr.")
            .Text("short/steps/a/title", "Ah", source: "A")
            .Text("short/steps/b/title", "Beh"))
        .Translations("en-US", t => t
            .Text("welcome/steps/create/title", "Anlegen").Text("welcome/steps/create/body", "Ein **Projekt**.").Text("welcome/steps/open/title", "Öffnen")
            .Text("welcome/steps/done/title", "Fertig").Text("welcome/steps/done/nextLabel", "Los")
            .Text("get-going/title", "Los").Text("get-going/body", "Los.").Text("get-going/completed", "Fertig.")
            .Text("get-going/tasks/create/title", "Anlegen").Text("get-going/tasks/create/body", "Eins.").Text("get-going/tasks/create/action/label", "Zeigen")
            .Text("get-going/tasks/watch/title", "Ansehen").Text("get-going/tasks/import/title", "Einlesen").Text("get-going/tasks/read/title", "Lesen"))
        .Tour("welcome", t => t
            .Name("Welcome")
            .Description("First.")
            .Audience(When.Segment("new-teams"))
            .NotDismissible()
            .StartOn("/projects", "/start")
            .Priority(Priority.High)
            .StartWhen(When.Any(
                When.Page("/projects?tab=board"),
                When.Time(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(1)))))
            .Step("create", s => s
                .Title("Create")
                .Body("A **project**.")
                .Target("[data-onboarding=new]")
                .Placement(Placement.BottomStart)
                .AdvanceOn(When.Event("project.created").Where("size", Value.Present()), AdvanceSince.Ever)
                .Skippable())
            .Step("open", s => s
                .Title("Open").Description("Note.").Target(".project").AdvanceOnClick().Interactive(false).IfMissing(MissingPolicy.Skip, TimeSpan.FromSeconds(5)))
            .Step("done", s => s.Title("Done").OnPage("/projects/*").IfMissing(MissingPolicy.End).NextLabel("Let's go")))
        .Milestone("first", m => m.When(When.Event("project.created")))
        .Milestone("activated", m => m
            .Name("Activated")
            .Account()
            .Within(TimeSpan.FromDays(14))
            .Activation()
            .When(When.Event("project.created").Between(2, 5).WithinFirst(TimeSpan.FromDays(60)).OfAccount()
                .Where("tags", Value.EqualTo(PropertyValue.From(["a", "b"])))
                .Where("size", Value.LessThan(10))
                .Where("private", Value.EqualTo(false))
                .Where("template", Value.EqualTo("kanban"))
                .Where("size", Value.AtLeast(3))))
        .Segment("starters", When.User("role", Value.EqualTo("starter")))
        .Segment("rest", When.Not(When.Segment("new-teams")))
        .Segment(
            "new-teams",
            When.All(
                When.User("signedUp", Value.InLast(TimeSpan.FromDays(14))),
                When.User("signedUp", Value.After(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))),
                When.Account("plan", Value.In("free", "team")),
                When.Account("seats", Value.LessThan(20)),
                When.Not(When.User("role", Value.EqualTo("guest")))),
            "Two weeks.")
        .AccountAttribute("seats", PropertyType.Number)
        .AccountAttribute("plan", values: ["free", "team"])
        .UserAttribute("signedUp", PropertyType.Date)
        .UserAttribute("role")
        .Event("video.watched", e => e.FromClient().Property("seconds", PropertyType.Number))
        .Event("project.created", e => e
            .Description("A project.")
            .Property("tags", PropertyType.StringList)
            .Property("private", PropertyType.Boolean)
            .Property("due", PropertyType.Date)
            .Property("size", PropertyType.Number)
            .Property("template", values: ["blank", "kanban"], description: "Which."))
        .Build();
}
