using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;

namespace OnboardingSdk.Benchmarks;

/// <summary>An open tab: a WebSocket that speaks the JSON hub protocol and only notes what arrives, and when.</summary>
internal sealed class Tab : IDisposable
{
    private const byte Separator = 0x1e;
    private readonly ClientWebSocket socket = new() { Options = { KeepAliveInterval = Timeout.InfiniteTimeSpan } };
    private readonly List<(long At, byte[] Frame)> frames = [];
    private Task reading = Task.CompletedTask;

    private Tab(string user, string account) => (User, Account) = (user, account);

    public string User { get; }

    public string Account { get; }

    public static async Task<Tab> OpenAsync(Uri server, string user, string account, HttpMessageInvoker http)
    {
        var tab = new Tab(user, account);
        var query = account.Length > 0 ? $"?user={user}&account={account}" : $"?user={user}";
        await tab.socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/onboarding/hub", Query = query }.Uri, http, CancellationToken.None);
        await tab.socket.SendAsync("{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

        // Neither hub has this method. The refusal comes after the hub has put the connection into its groups: only then is there something to hear.
        await tab.socket.SendAsync("{\"type\":1,\"invocationId\":\"0\",\"target\":\"joined\",\"arguments\":[]}\u001e"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var answer = new byte[4096];
        int length;
        do
        {
            length = (await tab.socket.ReceiveAsync(answer, CancellationToken.None)).Count;
        }
        while (length > 0 && answer.AsSpan(0, length).IndexOf("\"type\":3"u8) < 0);
        tab.reading = tab.ReadAsync();
        return tab;
    }

    public static async Task<List<Tab>> OpenAllAsync(Uri server, int count, Func<int, string> user, Func<int, string> account)
    {
        var tabs = new Tab[count];
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (i, _) =>
            tabs[i] = await OpenAsync(server, user(i), account(i), http));
        return [.. tabs];
    }

    /// <summary>The messages that came since the last call, in their order.</summary>
    public List<Message> Take()
    {
        lock (frames)
        {
            var messages = frames.SelectMany(f => Messages(f.At, f.Frame)).ToList();
            frames.Clear();
            return messages;
        }
    }

    public void Dispose()
    {
        socket.Abort();
        socket.Dispose();
    }

    private static IEnumerable<Message> Messages(long at, byte[] frame)
    {
        var start = 0;
        while (start < frame.Length)
        {
            var length = frame.AsSpan(start).IndexOf(Separator);
            using var message = JsonDocument.Parse(frame.AsMemory(start, length));
            start += length + 1;
            if (message.RootElement.GetProperty("type").GetInt32() == 1)
            {
                var payload = message.RootElement.GetProperty("arguments")[0].GetString()!;
                using var content = JsonDocument.Parse(payload);
                yield return new(at, payload, content.RootElement.GetProperty("subject").GetString() == "user", content.RootElement.GetProperty("version").GetInt64());
            }
        }
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[16 * 1024];
        var length = 0;
        try
        {
            while (true)
            {
                // The server puts all that waits for a tab into one frame.
                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, 2 * length);
                }

                var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += part.Count;
                if (part.EndOfMessage)
                {
                    var at = Stopwatch.GetTimestamp();
                    lock (frames)
                    {
                        frames.Add((at, buffer[..length]));
                    }

                    length = 0;
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It was closed.
        }
    }
}

/// <summary>A push that arrived.</summary>
internal sealed record Message(long At, string Payload, bool ToUser, long Version);
