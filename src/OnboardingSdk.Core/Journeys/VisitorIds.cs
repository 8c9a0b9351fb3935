using System.Buffers;
using System.Security.Cryptography;

namespace OnboardingSdk.Journeys;

/// <summary>Ids of anonymous visitors: made by the server only, in a space that no host's id can be in.</summary>
internal static class VisitorIds
{
    /// <summary>What all of them begin with. No other id may.</summary>
    public const string Prefix = "$visitor:";

    private const int Digits = 32;
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    public static string New() => Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Digits / 2));

    /// <summary>Whether it is one that <see cref="New"/> may have made: what it begins with is reserved, so nothing else can be taken for one.</summary>
    public static bool IsOne(string id) =>
        IsReserved(id) && id.Length == Prefix.Length + Digits && id.AsSpan(Prefix.Length).IndexOfAnyExcept(Hex) < 0;

    /// <summary>Whether it is in the space of visitors, a visitor's or not.</summary>
    public static bool IsReserved(string? id) => id?.StartsWith(Prefix, StringComparison.Ordinal) == true;
}
