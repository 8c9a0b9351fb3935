namespace OnboardingSdk;

/// <summary>Who a request comes from, as the host's own authentication knows it.</summary>
/// <param name="UserId">The host's id of the user, 1 to 200 characters; of an anonymous visitor the id that the server gave them.</param>
/// <param name="AccountId">The user's current account. Null: the one that identify told last.</param>
/// <param name="Tenant">The tenant.</param>
public sealed record OnboardingIdentity(string UserId, string? AccountId = null, string Tenant = SubjectKey.DefaultTenant)
{
    /// <summary>Whether it is an anonymous visitor, who has not signed in. No answer of <see cref="OnboardingOptions.Identify"/> can be one.</summary>
    public bool IsVisitor => Subject.IsVisitor;

    internal SubjectKey Subject => SubjectKey.User(UserId, Tenant);
}
