using System.Globalization;
using System.Text;

namespace OnboardingSdk.Journeys;

/// <summary>Why a user meets a flow on a page, or does not.</summary>
public sealed record Explanation
{
    /// <summary>The flow.</summary>
    public required FlowDefinition Flow { get; init; }

    /// <summary>Its state for the user.</summary>
    public required FlowState State { get; init; }

    /// <summary>Whether it is shown: every gate was passed.</summary>
    public required bool Shown { get; init; }

    /// <summary>The override that the user meets it with, by its segment; null: the flow as it is written.</summary>
    public string? Override { get; init; }

    /// <summary>Which version of its definition the user meets and why, in words, and what its last change did; null: the one that is written, and no change of it ever did anything.</summary>
    public string? Definition { get; init; }

    /// <summary>The moment.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Hash of the catalog that was asked.</summary>
    public required string Catalog { get; init; }

    /// <summary>The page.</summary>
    public required string Page { get; init; }

    /// <summary>Version of the user's journey.</summary>
    public required long Version { get; init; }

    /// <summary>All gates in their order, also those after the first that was not passed.</summary>
    public required IReadOnlyList<ExplainedGate> Gates { get; init; }

    /// <summary>Of a tour: its current step, or the one that it would begin with, and what that waits for; null: there is none.</summary>
    public ExplainedStep? Step { get; init; }

    /// <summary>Of a resource center: all that it may list, each with whether the user finds it; empty: it is none.</summary>
    public IReadOnlyList<ExplainedItem> Items { get; init; } = [];

    /// <summary>What is not certain of it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The first gate that was not passed; null: it is shown.</summary>
    public ExplainedGate? Stopped => Gates.FirstOrDefault(g => !g.Result.Passed);

    /// <summary>As text, a line for each gate and condition.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Flow.Id} is {(Shown ? "shown" : "not shown")} on {Page} at {At:u} (catalog {Catalog}, version {Version})\n");
        if (Override is not null)
        {
            text.Append("  = with the override for the segment '").Append(Override).Append("'\n");
        }

        if (Definition is not null)
        {
            text.Append("  = ").Append(Definition).Append('\n');
        }

        foreach (var (result, conditions) in Gates)
        {
            text.Append(result.Passed ? "  + " : "  - ").Append(result.Gate).Append(": ").Append(result.Reason).Append('\n');
            foreach (var condition in conditions)
            {
                Append(text, condition, 3);
            }
        }

        if (Step is { } step)
        {
            text.Append(CultureInfo.InvariantCulture, $"  Step '{step.Step}' ({step.Place} of {step.Way.Count}: {string.Join(" → ", step.Way)})\n");
            foreach (var part in step.Ways.Concat(step.Branches).Concat(step.PassedOver))
            {
                Append(text, part, 2);
            }
        }

        foreach (var item in Items)
        {
            text.Append(item.Listed ? "  + " : "  - ").Append(item.Section ?? "center").Append('/').Append(item.Item).Append(": ").Append(item.Reason).Append('\n');
            foreach (var condition in item.Conditions)
            {
                Append(text, condition, 3);
            }
        }

        foreach (var note in Notes)
        {
            text.Append("  ! ").Append(note).Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ConditionTrace trace, int depth)
    {
        text.Append(' ', depth * 2).Append(trace.Holds ? "+ " : "- ").Append(trace.Condition);
        if (trace.Found.Length > 0)
        {
            text.Append(": ").Append(trace.Found);
        }

        text.Append('\n');
        foreach (var part in trace.Parts)
        {
            Append(text, part, depth + 1);
        }
    }
}
