using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace OnboardingSdk.Tests.Visitors;

/// <summary>A browser as far as a server can tell: it keeps its cookies, and somebody may be signed in.</summary>
internal sealed class Browser : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;
    private readonly Uri address;

    public Browser(TestApp app)
    {
        address = app.Address;
        http = new(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = app.Address };
    }

    /// <summary>Who is signed in; null: nobody.</summary>
    public string? User { get; set; }

    /// <summary>The subject that the last state said.</summary>
    public string? Subject { get; private set; }

    public string? Cookie
    {
        get => cookies.GetCookies(address)[".Onboarding.Visitor"]?.Value;
        set
        {
            foreach (Cookie old in cookies.GetCookies(address))
            {
                old.Expired = true;
            }

            if (value is not null)
            {
                cookies.Add(address, new Cookie(".Onboarding.Visitor", value, "/"));
            }
        }
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (User is not null)
        {
            request.Headers.Add(HeaderAuthentication.Header, User);
        }

        return await http.SendAsync(request).Within($"{method} {path}");
    }

    public async Task<JsonNode?> StateAsync(string page = "/")
    {
        var response = await SendAsync(HttpMethod.Get, $"/onboarding/state?page={Uri.EscapeDataString(page)}");
        response.EnsureSuccessStatusCode();
        var text = await response.Content.ReadAsStringAsync();
        var state = text.Length > 0 ? JsonNode.Parse(text) : null;
        Subject = (string?)state?["subject"];
        return state;
    }

    /// <summary>The flows that are shown, in order.</summary>
    public async Task<string[]> ShownAsync(string page = "/") => [.. (await StateAsync(page))?["flows"]!.AsArray().Select(f => (string)f!["id"]!) ?? []];

    public Task<HttpResponseMessage> CommandsAsync(string? subject, params object[] commands) =>
        SendAsync(HttpMethod.Post, "/onboarding/commands", JsonContent.Create(new { subject, page = "/", commands }));

    /// <summary>What became of one command, as the present subject's or another's.</summary>
    public async Task<string> DoAsync(object command, string? subject = null)
    {
        var response = await CommandsAsync(subject ?? Subject, command);
        return response.IsSuccessStatusCode
            ? (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["results"]![0]!["status"]!
            : ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    public static object Step(string type, string flow = "look", string step = "one", int run = 1, string? id = null) =>
        new { id = id ?? TestApp.NewId(), type, flow, step, run };

    public static object Like(string? id = null) => new { id = id ?? TestApp.NewId(), type = "track", @event = "page.liked" };

    public void Dispose() => http.Dispose();
}
