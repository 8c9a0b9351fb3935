using System.Collections.Immutable;

namespace OnboardingSdk.Journeys;

/// <summary>What a change of a flow's definition did to the state of one who was in the middle of it, or through (docs/decisions/0016).</summary>
public sealed record FlowChange
{
    /// <summary>What was done.</summary>
    public ChangePolicy Policy { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The run that it was done to, or that began with it.</summary>
    public int Run { get; init; }

    /// <summary>The versions that change nothing any more, since they were acted on or met, the latest last; at most 8.</summary>
    public ImmutableArray<string> Settled { get; init => field = value.IsDefault ? [] : value; } = [];
}
