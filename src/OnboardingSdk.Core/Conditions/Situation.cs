namespace OnboardingSdk.Definitions;

/// <summary>What a condition is looked at with.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="User">The user's journey, or null.</param>
/// <param name="Account">The account's journey, or null.</param>
/// <param name="Self">Whose facts a condition means that does not say.</param>
/// <param name="Now">The moment.</param>
/// <param name="Page">The page, or null where there is none.</param>
/// <param name="OnPage">How long the page has been open, or null where that is not known.</param>
/// <param name="AsVisitor">Whether the user did it as a visitor, before they signed in.</param>
internal readonly record struct Situation(
    Catalog Catalog, Journey? User, Journey? Account, Scope Self, DateTimeOffset Now, PageAddress? Page, TimeSpan? OnPage = null, bool AsVisitor = false)
{
    public bool IsVisitor => AsVisitor || User?.Subject.IsVisitor == true;

    /// <summary>The group that somebody is supposed to have been drawn into; null: what is, is asked for.</summary>
    public Supposition? Suppose { get; init; }

    /// <summary>Whether a variant counts only once the assignment is recorded.</summary>
    public bool RecordedOnly { get; init; }

    public Journey? Of(Scope scope) => scope == Scope.User ? User : Account;
}
