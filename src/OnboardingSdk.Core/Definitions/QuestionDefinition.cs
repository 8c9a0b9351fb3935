namespace OnboardingSdk.Definitions;

/// <summary>One question of a survey.</summary>
public sealed record QuestionDefinition : Definition
{
    /// <summary>Where a branch leads that ends the survey.</summary>
    public const string End = "$end";

    /// <summary>The answer of who chose none of the choices.</summary>
    public const string OtherChoice = "other";

    /// <summary>How many characters a text may have unless more is said.</summary>
    public const int DefaultLength = 500;

    /// <summary>The most characters that a text may be allowed.</summary>
    public const int LongestText = 2000;

    /// <summary>The best of a rating unless more is said.</summary>
    public const int DefaultScale = 5;

    internal const int SmallestScale = 3;

    /// <summary>The largest scale of a rating.</summary>
    public const int LargestScale = 10;

    /// <summary>Its id, unique in the survey.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of answer it asks for.</summary>
    public required QuestionType Type { get; init; }

    /// <summary>The question, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>A few words below it, Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>Whether the survey cannot be sent without an answer. Default: false.</summary>
    public bool Required { get; init; }

    /// <summary>What can be chosen, 2 to 20; for <see cref="QuestionType.Single"/> and <see cref="QuestionType.Multiple"/>.</summary>
    public IReadOnlyList<ChoiceDefinition> Choices { get; init; } = [];

    /// <summary>Whether there is an "Other" with a text of one's own besides the choices. Its answer is <see cref="OtherChoice"/>.</summary>
    public bool Other { get; init; }

    /// <summary>Another label for "Other".</summary>
    public string? OtherLabel { get; init; }

    /// <summary>The best of a <see cref="QuestionType.Rating"/>, 3 to 10. Default: 5.</summary>
    public int Scale { get; init; } = DefaultScale;

    /// <summary>How a <see cref="QuestionType.Rating"/> looks. Default: stars.</summary>
    public RatingStyle Style { get; init; } = RatingStyle.Stars;

    /// <summary>What the low end of a scale means. Default: of an NPS and a CSAT the widget's own words.</summary>
    public string? Low { get; init; }

    /// <summary>What the high end of a scale means. Default: of an NPS and a CSAT the widget's own words.</summary>
    public string? High { get; init; }

    /// <summary>What stands in an empty text field. Default: nothing.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The most characters of a <see cref="QuestionType.Text"/>, 1 to 2,000. Default: 500.</summary>
    public int MaxLength { get; init; } = DefaultLength;

    /// <summary>Where answers lead; the first that fits.</summary>
    public IReadOnlyList<QuestionBranch> Branches { get; init; } = [];

    /// <summary>Id of the question that follows where no branch fits, or <see cref="End"/>. Default: the one written after it.</summary>
    public string? Next { get; init; }

    /// <summary>Whether its type could not be read, which the loader has said.</summary>
    internal bool IsUnread { get; init; }
}
