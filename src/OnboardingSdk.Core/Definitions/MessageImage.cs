namespace OnboardingSdk.Definitions;

/// <summary>A picture above a message, drawn 16 to 9.</summary>
/// <param name="Src">Its address: http, https or relative.</param>
/// <param name="Alt">What it shows, for those who do not see it; empty: it only decorates.</param>
public sealed record MessageImage(string Src, string Alt)
{
    /// <summary>Where it was written. Not part of the catalog's hash.</summary>
    public SourceLocation Location { get; init; }
}
