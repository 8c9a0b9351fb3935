using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace OnboardingSdk.Tests;

public sealed class WidgetFileTests
{
    [Test]
    public async Task The_hashed_entry_is_cached_for_ever_and_the_plain_one_is_asked_for_each_time()
    {
        await using var app = await TestApp.StartAsync();
        var entry = app.Services.GetRequiredService<WidgetFiles>().Entry;

        var hashed = await app.GetAsync($"/onboarding/{entry}");
        var plain = await app.GetAsync("/onboarding/widget.js");

        hashed.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        plain.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        (await plain.Content.ReadAsByteArrayAsync()).ShouldBe(await hashed.Content.ReadAsByteArrayAsync());
        foreach (var response in new[] { hashed, plain })
        {
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            response.Content.Headers.ContentType!.ToString().ShouldBe("text/javascript; charset=utf-8");
            response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            response.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        }
    }

    [TestCase("br", "br")]
    [TestCase("gzip, deflate, br, zstd", "br")]
    [TestCase("gzip", "gzip")]
    [TestCase("br;q=0, gzip", "gzip")]
    [TestCase("GZIP;q=0.5", "gzip")]
    [TestCase("identity", null)]
    [TestCase("br;q=0, gzip;q=0", null)]
    [TestCase("zstd", null)]
    [TestCase("???", null)]
    [TestCase(null, null)]
    public async Task It_is_sent_compressed_to_those_who_can_read_that(string? accepted, string? sent)
    {
        await using var app = await TestApp.StartAsync();
        var plain = await (await app.GetAsync("/onboarding/widget.js")).Content.ReadAsByteArrayAsync();

        var response = await app.GetAsync("/onboarding/widget.js", null, accepted is null ? [] : [("Accept-Encoding", accepted)]);

        (response.Content.Headers.ContentEncoding.SingleOrDefault()).ShouldBe(sent);
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream reading = sent switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var read = new MemoryStream();
        await reading.CopyToAsync(read);
        read.ToArray().ShouldBe(plain);
    }

    [Test]
    public async Task Head_says_what_get_would_and_sends_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var get = await app.GetAsync("/onboarding/widget.js");

        var head = await app.SendAsync(HttpMethod.Head, "/onboarding/widget.js");

        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        head.Content.Headers.ContentLength.ShouldBe(get.Content.Headers.ContentLength);
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [TestCase("{0}", HttpStatusCode.NotModified)]
    [TestCase("W/{0}", HttpStatusCode.NotModified)]
    [TestCase("\"other\", {0}", HttpStatusCode.NotModified)]
    [TestCase("*", HttpStatusCode.NotModified)]
    [TestCase("\"other\"", HttpStatusCode.OK)]
    [TestCase("nonsense", HttpStatusCode.OK)]
    public async Task A_browser_that_has_it_is_told_so(string pattern, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync();
        var etag = (await app.GetAsync("/onboarding/widget.js")).Headers.ETag!.Tag;

        var response = await app.GetAsync("/onboarding/widget.js", null, ("If-None-Match", pattern.Replace("{0}", etag, StringComparison.Ordinal)));

        response.StatusCode.ShouldBe(status);
        response.Headers.ETag!.Tag.ShouldBe(etag);
    }

    [TestCase("widget-00000000.js")]
    [TestCase("nothing.js")]
    [TestCase("..%2Fmanifest.js")]
    public async Task What_there_is_not_is_not_found(string name)
    {
        await using var app = await TestApp.StartAsync();

        (await app.GetAsync($"/onboarding/{name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Every_chunk_that_the_entry_may_ask_for_is_there()
    {
        await using var app = await TestApp.StartAsync();
        var names = typeof(WidgetFiles).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("widget/", StringComparison.Ordinal) && n.EndsWith(".js", StringComparison.Ordinal)).ToList();
        names.Count.ShouldBeGreaterThan(1);

        foreach (var name in names)
        {
            (await app.GetAsync("/onboarding/" + name["widget/".Length..])).StatusCode.ShouldBe(HttpStatusCode.OK, name);
        }
    }
}
