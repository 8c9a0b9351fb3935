using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Describes a tour.</summary>
public sealed class TourBuilder : FlowBuilder<TourBuilder>
{
    private readonly string id;
    private readonly SourceLocation location;
    private readonly List<StepDefinition> steps = [];
    private string? title;

    internal TourBuilder(string id, SourceLocation location)
    {
        this.id = id;
        this.location = location;
    }

    /// <summary>What users know it by where it is listed, plain text. Default: its first step's title.</summary>
    public TourBuilder Title(string text)
    {
        title = text;
        return this;
    }

    /// <summary>The next step.</summary>
    public TourBuilder Step(string id, Action<StepBuilder> describe, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(describe);
        var step = new StepBuilder(id, new(file, line, 1));
        describe(step);
        steps.Add(step.Build());
        return this;
    }

    internal TourDefinition Build() => Flow(new TourDefinition { Id = id, Title = title, Steps = [.. steps] }, location);
}
