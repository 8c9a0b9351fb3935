namespace OnboardingSdk.Definitions;

/// <summary>A controlled experiment: variants that users, or accounts, are put into by chance (docs/decisions/0008).</summary>
public sealed record ExperimentDefinition : Definition
{
    /// <summary>The name of those who get nothing of the experiment; no variant can have it.</summary>
    public const string HoldoutName = "holdout";

    /// <summary>The largest weight of a variant.</summary>
    public const int MaxWeight = 10_000;

    internal const int MaxHoldout = 99;

    /// <summary>Its id; the draw depends on it.</summary>
    public required string Id { get; init; }

    /// <summary>The variants with their weights, at least one. Their order means nothing.</summary>
    public required IReadOnlyList<ExperimentVariant> Variants { get; init; }

    /// <summary>How many percent get nothing of it, 0 to 99. Default: 0.</summary>
    public int Holdout { get; init; }

    /// <summary>Who is put into a variant: each user, or each account with all its members. Default: user.</summary>
    public Scope Unit { get; init; } = Scope.User;

    /// <summary>Who is put into it. Default: everybody. Who is in it stays so.</summary>
    public Condition? Audience { get; init; }

    /// <summary>Between which times somebody is put into it; null: always. It has no days and hours.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>The share of a layer that it takes; null: everybody.</summary>
    public ExperimentLayer? Layer { get; init; }

    /// <summary>The variant that those meet who are not in the experiment; null: none. They are not counted.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Whether its variants could not be read: what refers to them may be right.</summary>
    internal bool IsUnread { get; init; }
}
