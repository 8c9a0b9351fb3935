namespace OnboardingSdk.Definitions;

/// <summary>Something to read or open for a task.</summary>
public sealed record TaskResource : Definition
{
    /// <summary>What it is called, plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is: <c>http</c>, <c>https</c>, <c>mailto</c>, <c>tel</c>, or a path of the host's (<c>/help</c>).</summary>
    public required string Url { get; init; }
}
