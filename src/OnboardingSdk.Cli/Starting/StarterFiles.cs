namespace OnboardingSdk.Cli.Starting;

/// <summary>The first definitions of an app: valid, small, and meant to be rewritten.</summary>
internal static class StarterFiles
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["events.json"] = """
            {
              "$schema": "../schemas/events.schema.json",
              "kind": "events",
              // What happens in your app. Your server tracks these: await onboarding.TrackAsync(userId, "project.created");
              "events": {
                "project.created": { "description": "A project was created. Rename it to the first thing that people make in your app." },
                "project.shared": { "description": "Somebody else was let in." }
              }
            }

            """,
        ["milestones.json"] = """
            {
              "$schema": "../schemas/milestones.schema.json",
              "kind": "milestones",
              "milestones": {
                "first-project": { "name": "First project", "when": { "event": "project.created" } },
                // The moment where your app has kept its promise. Everything is measured against it.
                "activated": {
                  "name": "First project that is shared",
                  "activation": true,
                  "within": "14d",
                  "when": { "all": [ { "event": "project.created" }, { "event": "project.shared" } ] }
                }
              }
            }

            """,
        ["segments.json"] = """
            {
              "$schema": "../schemas/segments.schema.json",
              "kind": "segments",
              "segments": {
                "beginners": {
                  "description": "Those who have not made anything yet.",
                  "when": { "event": "project.created", "count": { "exactly": 0 } }
                }
              }
            }

            """,
        ["welcome.tour.json"] = """
            {
              "$schema": "../schemas/tour.schema.json",
              "kind": "tour",
              "id": "welcome",
              "name": "Welcome tour",
              "start": { "page": "/", "when": { "segment": "beginners" }, "priority": "high" },
              "steps": [
                {
                  "id": "hello",
                  "title": "Welcome!",
                  "body": "Two minutes, and you have made your **first project**.",
                  "nextLabel": "Show me"
                },
                {
                  "id": "create",
                  // Put data-onboarding="new-project" on the button; until then the step stands in the middle.
                  "target": "[data-onboarding=new-project]",
                  "onMissing": "center",
                  "title": "Start here",
                  "body": "Press this, and give it a name.",
                  "advance": { "event": "project.created" },
                  "skippable": true
                }
              ]
            }

            """,
        ["get-going.checklist.json"] = """
            {
              "$schema": "../schemas/checklist.schema.json",
              "kind": "checklist",
              "id": "get-going",
              "title": "Get going",
              "body": "Two small steps.",
              "tasks": [
                {
                  "id": "create",
                  "title": "Create a project",
                  "complete": { "event": "project.created" },
                  "action": { "label": "Show me how", "start": "welcome" }
                },
                {
                  "id": "share",
                  "title": "Share it with somebody",
                  "complete": { "event": "project.shared" },
                  "action": { "label": "Open my projects", "navigate": "/projects" }
                }
              ]
            }

            """,
    };
}
