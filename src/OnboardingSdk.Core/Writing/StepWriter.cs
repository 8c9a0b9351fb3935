using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes the steps of tours.</summary>
internal static class StepWriter
{
    public static void Write(Utf8JsonWriter json, StepDefinition step)
    {
        json.WriteString("id"u8, step.Id);
        json.WriteOptional("description"u8, step.Description);
        json.WriteString("title"u8, step.Title);
        json.WriteOptional("body"u8, step.Body);
        MediaWriter.Write(json, step.Media);
        json.WriteOptional("target"u8, step.Target);
        if (step.Placement != Placement.Auto)
        {
            json.WriteString("placement"u8, Vocabulary.Placements.For(step.Placement));
        }

        json.WritePages("page"u8, step.Pages);
        WriteAdvance(json, step.Advance);
        ButtonWriter.WriteAll(json, "buttons"u8, step.Buttons);
        if (step.SkipWhen is not null)
        {
            ConditionWriter.Write(json, "skipWhen"u8, step.SkipWhen);
        }

        json.WriteUnless(false, "skippable"u8, step.Skippable);
        if (step.Interactive is { } interactive)
        {
            json.WriteBoolean("interactive"u8, interactive);
        }

        if (step.OnMissing != MissingPolicy.Wait)
        {
            json.WriteString("onMissing"u8, Vocabulary.MissingPolicies.For(step.OnMissing));
        }

        json.WriteOptional("wait"u8, step.Wait == StepDefinition.DefaultWait ? null : step.Wait);
        WriteNext(json, step.Next);
        json.WriteOptional("nextLabel"u8, step.NextLabel);
    }

    private static void WriteAdvance(Utf8JsonWriter json, IReadOnlyList<Advance> ways)
    {
        if (ways is [{ Kind: AdvanceKind.Button, Button: null, Step: null }])
        {
            return;
        }

        json.WritePropertyName("advance"u8);
        if (ways is [var only])
        {
            Write(json, only);
            return;
        }

        json.WriteStartArray();
        foreach (var way in ways)
        {
            Write(json, way);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Advance way)
    {
        json.WriteStartObject();
        switch (way.Kind)
        {
            case AdvanceKind.Button when way.Button is { } button:
                ButtonWriter.Write(json, "button"u8, button);
                break;
            case AdvanceKind.Button:
                json.WriteBoolean("button"u8, true);
                break;
            case AdvanceKind.Click:
                json.WriteBoolean("click"u8, true);
                break;
            case AdvanceKind.Input when way.MinLength > 1:
                json.WriteStartObject("input"u8);
                json.WriteNumber("minLength"u8, way.MinLength);
                json.WriteEndObject();
                break;
            case AdvanceKind.Input:
                json.WriteBoolean("input"u8, true);
                break;
            case AdvanceKind.Route:
                json.WritePages("route"u8, way.Pages);
                break;
            case AdvanceKind.Delay:
                json.WriteOptional("delay"u8, way.Delay);
                break;
            case AdvanceKind.Condition:
                ConditionWriter.Write(json, "when"u8, way.When!);
                break;
            case AdvanceKind.Event:
                json.WriteString("event"u8, way.Event!.Event);
                ConditionWriter.WriteWhere(json, way.Event.Where);
                if (way.Since != AdvanceSince.Tour)
                {
                    json.WriteString("since"u8, Vocabulary.Sinces.For(way.Since));
                }

                break;
        }

        json.WriteOptional("step"u8, way.Step);
        json.WriteEndObject();
    }

    private static void WriteNext(Utf8JsonWriter json, IReadOnlyList<Branch> branches)
    {
        if (branches.Count == 0)
        {
            return;
        }

        json.WritePropertyName("next"u8);
        if (branches is [var only])
        {
            Write(json, only);
            return;
        }

        json.WriteStartArray();
        foreach (var branch in branches)
        {
            Write(json, branch);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Branch branch)
    {
        if (branch is { When: null, Step: { } id })
        {
            json.WriteStringValue(id);
            return;
        }

        json.WriteStartObject();
        if (branch.When is { } when)
        {
            ConditionWriter.Write(json, "when"u8, when);
        }

        json.WriteOptional("step"u8, branch.Step);
        json.WriteUnless(false, "end"u8, branch.Step is null);
        json.WriteEndObject();
    }
}
