using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace OnboardingSdk.Tests;

/// <summary>A tab that listens for pushes.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private readonly Channel<JsonNode> pushes = Channel.CreateUnbounded<JsonNode>();
    private readonly ConcurrentQueue<string> seen = new();
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HubClient(HubConnection connection)
    {
        Connection = connection;
        connection.Closed += _ =>
        {
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        connection.On<string>("changed", message =>
        {
            seen.Enqueue(message);
            pushes.Writer.TryWrite(JsonNode.Parse(message)!);
        });
    }

    public HubConnection Connection { get; }

    public Task Closed => closed.Task;

    /// <summary>All messages so far.</summary>
    public IReadOnlyCollection<string> Seen => seen;

    /// <summary>Waits until the hub has put the connection into its groups and greeted it: what is committed after that is pushed, and once only.</summary>
    public static async Task<HubClient> ConnectAsync(Uri hub, string? user, string? origin)
    {
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory>(new WebSocketFactory(user, origin));
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(new UriBuilder(hub) { Scheme = "ws" }.Uri));
        builder.AddJsonProtocol();
        var client = new HubClient(builder.Build());
        await client.Connection.StartAsync().Within("connecting to the hub");

        // There is no such method; it is refused, or the connection closed, when the hub is through with the greeting.
        await client.Connection.InvokeAsync("probe").ContinueWith(static _ => { }, TaskScheduler.Default).Within("the hub's greeting");
        return client;
    }

    /// <summary>The next push, or the next about a subject: what was committed before the tab came may still be on its way.</summary>
    public async Task<JsonNode> NextAsync(string phase, string? subject = null)
    {
        while (true)
        {
            var push = await pushes.Reader.ReadAsync().Within(phase, () => $"nothing came; seen so far: {string.Join(" | ", seen)}");
            if (subject is null || (string)push["subject"]! == subject)
            {
                return push;
            }
        }
    }

    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
