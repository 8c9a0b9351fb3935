using System.Buffers;
using System.Security.Cryptography;

namespace OnboardingSdk.Definitions;

/// <summary>The hash by which a catalog is known: of its content, not of the files it was written in.</summary>
internal static class CatalogHash
{
    /// <summary>The first 16 hex digits of the SHA-256 of the canonical JSON.</summary>
    public static string Compute(DefinitionSet definitions)
    {
        var json = new ArrayBufferWriter<byte>();
        DefinitionWriter.Write(definitions, json);
        return Convert.ToHexStringLower(SHA256.HashData(json.WrittenSpan).AsSpan(0, 8));
    }
}
