using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;

namespace OnboardingSdk.Tests;

public sealed class OriginTests
{
    [TestCase("SELF", null, true)]
    [TestCase(null, null, true)]
    [TestCase(null, "same-origin", true)]
    [TestCase("https://app.example.com", null, true)]
    [TestCase("https://APP.example.com", "cross-site", true)]
    [TestCase("https://evil.example", null, false)]
    [TestCase("https://evil.example", "cross-site", false)]
    [TestCase("SELF", "cross-site", false)]
    [TestCase("SELF", "same-site", false)]
    [TestCase("null", null, false)]
    [TestCase("http://localhost", null, false)]
    [TestCase("http://localhost.evil.example", null, false)]
    public async Task Commands_and_the_hub_are_for_the_hosts_own_pages(string? origin, string? site, bool allowed)
    {
        await using var app = await TestApp.StartAsync(o => o.AllowedOrigins.Add("https://app.example.com"));
        List<(string, string)> headers = [];
        if (origin is not null)
        {
            headers.Add(("Origin", origin == "SELF" ? app.Address.GetLeftPart(UriPartial.Authority) : origin));
        }

        if (site is not null)
        {
            headers.Add(("Sec-Fetch-Site", site));
        }

        var body = JsonContent.Create(new { subject = OpaqueId.Of(SubjectKey.User("ada")), commands = Array.Empty<object>() });
        var commands = await app.SendAsync(HttpMethod.Post, "/onboarding/commands", "ada", body, [.. headers]);
        var negotiate = await app.SendAsync(HttpMethod.Post, "/onboarding/hub/negotiate?negotiateVersion=1", "ada", null, [.. headers]);

        commands.StatusCode.ShouldBe(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        negotiate.StatusCode.ShouldBe(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        app.Logs.Of(21).Count.ShouldBe(allowed ? 0 : 2);
    }

    [TestCase(false, HttpStatusCode.Forbidden)]
    [TestCase(true, HttpStatusCode.OK)]
    public async Task Behind_a_proxy_with_a_name_of_its_own_the_hub_is_reached_where_forwarded_headers_are_used(bool used, HttpStatusCode status)
    {
        await using var app = await TestApp.StartAsync(services: Docs.Snippets.BehindAProxy, pipeline: a =>
        {
            if (used)
            {
                Docs.Snippets.BehindAProxy(a);
            }

            a.UseAuthentication();
            a.MapOnboarding();
        });

        var negotiate = await app.SendAsync(
            HttpMethod.Post, "/onboarding/hub/negotiate?negotiateVersion=1", "ada", null,
            ("Host", "app:8080"), ("Origin", "https://app.example.com"), ("X-Forwarded-Host", "app.example.com"), ("X-Forwarded-Proto", "https"));

        negotiate.StatusCode.ShouldBe(status);
    }

    [Test]
    public async Task A_foreign_page_cannot_open_a_WebSocket()
    {
        await using var app = await TestApp.StartAsync();

        var refused = await Should.ThrowAsync<WebSocketException>(() => app.ConnectAsync("ada", origin: "https://evil.example"));

        refused.Message.ShouldContain("403");
        await app.ConnectAsync("ada", origin: app.Address.GetLeftPart(UriPartial.Authority));
    }

    [TestCase("http://app.example.com", "app.example.com", true)]
    [TestCase("https://app.example.com", "app.example.com:443", true)]
    [TestCase("https://app.example.com", "app.example.com", true)]
    [TestCase("https://app.example.com:8443", "app.example.com:8443", true)]
    [TestCase("https://app.example.com:8443", "app.example.com", false)]
    [TestCase("https://app.example.com", "app.example.com:8443", false)]
    [TestCase("https://app.example.com.evil", "app.example.com", false)]
    public async Task A_default_port_may_be_written_or_left_out(string origin, string host, bool allowed)
    {
        await using var app = await TestApp.StartAsync();
        var body = JsonContent.Create(new { subject = OpaqueId.Of(SubjectKey.User("ada")), commands = Array.Empty<object>() });

        var response = await app.SendAsync(HttpMethod.Post, "/onboarding/commands", "ada", body, ("Origin", origin), ("Host", host));

        response.StatusCode.ShouldBe(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
    }
}
