namespace OnboardingSdk.Definitions;

/// <summary>What happened to one definition between two catalogs.</summary>
/// <param name="Kind">What it is, in words: <c>tour</c>, <c>checklist</c>, <c>event</c>, <c>user attribute</c>, …</param>
/// <param name="Id">Its id or name; of the limits, of which there is one set, empty.</param>
/// <param name="Type">What became of it.</param>
/// <param name="Fields">The fields that changed, in the canonical order; empty for what was added or removed.</param>
public sealed record CatalogChange(string Kind, string Id, CatalogChangeType Type, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>The change in words, on one line.</summary>
    public override string ToString()
    {
        var what = Id.Length > 0 ? $"{Kind} '{Id}'" : Kind;
        return Type == CatalogChangeType.Changed ? $"{what}: {string.Join("; ", Fields)}" : $"{what} {(Type == CatalogChangeType.Added ? "added" : "removed")}";
    }
}
