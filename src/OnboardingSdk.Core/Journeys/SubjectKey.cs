namespace OnboardingSdk.Journeys;

/// <summary>Names one journey.</summary>
/// <param name="Tenant">The tenant; <c>default</c> in an app that has only one.</param>
/// <param name="Kind">User or account.</param>
/// <param name="Id">The host's own id of the user or account, 1 to 200 characters.</param>
public readonly record struct SubjectKey(string Tenant, SubjectKind Kind, string Id) : IComparable<SubjectKey>
{
    /// <summary>The tenant of an app that has only one.</summary>
    public const string DefaultTenant = "default";

    /// <summary>The longest id, in UTF-16 units.</summary>
    public const int MaxIdLength = 200;

    /// <summary>Whether it is an anonymous visitor's: a user whose id the server made (docs/decisions/0010).</summary>
    public bool IsVisitor => Kind == SubjectKind.User && VisitorIds.IsReserved(Id);

    /// <summary>A user's key.</summary>
    public static SubjectKey User(string id, string tenant = DefaultTenant) => new(tenant, SubjectKind.User, id);

    /// <summary>An account's key.</summary>
    public static SubjectKey Account(string id, string tenant = DefaultTenant) => new(tenant, SubjectKind.Account, id);

    /// <summary>Orders by tenant, kind and id, ordinally: the order in which writers take rows, so that they cannot deadlock.</summary>
    public int CompareTo(SubjectKey other)
    {
        var tenant = string.CompareOrdinal(Tenant, other.Tenant);
        if (tenant != 0)
        {
            return tenant;
        }

        var kind = Kind.CompareTo(other.Kind);
        return kind != 0 ? kind : string.CompareOrdinal(Id, other.Id);
    }

    /// <summary>The key for logs.</summary>
    public override string ToString() => $"{Tenant}/{(Kind == SubjectKind.User ? "user" : "account")}/{Id}";

    /// <summary>Whether one key comes before another.</summary>
    public static bool operator <(SubjectKey left, SubjectKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether one key comes before another or is the same.</summary>
    public static bool operator <=(SubjectKey left, SubjectKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one key comes after another.</summary>
    public static bool operator >(SubjectKey left, SubjectKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether one key comes after another or is the same.</summary>
    public static bool operator >=(SubjectKey left, SubjectKey right) => left.CompareTo(right) >= 0;
}
