using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes flows.</summary>
internal static class FlowWriter
{
    public static void Write(Utf8JsonWriter json, FlowDefinition flow)
    {
        var checklist = flow as ChecklistDefinition;
        json.WriteStartObject();
        var (title, body) = flow switch
        {
            TourDefinition t => (t.Title, null),
            ChecklistDefinition c => (c.Title, c.Body),
            MessageDefinition m => (m.Title, m.Body),
            SurveyDefinition s => (s.Title, s.Body),
            ResourceCenterDefinition r => (r.Title, r.Body),
            _ => (null, null),
        };
        json.WriteString("kind"u8, Vocabulary.FlowKinds.For(flow.Kind));
        json.WriteString("id"u8, flow.Id);
        json.WriteOptional("name"u8, flow.Name);
        json.WriteOptional("description"u8, flow.Description);
        json.WriteOptional("title"u8, title);
        json.WriteOptional("body"u8, body);
        json.WriteScope(checklist?.Scope ?? Scope.User);
        if (checklist is { Order: not TaskOrder.Any })
        {
            json.WriteString("order"u8, Vocabulary.TaskOrders.For(checklist.Order));
        }

        if (flow.Audience is not null)
        {
            ConditionWriter.Write(json, "audience"u8, flow.Audience);
        }

        if (flow.Visitors != VisitorRule.Exclude)
        {
            json.WriteString("visitors"u8, Vocabulary.VisitorRules.For(flow.Visitors));
        }

        ExperimentWriter.Write(json, flow.Experiment);
        WriteLifecycle(json, flow);
        WriteStart(json, flow.Start);
        RuleWriter.Write(json, flow.Schedule);
        RuleWriter.Write(json, flow.Hide);
        json.WriteUnless(true, "dismissible"u8, flow.Dismissible);
        json.WriteOptional("completed"u8, checklist?.Completed);
        if (checklist is not null)
        {
            PlanWriter.Write(json, checklist);
        }

        switch (flow)
        {
            case TourDefinition tour: WriteAll(json, "steps"u8, tour.Steps, StepWriter.Write); break;
            case ChecklistDefinition list: WriteAll(json, "tasks"u8, list.Tasks, Write); break;
            case MessageDefinition message: MessageWriter.Write(json, message); break;
            case SurveyDefinition survey: SurveyWriter.Write(json, survey); break;
            case TrackerDefinition tracker: TrackerWriter.Write(json, tracker); break;
            case LauncherDefinition launcher: LauncherWriter.Write(json, launcher); break;
            case ResourceCenterDefinition center: ResourceCenterWriter.Write(json, center); break;
        }

        FlowTextWriter.Write(json, flow);

        json.WriteEndObject();
    }

    private static void WriteLifecycle(Utf8JsonWriter json, FlowDefinition flow)
    {
        if (flow.Draft is { For: { } who })
        {
            json.WriteStartObject("draft"u8);
            ConditionWriter.Write(json, "for"u8, who);
            json.WriteEndObject();
        }
        else
        {
            json.WriteUnless(false, "draft"u8, flow.Draft is not null);
        }

        if (flow.Version != 1)
        {
            json.WriteNumber("version"u8, flow.Version);
        }

        if (flow.OnChange != ChangePolicy.Continue)
        {
            json.WriteString("onChange"u8, Vocabulary.ChangePolicies.For(flow.OnChange));
        }
    }

    public static void WriteAll<T>(Utf8JsonWriter json, ReadOnlySpan<byte> field, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(field);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStart(Utf8JsonWriter json, StartRule start)
    {
        if (start is { Auto: true, Pages.Count: 0, When: null, Priority: Priority.Normal, Delay: null, IgnoreLimits: false } && start.Frequency == Frequency.Once)
        {
            return;
        }

        json.WriteStartObject("start"u8);
        json.WriteUnless(true, "auto"u8, start.Auto);
        json.WritePages("page"u8, start.Pages);
        if (start.When is not null)
        {
            ConditionWriter.Write(json, "when"u8, start.When);
        }

        if (start.Priority != Priority.Normal)
        {
            json.WriteString("priority"u8, Vocabulary.Priorities.For(start.Priority));
        }

        RuleWriter.Write(json, start.Frequency);
        json.WriteOptional("delay"u8, start.Delay);
        json.WriteUnless(false, "ignoreLimits"u8, start.IgnoreLimits);

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TaskDefinition task)
    {
        json.WriteString("id"u8, task.Id);
        json.WriteOptional("description"u8, task.Description);
        json.WriteString("title"u8, task.Title);
        json.WriteOptional("body"u8, task.Body);
        if (task.Complete is not null)
        {
            ConditionWriter.Write(json, "complete"u8, task.Complete);
        }

        json.WriteUnless(false, "manual"u8, task.Manual);
        json.WriteUnless(false, "progress"u8, task.Progress);
        json.WriteTexts("dependsOn"u8, task.DependsOn);
        json.WriteUnless(false, "optional"u8, task.Optional);
        PlanWriter.Write(json, task);
        if (task.Action is { } action)
        {
            ButtonWriter.Write(json, "action"u8, action);
        }
    }
}
