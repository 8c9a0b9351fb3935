using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Describes a tour.</summary>
public sealed class TourBuilder : FlowBuilder<TourBuilder>
{
    private readonly string id;
    private readonly SourceLocation location;
    private readonly List<StepDefinition> steps = [];

    internal TourBuilder(string id, SourceLocation location)
    {
        this.id = id;
        this.location = location;
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

    internal TourDefinition Build() => Flow(new TourDefinition { Id = id, Steps = [.. steps] }, location);
}
