namespace OnboardingSdk;

internal sealed record SurveyView : FlowView
{
    public override string Kind => "survey";
    public required int Run { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<TextNode> Body { get; init; }
    public required string Variant { get; init; }
    public string? Side { get; init; }
    public required bool OneAtATime { get; init; }
    public IReadOnlyList<TextNode>? CompletedBody { get; init; }
    public required IReadOnlyList<QuestionView> Questions { get; init; }

    /// <summary>Of this run: where to go on, on whichever device.</summary>
    public required IReadOnlyDictionary<string, AnswerOfView> Answers { get; init; }
}

internal sealed record QuestionView
{
    public required string Id { get; init; }
    public required string Type { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<TextNode> Body { get; init; }
    public required bool Required { get; init; }
    public IReadOnlyList<ChoiceView>? Choices { get; init; }
    public bool? Other { get; init; }
    public string? OtherLabel { get; init; }
    public int? Scale { get; init; }
    public string? Style { get; init; }
    public string? Low { get; init; }
    public string? High { get; init; }
    public string? Placeholder { get; init; }
    public int? MaxLength { get; init; }
    public IReadOnlyList<QuestionBranchView>? Branches { get; init; }
    public string? Next { get; init; }
}

internal sealed record ChoiceView(string Id, string Label);

internal sealed record QuestionBranchView(string Test, PropertyValue? Value, IReadOnlyList<PropertyValue>? Values, string Next);

internal sealed record AnswerOfView(PropertyValue Value, string? Other);

internal sealed record TrackerView : FlowView
{
    public override string Kind => "tracker";
    public required string On { get; init; }
    public string? Target { get; init; }
    public required string Event { get; init; }
    public IReadOnlyDictionary<string, PropertyValue>? Properties { get; init; }
}
