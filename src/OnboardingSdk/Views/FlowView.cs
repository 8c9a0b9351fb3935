using System.Text.Json.Serialization;

namespace OnboardingSdk;

[JsonDerivedType(typeof(TourView))]
[JsonDerivedType(typeof(ChecklistView))]
[JsonDerivedType(typeof(ModalView))]
[JsonDerivedType(typeof(BannerView))]
[JsonDerivedType(typeof(HintView))]
[JsonDerivedType(typeof(SurveyView))]
[JsonDerivedType(typeof(TrackerView))]
[JsonDerivedType(typeof(LauncherView))]
[JsonDerivedType(typeof(ResourceCenterView))]
internal abstract record FlowView
{
    public abstract string Kind { get; }
    public required string Id { get; init; }
    public required string Status { get; init; }
    public required bool Dismissible { get; init; }
}

internal sealed record TourView : FlowView
{
    public override string Kind => "tour";
    public required int Run { get; init; }
    public required string Step { get; init; }
    public required IReadOnlyList<StepView> Steps { get; init; }
    public IReadOnlyList<StepView>? Others { get; init; }
    public bool? Uncertain { get; init; }
}

internal sealed record StepView
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<TextNode> Body { get; init; }
    public ImageView? Image { get; init; }
    public VideoView? Video { get; init; }
    public EmbedView? Embed { get; init; }
    public string? Target { get; init; }
    public required string Placement { get; init; }
    public required bool Here { get; init; }
    public string? Href { get; init; }
    public required IReadOnlyList<string> Advance { get; init; }
    public int? MinLength { get; init; }
    public int? Delay { get; init; }
    public string? Arrived { get; init; }
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Paths { get; init; }
    public ButtonView? Action { get; init; }
    public IReadOnlyList<ButtonView>? Buttons { get; init; }
    public bool? Passed { get; init; }
    public required bool Interactive { get; init; }
    public required bool Skippable { get; init; }
    public required string OnMissing { get; init; }
    public required int Wait { get; init; }
    public string? Next { get; init; }
}

internal sealed record ChecklistView : FlowView
{
    public override string Kind => "checklist";
    public required string Title { get; init; }
    public required IReadOnlyList<TextNode> Body { get; init; }
    public IReadOnlyList<TextNode>? CompletedBody { get; init; }
    public required bool Collapsed { get; init; }
    public required int Done { get; init; }
    public required int Total { get; init; }
    public required int Percent { get; init; }
    public IReadOnlyList<PhaseView>? Phases { get; init; }
    public required IReadOnlyList<TaskView> Tasks { get; init; }
}

internal sealed record PhaseView(string Id, string Title, int Done, int Total);

internal sealed record PersonView(string? Name, string? Role, bool? Me);

internal sealed record ResourceView(string Title, string Href);

internal sealed record TaskView
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<TextNode> Body { get; init; }
    public required bool Done { get; init; }
    public DateTimeOffset? DoneAt { get; init; }
    public required bool Optional { get; init; }
    public IReadOnlyList<string>? WaitsFor { get; init; }
    public bool? Manual { get; init; }
    public TaskCountView? Count { get; init; }
    public TaskCountView? Progress { get; init; }
    public string? Phase { get; init; }
    public DateOnly? Due { get; init; }
    public int? DueIn { get; init; }
    public bool? Overdue { get; init; }
    public PersonView? Owner { get; init; }
    public PersonView? DoneBy { get; init; }
    public IReadOnlyList<ResourceView>? Resources { get; init; }
    public ButtonView? Action { get; init; }
}

internal sealed record TaskCountView(long Done, long Total);
