namespace OnboardingSdk.Cli.Outlines;

/// <summary>All definitions of one sort.</summary>
internal sealed record InventorySection(string Name, IReadOnlyList<InventoryItem> Items);

/// <summary>One definition.</summary>
/// <param name="Id">Its id or name.</param>
/// <param name="Is">Its kind and size, in a few words.</param>
/// <param name="Says">Its name, note or condition.</param>
/// <param name="UsedBy">What names it.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record InventoryItem(string Id, string Is, string Says, IReadOnlyList<string> UsedBy, SourceLocation Place);
