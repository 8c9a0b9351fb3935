namespace OnboardingSdk.Journeys;

/// <summary>Who a journey belongs to.</summary>
public enum SubjectKind
{
    /// <summary>A user.</summary>
    User,

    /// <summary>An account: the customer company of a B2B app.</summary>
    Account,
}
