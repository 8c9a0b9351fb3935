namespace OnboardingSdk;

internal static class HubGroups
{
    /// <summary>A subject's group. The tenant's length in front keeps "a/b" + "c" and "a" + "b/c" apart.</summary>
    public static string Of(SubjectKey subject) =>
        $"onboarding:{subject.Tenant.Length}:{subject.Tenant}:{(subject.Kind == SubjectKind.User ? 'u' : 'a')}:{subject.Id}";
}
