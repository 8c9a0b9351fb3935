using System.Diagnostics.CodeAnalysis;

namespace OnboardingSdk.Definitions;

/// <summary>What came of <see cref="Catalog.Create"/>.</summary>
/// <param name="Catalog">The catalog; null if a finding is an error.</param>
/// <param name="Diagnostics">All findings, by place.</param>
public sealed record CatalogResult(Catalog? Catalog, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether there is a catalog.</summary>
    [MemberNotNullWhen(true, nameof(Catalog))]
    public bool IsValid => Catalog is not null;
}
