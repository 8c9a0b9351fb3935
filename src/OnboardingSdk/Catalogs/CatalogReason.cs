namespace OnboardingSdk;

/// <summary>Why a catalog is in force.</summary>
public enum CatalogReason
{
    /// <summary>It is what the definitions say.</summary>
    Definitions,

    /// <summary>The definitions have errors: it is the last one that had none.</summary>
    LastGood,

    /// <summary>Somebody rolled back to it.</summary>
    RolledBack,

    /// <summary>The definitions have errors, and there is no earlier catalog: nothing is shown, and facts are rejected.</summary>
    None,
}
