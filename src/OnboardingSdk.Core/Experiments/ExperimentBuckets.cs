using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OnboardingSdk.Journeys;

/// <summary>
/// Chance that can be repeated: the bucket of a user or an account, from a hash of its id and of what is drawn for. "Hash and partition", as in
/// Kohavi et al., Controlled experiments on the web (2009), section 4.1, with the scaling of PlanOut.
/// </summary>
internal static class ExperimentBuckets
{
    public const int Count = 10_000;

    public static int OfVariant(string experiment, SubjectKey subject) => Of("variant", experiment, subject);

    public static int OfHoldout(string experiment, SubjectKey subject) => Of("holdout", experiment, subject);

    public static int OfLayer(string layer, SubjectKey subject) => Of("layer", layer, subject);

    /// <summary>floor(h × 10,000 / 2^64) of the first 64 bits of the hash. Changing this would move everybody who has not been exposed yet.</summary>
    private static int Of(string what, string name, SubjectKey subject)
    {
        var unit = Vocabulary.Scopes.For(subject.Kind == SubjectKind.User ? Scope.User : Scope.Account);

        // Names of ours have no line feeds, and the id comes last: no two draws have one text, unless a tenant's name has a line feed.
        var text = string.Join('\n', "onboarding/1", what, name, subject.Tenant, unit, subject.Id);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return (int)Math.BigMul(BinaryPrimitives.ReadUInt64BigEndian(hash), Count, out _);
    }
}
