namespace OnboardingSdk.Definitions;

/// <summary>What became of a definition between two catalogs.</summary>
public enum CatalogChangeType
{
    /// <summary>The later catalog has it, the earlier had not.</summary>
    Added,

    /// <summary>The earlier catalog had it, the later has not.</summary>
    Removed,

    /// <summary>Both have it, with different content.</summary>
    Changed,
}
