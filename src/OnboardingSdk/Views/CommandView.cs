namespace OnboardingSdk;

internal sealed record CommandsView
{
    public string? Subject { get; init; }
    public string? Page { get; init; }
    public double? On { get; init; }
    public IReadOnlyList<CommandView?>? Commands { get; init; }
}

internal sealed record CommandView
{
    public string? Id { get; init; }
    public string? Type { get; init; }
    public string? Flow { get; init; }
    public string? Step { get; init; }
    public string? Task { get; init; }
    public string? Account { get; init; }
    public int? Run { get; init; }
    public string? By { get; init; }
    public string? To { get; init; }
    public string? Reason { get; init; }
    public string? Selector { get; init; }
    public string? Question { get; init; }
    public PropertyValue Value { get; init; }
    public string? Other { get; init; }
    public string? Event { get; init; }
    public Dictionary<string, PropertyValue>? Properties { get; init; }
}

internal sealed record AnswersView(IReadOnlyList<AnswerView> Results, StateView? State);

internal sealed record AnswerView(string Id, string Status, string? Reason = null);

internal sealed record ErrorView(string Error, string? Message = null);
