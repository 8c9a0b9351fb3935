using System.Text.Json.Serialization;

namespace OnboardingSdk.Definitions;

/// <summary>
/// A node of authored text. It is data, never HTML: whoever shows it makes an element for each kind. Its JSON is described
/// in <c>docs/reference/wire.md</c>; it is written only, never read.
/// </summary>
/// <param name="Kind">What it is.</param>
[JsonConverter(typeof(TextNodeConverter))]
public sealed record TextNode(TextNodeKind Kind)
{
    /// <summary>The text of <see cref="TextNodeKind.Text"/>, <see cref="TextNodeKind.Code"/> and <see cref="TextNodeKind.Preformatted"/>.</summary>
    public string? Value { get; init; }

    /// <summary>The nodes within.</summary>
    public IReadOnlyList<TextNode> Children { get; init; } = [];

    /// <summary>Where a link leads or a picture lies: a relative address or an absolute one of a harmless scheme.</summary>
    public string? Address { get; init; }

    /// <summary>What a picture shows, in words.</summary>
    public string? Alternative { get; init; }
}
