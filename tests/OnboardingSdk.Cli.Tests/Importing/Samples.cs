namespace OnboardingSdk.Cli.Tests.Importing;

/// <summary>A small file of each format, made for these tests.</summary>
internal static class Samples
{
    public static IEnumerable<string> Names => Files.Keys;

    public static IReadOnlyDictionary<string, (string File, string Content)> Files { get; } = new Dictionary<string, (string, string)>
    {
        ["shepherd"] = ("hello.json", """
            { "tourName": "Hello", "useModalOverlay": true,
              "defaultStepOptions": { "scrollTo": true, "cancelIcon": { "enabled": false }, "classes": "shiny" },
              "steps": [
                { "id": "one", "title": "Welcome", "text": "It is <b>good</b> to see you.", "buttons": [ { "text": "Off we go", "action": "next" } ] },
                { "id": "two", "title": "Make one", "text": ["Press it.", "Twice."], "attachTo": { "element": "#new:first", "on": "bottom-start" },
                  "advanceOn": { "selector": "#new", "event": "click" }, "beforeShowPromise": "function () { return load(); }",
                  "buttons": [ { "text": "Zurück", "action": "back" }, { "text": "Docs", "action": "openDocs" } ] } ] }
            """),
        ["driver"] = ("tips.json", """
            { "allowClose": false, "nextBtnText": "On", "doneBtnText": "Ready", "overlayColor": "red",
              "steps": [
                { "element": ".bar", "popover": { "title": "The bar", "description": "All <em>here</em>", "side": "left", "align": "start" }, "disableActiveInteraction": true },
                { "popover": { "title": "Bye", "description": "That is all", "onNextClick": "() => save()" } } ] }
            """),
        ["intro"] = ("intro.json", """
            [ { "element": "#second", "intro": "Then this.", "position": "bottom-left-aligned", "step": 2, "tooltipClass": "x" },
              { "intro": "First <i>me</i>, and this is a longer text. With two sentences in it, so that it cannot be the title of the step.", "step": 1 } ]
            """),
        ["moodle"] = ("moodle.json", """
            { "name": "Courses", "description": "About courses", "pathmatch": "/course/view.php%", "enabled": "1", "sortorder": "2", "version": "2024",
              "configdata": "{\"placement\":\"top\",\"orphan\":\"0\",\"reflex\":\"0\",\"filtervalues\":{\"role\":[\"teacher\"],\"theme\":[\"boost\"],\"course\":[\"0\"]}}",
              "steps": [
                { "title": "Your course", "content": "<p>Look <strong>here</strong></p>", "targettype": "0", "targetvalue": "#page", "sortorder": "0", "configdata": "{\"reflex\":\"1\",\"placement\":\"right\"}" },
                { "title": "tour_end,tool_usertours", "content": "Done", "targettype": "2", "targetvalue": "", "sortorder": "2", "configdata": "{}" },
                { "title": "The block", "content": "It lists", "targettype": "1", "targetvalue": "timeline", "sortorder": "1", "configdata": "{\"orphan\":\"1\"}" } ] }
            """),
        ["galaxy"] = ("lab.data.yaml", """
            name: Data
            description: Bring data in
            title_default: "Bring data in"
            tags:
              - core
            steps:
              - content: "Welcome to the <b>lab</b>"
              - title: "Open it"
                element: ".upload:first"
                intro: "Press the button"
                position: right
                postclick:
                  - ".upload:first"
              - title: Paste
                component: upload.area(row=1)
                intro: "Paste it"
                preclick: true
                textinsert: |
                  https://example.org/a.txt
            """),
        ["openshift"] = ("start.yaml", """
            apiVersion: console.openshift.io/v1
            kind: ConsoleQuickStart
            metadata:
              name: first-app
            spec:
              displayName: Your first app
              durationMinutes: 5
              icon: data:image/svg+xml;base64,AAAA
              description: Make an app
              introduction: Let us <b>go</b>.
              prerequisites: [An account]
              tasks:
                - title: Make it
                  description: |-
                    1. Open [Workloads]{{highlight qs-nav-workloads}}.
                    1. Run `oc new-app`{{copy}}
                  review:
                    instructions: Is it there?
                    failedTaskHelp: Try again.
                  summary:
                    success: Great
                    failed: Hm
              conclusion: You have an app.
              nextQuickStart: [second-app]
            """),
        ["usertour"] = ("flow.json", """
            [ { "object": "content_version", "id": "v1", "contentId": "c1", "type": "flow", "name": "Meet us", "themeId": "t",
                "startRules": { "when": [ { "type": "current_url", "includes": ["/dashboard"] }, { "type": "user_attribute", "attribute": "plan", "op": "is", "value": "free" },
                  { "type": "segment", "segment": "s9", "in": true } ], "frequency": { "mode": "multiple", "every": { "times": 3, "duration": 7, "unit": "days" } }, "priority": "highest", "waitMs": 500 },
                "steps": [
                  { "object": "step", "id": "a", "name": "Hi", "type": "modal", "placement": { "side": "bottom", "align": "center" },
                    "content": [ { "type": "text", "markdown": "# Hello {{ first_name | default: \"you\" }}\nNice **day**." }, { "type": "embed", "url": "https://example.org/v" },
                      { "type": "button", "text": "Go on", "actions": [ { "type": "goto_step", "step": "b" } ] } ] },
                  { "object": "step", "id": "b", "name": "Make it", "type": "tooltip", "target": { "by": "selector", "selector": "#make" }, "placement": { "side": "right", "align": "start" },
                    "content": [ { "type": "text", "markdown": "Press it." } ],
                    "triggers": [ { "when": [ { "type": "event", "event": "Project Created" } ], "do": [ { "type": "goto_step", "step": "a" } ] } ] } ] },
              { "object": "content_version", "id": "v2", "contentId": "c2", "type": "checklist", "name": "First steps",
                "data": { "buttonText": "Get started", "completionOrder": "ordered", "preventDismiss": true, "items": [
                  { "name": "See the tour", "clickActions": [ { "type": "start_flow", "flow": "c1" } ], "completeWhen": [ { "type": "task_clicked" } ] },
                  { "name": "Invite", "description": "Two are more", "completeWhen": [ { "type": "event", "event": "member_invited", "count": { "op": "at_least", "n": 2 } } ] } ] } },
              { "object": "content_version", "id": "v3", "contentId": "c3", "type": "launcher", "name": "Help", "data": { "style": "icon" } } ]
            """),
    };
}
