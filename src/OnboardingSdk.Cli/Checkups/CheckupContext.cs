using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Outlines;

namespace OnboardingSdk.Cli.Checkups;

/// <summary>What checks look at.</summary>
internal sealed class CheckupContext(DefinitionSet definitions, AppSources? sources)
{
    public DefinitionSet Definitions => definitions;

    public CanonicalJson Json { get; } = CanonicalJson.Of(definitions);

    public References References => field ??= References.Of(Json);

    /// <summary>The app's own files; null where they were not found.</summary>
    public AppSources? Sources => sources;

    public MilestoneDefinition? Activation => definitions.Milestones.FirstOrDefault(m => m.Activation);

    /// <summary>The events that a milestone or a segment rests on, through others that it names.</summary>
    public IReadOnlyList<string> EventsOf(string owner)
    {
        var events = new List<string>();
        var open = new Queue<string>([owner]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            foreach (var reference in References.All.Where(r => r.Owner == next && r.Part is null))
            {
                if (reference.Kind == "event")
                {
                    events.Add(reference.Name);
                }
                else if (reference.Kind is "milestone" or "segment")
                {
                    open.Enqueue($"{reference.Kind} {reference.Name}");
                }
            }
        }

        return [.. events.Distinct()];
    }

    /// <summary>Whether something in the flow makes users do it: a step that waits for it, a task that it ticks.</summary>
    public bool Leads(string eventName) => References.To("event", eventName).Any(r => r.Part is not null && r.Field is "advance" or "complete");

    /// <summary>Whether a text shows it, as a variable.</summary>
    public bool IsInText(string variable) => Json.Flows.Any(flow => Compact.Of(flow).Contains("{{" + variable, StringComparison.Ordinal));

    public SourceLocation PlaceOf(JsonObject flow) => definitions.Flows.First(f => f.Id == (string)flow["id"]!).Location;
}
