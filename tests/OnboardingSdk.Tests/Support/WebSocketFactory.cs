using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace OnboardingSdk.Tests;

/// <summary>What Microsoft.AspNetCore.SignalR.Client would bring: its own factory cannot be restored everywhere.</summary>
internal sealed class WebSocketFactory(string? user, string? origin) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new ClientWebSocket();
        if (user is not null)
        {
            socket.Options.SetRequestHeader(HeaderAuthentication.Header, user);
        }

        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
        return new WebSocketConnection(socket);
    }

    private sealed class WebSocketConnection : ConnectionContext
    {
        private readonly ClientWebSocket socket;
        private readonly Pipe incoming = new();
        private readonly Pipe outgoing = new();
        private readonly CancellationTokenSource stop = new();
        private readonly Task loops;

        public WebSocketConnection(ClientWebSocket socket)
        {
            this.socket = socket;
            Transport = new Duplex(incoming.Reader, outgoing.Writer);
            loops = Task.WhenAll(ReceiveAsync(), SendAsync());
        }

        public override string ConnectionId { get; set; } = Guid.NewGuid().ToString();

        public override IFeatureCollection Features { get; } = new FeatureCollection();

        public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();

        public override IDuplexPipe Transport { get; set; }

        public override void Abort() => stop.Cancel();

        public override async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await loops.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            socket.Dispose();
            await base.DisposeAsync();
        }

        private async Task ReceiveAsync()
        {
            try
            {
                while (true)
                {
                    var received = await socket.ReceiveAsync(incoming.Writer.GetMemory(4096), stop.Token);
                    if (received.MessageType == WebSocketMessageType.Close)
                    {
                        break;
                    }

                    incoming.Writer.Advance(received.Count);
                    await incoming.Writer.FlushAsync();
                }
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException)
            {
                // The other side went, or we do.
            }
            finally
            {
                await incoming.Writer.CompleteAsync();
                outgoing.Reader.CancelPendingRead();
            }
        }

        private async Task SendAsync()
        {
            try
            {
                while (true)
                {
                    var read = await outgoing.Reader.ReadAsync(stop.Token);
                    foreach (var part in read.Buffer)
                    {
                        await socket.SendAsync(part, WebSocketMessageType.Text, endOfMessage: true, stop.Token);
                    }

                    outgoing.Reader.AdvanceTo(read.Buffer.End);
                    if (read.IsCompleted || read.IsCanceled)
                    {
                        break;
                    }
                }
            }
            catch (Exception e) when (e is WebSocketException or OperationCanceledException)
            {
                // As above.
            }
        }

        private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
    }
}
