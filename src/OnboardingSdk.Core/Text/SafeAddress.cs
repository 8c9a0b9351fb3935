using System.Globalization;

namespace OnboardingSdk.Definitions;

/// <summary>
/// Decides which addresses authored text may lead to. Browsers forgive much in an address (control characters within the scheme,
/// backslashes, missing slashes), so this accepts only what has one reading.
/// </summary>
internal static class SafeAddress
{
    private static readonly string[] LinkSchemes = ["http", "https", "mailto", "tel"];
    private static readonly string[] ImageSchemes = ["http", "https"];
    private static readonly string[] FrameSchemes = ["https"];

    public static bool IsLink(string? address) => IsSafe(address, LinkSchemes);

    public static bool IsImage(string? address) => IsSafe(address, ImageSchemes);

    /// <summary>Whether it is a path of the host itself: it starts with a single slash.</summary>
    public static bool IsLocalPath(string? address) =>
        IsSafe(address, []) && address![0] == '/';

    /// <summary>Whether it is a page outside: <c>https</c> or <c>http</c>, with a host.</summary>
    public static bool IsOutside(string? address) =>
        IsSafe(address, ImageSchemes) && address!.StartsWith("http", StringComparison.OrdinalIgnoreCase) && address.Contains("://", StringComparison.Ordinal);

    /// <summary>Whether it may be the address of a frame: <c>https</c>, with the name of a host, and neither a port nor a user's name.</summary>
    public static bool IsFrame(string address, out string host)
    {
        host = "";
        if (!IsSafe(address, FrameSchemes) || !address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.IsDefaultPort || uri.UserInfo.Length > 0 || uri.HostNameType != UriHostNameType.Dns)
        {
            return false;
        }

        host = uri.Host;

        // An address whose name is written in another way than it is read has two readings.
        var written = address.AsSpan("https://".Length);
        return written.StartsWith(host, StringComparison.OrdinalIgnoreCase) && written.Length > host.Length && written[host.Length] is ('/' or '?' or '#');
    }

    private static bool IsSafe(string? address, string[] schemes)
    {
        if (Placeholders.IsIn(address))
        {
            return MayHoldValues(address!) && IsSafe(string.Concat(address!.Select(c => Placeholders.Is(c) ? 'x' : c)), schemes);
        }

        if (string.IsNullOrEmpty(address) || address.StartsWith("//", StringComparison.Ordinal) || HasTrickyCharacter(address))
        {
            return false;
        }

        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var end = address.AsSpan().IndexOfAny("/?#");
        if (colon < 0 || (end >= 0 && end < colon))
        {
            return true;
        }

        var scheme = address[..colon];
        return schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase)
            && (!scheme.StartsWith("http", StringComparison.OrdinalIgnoreCase) || HasHost(address, colon));
    }

    /// <summary>
    /// A value stands for one piece of a path, a query or a fragment: what it stands before, or in the name of a host, it could change. The finished address is
    /// judged again.
    /// </summary>
    private static bool MayHoldValues(string address)
    {
        var first = address.AsSpan().IndexOfAnyInRange(Placeholders.Of(0), Placeholders.Gap);
        var host = address.IndexOf("://", StringComparison.Ordinal) is >= 0 and var slashes ? slashes + 3 : 0;
        var piece = host > 0 ? address.AsSpan(host).IndexOfAny("/?#") : address.AsSpan().IndexOfAny(":/?#");
        return piece >= 0 && host + piece < first;
    }

    private static bool HasHost(string address, int colon) =>
        address.AsSpan(colon).StartsWith("://", StringComparison.Ordinal)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0;

    private static bool HasTrickyCharacter(string address)
    {
        foreach (var c in address)
        {
            if (c == '\\' || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator)
            {
                return true;
            }
        }

        return false;
    }
}
