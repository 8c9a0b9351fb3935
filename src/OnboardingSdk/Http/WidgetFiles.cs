using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace OnboardingSdk;

/// <summary>The widget's files: embedded, content-hashed, precompressed.</summary>
internal sealed class WidgetFiles
{
    private const string Prefix = "widget/";
    private readonly FrozenDictionary<string, WidgetFile> files;

    public WidgetFiles()
    {
        var assembly = typeof(WidgetFiles).Assembly;
        using var manifest = JsonDocument.Parse(Read(assembly, Prefix + "manifest.json"));
        Entry = manifest.RootElement.GetProperty("entries").GetProperty("widget").GetString()!;
        var found = assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(".js", StringComparison.Ordinal))
            .Select(n => Load(assembly, n))
            .ToDictionary(f => f.Name, StringComparer.Ordinal);
        found.Add("widget.js", found[Entry] with { Name = "widget.js", Immutable = false });
        files = found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The entry's name with its hash.</summary>
    public string Entry { get; }

    public async Task ServeAsync(HttpContext context, string name)
    {
        var response = context.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        if (!files.TryGetValue(name + ".js", out var file))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.Headers.CacheControl = file.Immutable ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.ETag = file.ETag.ToString();
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (IsKnown(context.Request, file))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var (content, encoding) = Encode(context.Request, file);
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }

        response.ContentType = "text/javascript; charset=utf-8";
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>A proxy may have made a weak tag of ours.</summary>
    private static bool IsKnown(HttpRequest request, WidgetFile file) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var tags)
        && tags.Any(t => t.Tag == file.ETag.Tag || t == EntityTagHeaderValue.Any);

    private static (byte[] Content, string? Encoding) Encode(HttpRequest request, WidgetFile file)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
        {
            return (file.Plain, null);
        }

        return Accepts(accepted, "br") ? (file.Brotli, "br") : Accepts(accepted, "gzip") ? (file.Gzip, "gzip") : (file.Plain, null);
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(a => a.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && a.Quality != 0);

    private static WidgetFile Load(Assembly assembly, string resource)
    {
        var plain = Read(assembly, resource);
        var etag = new EntityTagHeaderValue('"' + Convert.ToHexStringLower(SHA256.HashData(plain))[..16] + '"', isWeak: true);
        return new(resource[Prefix.Length..], plain, Read(assembly, resource + ".br"), Read(assembly, resource + ".gz"), etag, Immutable: true);
    }

    private static byte[] Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new OnboardingException($"The assembly lacks '{resource}': it was built without the widget. Build it again with Node.js on the PATH.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
