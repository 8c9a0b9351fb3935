using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>A checklist of Usertour's.</summary>
internal static class UsertourChecklist
{
    public static ChecklistDraft Read(SourceFields data, UsertourRules rules)
    {
        var content = UsertourBlocks.Read(data, "content");
        var checklist = new ChecklistDraft
        {
            Source = data,
            Title = content.Title ?? data.Text("buttonText"),
            Body = content.Markdown,
            IsSequential = data.Text("completionOrder") == "ordered",
            Dismissible = data.Flag("preventDismiss") != true,
        };
        if (content.Title is not null)
        {
            data.Lost("buttonText", "the folded list shows its title");
        }

        foreach (var button in content.Buttons)
        {
            button.Lost($"a button in the head of a checklist: “{button.Text("text")}”");
        }

        data.Same("initialDisplay", "autoDismiss");
        foreach (var (map, i) in data.Maps("items").Select((map, i) => (map, i)))
        {
            checklist.Tasks.Add(Task(new(map, $"task {i + 1} ({(map["name"] as SourceScalar)?.Short})", data.Notes), rules));
        }

        data.Done();
        return checklist;
    }

    private static TaskDraft Task(SourceFields item, UsertourRules rules)
    {
        item.Same("id", "object");
        var draft = new TaskDraft
        {
            Source = item,
            Title = item.Text("name"),
            Body = item.Text("description") is { } text ? Markup.FromMarkdown(UsertourBlocks.WithoutPlaceholders(text, item), item.Lost) : null,
        };
        var (condition, isClick) = rules.Completion(item, "completeWhen");
        draft.Complete = condition;
        draft.Manual = isClick || condition is null;
        if (isClick)
        {
            item.Changed("it was done when it was clicked: here the user ticks it");
        }

        foreach (var action in item.Maps("clickActions").Select(map => new SourceFields(map, item.Where, item.Notes)))
        {
            var done = action.Text("type") switch
            {
                "navigate" when SafeAddress.IsLocalPath(action.Text("url")) => new JsonObject { ["navigate"] = action.Text("url") },
                "start_flow" when rules.Flow(action.Text("flow")) is { } flow => new JsonObject { ["start"] = flow },
                _ => null,
            };
            if (done is null || draft.Action is not null)
            {
                action.Lost($"what a click does: {action.Text("type")} {action.Text("url", "flow", "step")}");
            }
            else
            {
                draft.Action = done;
            }

            action.Same("url", "flow", "step", "newTab", "newWindow", "code");
            action.Done();
        }

        item.Lost("onlyShowWhen", "tasks are always there: use two checklists with an audience each");
        item.Done();
        return draft;
    }
}
