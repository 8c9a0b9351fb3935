namespace OnboardingSdk.Definitions;

/// <summary>
/// What is different in a flow for the users of a segment. The first override whose segment the user is in is taken when a run begins, and kept with the run: later
/// changes of the user count for the next run.
/// </summary>
public sealed record FlowOverride : Definition
{
    /// <summary>The segment. It asks only for what the user's own journey knows, as recorded conditions do.</summary>
    public required string Segment { get; init; }

    /// <summary>Other texts.</summary>
    public IReadOnlyList<OverrideText> Texts { get; init; } = [];

    /// <summary>Ids of the steps, tasks or questions that are left out; of a message the names of its buttons.</summary>
    public IReadOnlyList<string> Omit { get; init; } = [];

    internal static string OmitField(string id) => "omit " + id;
}
