namespace OnboardingSdk;

/// <summary>Who a request comes from.</summary>
/// <param name="Identity">The signed-in user, or an anonymous visitor.</param>
/// <param name="Was">The visitor that this user was before they signed in: what the browser has not sent yet is still theirs. Null: none that is known.</param>
internal sealed record RequestUser(OnboardingIdentity Identity, SubjectKey? Was = null);
