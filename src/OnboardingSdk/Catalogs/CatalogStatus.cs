namespace OnboardingSdk;

/// <summary>Which catalog is in force, and why.</summary>
/// <param name="Hash">Its hash.</param>
/// <param name="Reason">Why.</param>
/// <param name="Definitions">Hash of what would be in force without a rollback: the definitions' own, or the last good one's.</param>
/// <param name="Rollback">The rollback; null: there is none.</param>
public sealed record CatalogStatus(string Hash, CatalogReason Reason, string Definitions, CatalogRollback? Rollback)
{
    /// <summary>Both in words.</summary>
    public override string ToString() => (Reason, Rollback) switch
    {
        (CatalogReason.RolledBack, { } back) => $"{Hash} is in force: rolled back from {Definitions} to {back.To} on {back.At:u} ({back.Why}).",
        (CatalogReason.LastGood, _) => $"{Hash} is in force: the last good one, since the definitions have errors.",
        (CatalogReason.None, _) => "No catalog is in force: the definitions have errors, and no earlier one was found.",
        _ when Hash != Definitions => $"{Hash} is in force: what the definitions say ({Definitions}), with earlier versions of flows for who is in the middle of them.",
        _ => $"{Hash} is in force: what the definitions say.",
    };
}
