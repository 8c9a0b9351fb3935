namespace OnboardingSdk;

/// <summary>A question of a survey was answered. It is what a user says of themselves: base nothing of value on it.</summary>
public sealed record SurveyNotice : Notice
{
    /// <summary>The survey's id.</summary>
    public required string Survey { get; init; }

    /// <summary>The question's id.</summary>
    public required string Question { get; init; }

    /// <summary>The number, text, choice or choices.</summary>
    public required PropertyValue Value { get; init; }

    /// <summary>What the user wrote beside "Other"; null: nothing.</summary>
    public string? Other { get; init; }
}
