using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>The version of a flow's definition: a hash of what the user is asked to do. Texts, looks, pages and delivery are no part of it (docs/decisions/0016).</summary>
internal static class FlowVersion
{
    /// <summary>The first 8 hex digits of the SHA-256 of the canonical JSON of those parts.</summary>
    public static string Of(FlowDefinition flow)
    {
        var content = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(content))
        {
            FlowWriter.Write(json, Bare(flow));
        }

        return Convert.ToHexStringLower(SHA256.HashData(content.WrittenSpan).AsSpan(0, 4));
    }

    /// <summary>The name of a version of a flow among the earlier ones, and at the front of the keys of its translations. No id has an <c>@</c>.</summary>
    public static string KeyOf(FlowDefinition flow) => $"{flow.Id}@{Of(flow)}";

    private static FlowDefinition Bare(FlowDefinition flow) => flow switch
    {
        TourDefinition tour => new TourDefinition { Id = tour.Id, Version = tour.Version, Overrides = Omitted(tour), Steps = [.. tour.Steps.Select(Bare)] },
        ChecklistDefinition list => new ChecklistDefinition
        {
            Id = list.Id, Version = list.Version, Overrides = Omitted(list), Title = "", Scope = list.Scope, Order = list.Order, Tasks = [.. list.Tasks.Select(Bare)],
        },
        SurveyDefinition survey => new SurveyDefinition
        {
            Id = survey.Id, Version = survey.Version, Overrides = Omitted(survey), Title = "", OneAtATime = survey.OneAtATime, Questions = [.. survey.Questions.Select(Bare)],
        },
        ModalDefinition => new ModalDefinition { Id = flow.Id, Version = flow.Version, Title = "" },
        BannerDefinition => new BannerDefinition { Id = flow.Id, Version = flow.Version, Title = "" },
        HintDefinition => new HintDefinition { Id = flow.Id, Version = flow.Version, Title = "", Target = "" },
        TrackerDefinition tracker => new TrackerDefinition { Id = tracker.Id, Version = tracker.Version, On = tracker.On, Event = tracker.Event },
        // Of a kind that says nothing else all counts but texts and delivery.
        _ => TextSlots.Map(flow, _ => "") with
        {
            Name = null, Description = null, Audience = null, Visitors = VisitorRule.Exclude, Start = new(), Schedule = null, Hide = null, Experiment = null, Dismissible = true, Draft = null,
            OnChange = ChangePolicy.Continue, Overrides = Omitted(flow),
        },
    };

    private static StepDefinition Bare(StepDefinition step) => new()
    {
        Id = step.Id,
        Title = "",
        Advance = [.. step.Advance.Select(way => way.Button is null ? way : Advance.ByButton with { Step = way.Step })],
        Buttons = [.. step.Buttons.Where(b => b.Step is not null || b.Next).Select(b => new ButtonDefinition { Step = b.Step, Next = b.Next })],
        SkipWhen = step.SkipWhen,
        Next = step.Next,
    };

    private static TaskDefinition Bare(TaskDefinition task) => new()
    {
        Id = task.Id, Title = "", Complete = task.Complete, Manual = task.Manual, Progress = task.Progress, Optional = task.Optional, DependsOn = task.DependsOn,
    };

    private static QuestionDefinition Bare(QuestionDefinition question) => new()
    {
        Id = question.Id,
        Type = question.Type,
        Title = "",
        Required = question.Required,
        Choices = [.. question.Choices.Select(c => new ChoiceDefinition { Id = c.Id, Label = "" })],
        Other = question.Other,
        Scale = question.Scale,
        Branches = question.Branches,
        Next = question.Next,
    };

    private static FlowOverride[] Omitted(FlowDefinition flow) =>
        [.. flow.Overrides.Where(o => o.Omit.Count > 0).Select(o => new FlowOverride { Segment = o.Segment, Omit = [.. o.Omit.Order(StringComparer.Ordinal)] })];
}
