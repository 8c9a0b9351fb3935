using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Describes a question of a survey.</summary>
public sealed class QuestionBuilder
{
    private QuestionDefinition definition;

    internal QuestionBuilder(string id, QuestionType type, string title, SourceLocation location) =>
        definition = new() { Id = id, Type = type, Title = title, Location = location };

    /// <summary>A few words below it, Markdown.</summary>
    public QuestionBuilder Body(string markdown) => With(definition with { Body = markdown });

    /// <summary>A note for those who read the definitions.</summary>
    public QuestionBuilder Description(string text) => With(definition with { Description = text });

    /// <summary>The survey cannot be sent without an answer.</summary>
    public QuestionBuilder Required() => With(definition with { Required = true });

    /// <summary>Something that can be chosen.</summary>
    public QuestionBuilder Choice(string id, string label, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        With(definition with { Choices = [.. definition.Choices, new() { Id = id, Label = label, Location = new(file, line, 1) }] });

    /// <summary>There is an "Other" with a text of one's own; with <paramref name="label"/>, under another name.</summary>
    public QuestionBuilder Other(string? label = null) => With(definition with { Other = true, OtherLabel = label });

    /// <summary>The best of a rating, 3 to 10, and how it looks. Default: 5 stars.</summary>
    public QuestionBuilder Scale(int best, RatingStyle style = RatingStyle.Stars) => With(definition with { Scale = best, Style = style });

    /// <summary>What the ends of a scale mean.</summary>
    public QuestionBuilder Ends(string low, string high) => With(definition with { Low = low, High = high });

    /// <summary>What stands in an empty text field.</summary>
    public QuestionBuilder Placeholder(string text) => With(definition with { Placeholder = text });

    /// <summary>The most characters of a text, 1 to 2,000. Default: 500.</summary>
    public QuestionBuilder MaxLength(int characters) => With(definition with { MaxLength = characters });

    /// <summary>Where an answer leads; of several the first that fits. <see cref="QuestionDefinition.End"/> ends the survey.</summary>
    public QuestionBuilder Branch(ValueTest test, string next, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(next);
        return With(definition with { Branches = [.. definition.Branches, new(test, next) { Location = new(file, line, 1) }] });
    }

    /// <summary>Id of the question that follows where no branch fits, or <see cref="QuestionDefinition.End"/>. Default: the next one.</summary>
    public QuestionBuilder Next(string id) => With(definition with { Next = id });

    internal QuestionDefinition Build() => definition;

    private QuestionBuilder With(QuestionDefinition changed)
    {
        definition = changed;
        return this;
    }
}
