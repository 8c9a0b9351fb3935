using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk.Tests;

/// <summary>A web app with OnboardingSdk, behind a real Kestrel on a port of its own.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<IAsyncDisposable> clients = [];

    private TestApp(WebApplication app, ProbeStore store, Logs logs)
    {
        this.app = app;
        Store = store;
        Logs = logs;
        Address = new(app.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        Http = new() { BaseAddress = Address };
    }

    public ProbeStore Store { get; }

    public Logs Logs { get; }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => app.Services;

    public IOnboarding Onboarding => app.Services.GetRequiredService<IOnboarding>();

    public static async Task<TestApp> StartAsync(
        Action<OnboardingOptions>? options = null,
        Action<WebApplicationBuilder>? services = null,
        Action<WebApplication>? pipeline = null,
        ProbeStore? store = null,
        TimeProvider? clock = null,
        DefinitionBuilder? definitions = null,
        Action<OnboardingBuilder>? use = null)
    {
        store ??= new();
        var logs = new Logs();

        // The slim one has the least: what works there works in every host.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = Path.GetTempPath() });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Debug);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddAuthentication("Header").AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>("Header", null);
        builder.Services.AddAuthorization();
        var onboarding = builder.Services.AddOnboarding(o =>
        {
            o.Definitions.Add(definitions ?? Sample.Definitions());
            options?.Invoke(o);
        }).UseStore(_ => store);
        use?.Invoke(onboarding);
        builder.Services.AddHealthChecks().AddOnboarding();
        services?.Invoke(builder);
        var app = builder.Build();
        if (pipeline is null)
        {
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapOnboarding();
        }
        else
        {
            pipeline(app);
        }

        app.MapGet("/host", () => "The host's own page.").AllowAnonymous();
        await app.StartAsync();
        return new(app, store, logs);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? user = null, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        if (user is not null)
        {
            request.Headers.Add(HeaderAuthentication.Header, user);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Http.SendAsync(request).Within($"{method} {path}");
    }

    public Task<HttpResponseMessage> GetAsync(string path, string? user = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, user, null, headers);

    public async Task<JsonNode> StateAsync(string user, string page = "/projects", string prefix = "/onboarding")
    {
        var response = await GetAsync($"{prefix}/state?page={Uri.EscapeDataString(page)}", user);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    /// <summary>Sends commands as the user's own page would.</summary>
    public async Task<HttpResponseMessage> CommandsAsync(string user, params object[] commands)
    {
        var subject = OpaqueId.Of(SubjectKey.User(user));
        return await SendAsync(HttpMethod.Post, "/onboarding/commands", user, JsonContent.Create(new { subject, page = "/projects", commands }));
    }

    /// <summary>The answer to commands that were taken in.</summary>
    public async Task<JsonNode> AnswerAsync(string user, params object[] commands)
    {
        var response = await CommandsAsync(user, commands);
        var body = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBe(200, body);
        return JsonNode.Parse(body)!;
    }

    public async Task<HubClient> ConnectAsync(string? user, string path = "/onboarding/hub", string? origin = null)
    {
        var client = await HubClient.ConnectAsync(new Uri(Address, path), user, origin);
        clients.Add(client);
        return client;
    }

    public static string NewId() => Guid.NewGuid().ToString();

    public async ValueTask DisposeAsync()
    {
        Store.Broken = null;
        Store.Before = null;
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }

        Http.Dispose();
        await app.StopAsync().Within("stopping the app");
        await app.DisposeAsync();
    }
}
