using System.Security.Cryptography;
using System.Text;

namespace OnboardingSdk;

internal static class OpaqueId
{
    /// <summary>Stands for a subject in the browser: the same every time, and says nothing about the host's id.</summary>
    public static string Of(SubjectKey subject)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"onboarding|{subject.Tenant.Length}|{subject}"), hash);
        return Convert.ToHexStringLower(hash[..8]);
    }
}
