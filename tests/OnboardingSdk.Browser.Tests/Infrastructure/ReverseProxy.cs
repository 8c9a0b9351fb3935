using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk.Browser.Tests;

/// <summary>
/// What stands in front of many an app: takes a prefix off the path, says so in <c>X-Forwarded-Prefix</c>, and asks the app by the app's own
/// name. Only one that tells the name that people see, in <c>X-Forwarded-Host</c>, lets the app hear it.
/// </summary>
internal sealed class ReverseProxy : IAsyncDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly WebApplication app;
    private readonly Uri target;
    private readonly string prefix;
    private readonly bool webSockets;
    private readonly bool tellsHost;

    private ReverseProxy(Uri target, string prefix, bool webSockets, bool tellsHost)
    {
        (this.target, this.prefix, this.webSockets, this.tellsHost) = (target, prefix, webSockets, tellsHost);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(ForwardAsync);
    }

    public Uri Address => new($"{app.Urls.Single()}{prefix}/");

    public static async Task<ReverseProxy> StartAsync(Uri target, string prefix, bool webSockets, bool tellsHost)
    {
        var proxy = new ReverseProxy(target, prefix, webSockets, tellsHost);
        await proxy.app.StartAsync();
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(0);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
        client.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var upgrade = context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } feature ? feature : null;
        if (!context.Request.Path.StartsWithSegments(prefix, out var rest) || (upgrade is not null && !webSockets))
        {
            context.Response.StatusCode = upgrade is null ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            using var request = Request(context.Request, rest);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
            context.Response.StatusCode = (int)response.StatusCode;
            foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).Where(h => h.Key is not "Transfer-Encoding"))
            {
                context.Response.Headers[name] = values.ToArray();
            }

            await using var answer = await response.Content.ReadAsStreamAsync(context.RequestAborted);
            if (upgrade is not null && response.StatusCode == System.Net.HttpStatusCode.SwitchingProtocols)
            {
                await using var asked = await upgrade.UpgradeAsync();
                await Task.WhenAny(CopyAsync(asked, answer, context.RequestAborted), CopyAsync(answer, asked, context.RequestAborted));
            }
            else
            {
                await CopyAsync(answer, context.Response.Body, context.RequestAborted);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or HttpRequestException)
        {
            // One of the two has gone.
            context.Abort();
        }
    }

    private HttpRequestMessage Request(HttpRequest from, PathString path)
    {
        var request = new HttpRequestMessage(new(from.Method), new Uri(target, $"{path}{from.QueryString}")) { Version = System.Net.HttpVersion.Version11 };
        if (from.ContentLength > 0 || from.Headers.TransferEncoding.Count > 0)
        {
            request.Content = new StreamContent(from.Body);
        }

        foreach (var (name, values) in from.Headers.Where(h => h.Key is not ("Host" or "Transfer-Encoding")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        request.Headers.Add("X-Forwarded-Prefix", prefix);
        if (tellsHost)
        {
            request.Headers.Add("X-Forwarded-Host", from.Host.Value);
        }

        return request;
    }

    private static async Task CopyAsync(Stream from, Stream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            await to.FlushAsync(cancellationToken);
        }
    }
}
