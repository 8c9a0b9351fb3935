using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Describes a survey.</summary>
public sealed class SurveyBuilder : FlowBuilder<SurveyBuilder>
{
    private readonly SourceLocation location;
    private readonly List<QuestionDefinition> questions = [];
    private SurveyDefinition definition;

    internal SurveyBuilder(string id, SourceLocation location)
    {
        this.location = location;
        definition = new() { Id = id, Title = "", Questions = [] };
    }

    /// <summary>The title, plain text.</summary>
    public SurveyBuilder Title(string text) => With(definition with { Title = text });

    /// <summary>A few words below the title, Markdown.</summary>
    public SurveyBuilder Body(string markdown) => With(definition with { Body = markdown });

    /// <summary>It is in the middle, and the page waits. Default: a slide-out on the right.</summary>
    public SurveyBuilder Dialog() => With(definition with { Variant = OverlayVariant.Dialog });

    /// <summary>The side on which it comes.</summary>
    public SurveyBuilder SlideOut(OverlaySide side) => With(definition with { Variant = OverlayVariant.SlideOut, Side = side });

    /// <summary>All questions are there at once. Default: one after the other.</summary>
    public SurveyBuilder AllAtOnce() => With(definition with { OneAtATime = false });

    /// <summary>What it says once it was sent, Markdown. Default: the widget's own words.</summary>
    public SurveyBuilder Completed(string markdown) => With(definition with { Completed = markdown });

    /// <summary>The next question.</summary>
    public SurveyBuilder Question(
        string id, QuestionType type, string title, Action<QuestionBuilder>? describe = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(title);
        var question = new QuestionBuilder(id, type, title, new(file, line, 1));
        describe?.Invoke(question);
        questions.Add(question.Build());
        return this;
    }

    internal SurveyDefinition Build() => Flow(definition, location) with { Questions = [.. questions] };

    private SurveyBuilder With(SurveyDefinition changed)
    {
        definition = changed;
        return this;
    }
}
