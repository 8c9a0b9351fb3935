namespace OnboardingSdk.Definitions;

/// <summary>A JSON value that knows where it was written.</summary>
internal abstract class Node(SourceLocation location)
{
    public SourceLocation Location { get; } = location;

    /// <summary>What it is, in words.</summary>
    public abstract string What { get; }
}
