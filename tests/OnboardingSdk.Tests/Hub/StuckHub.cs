using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;

namespace OnboardingSdk.Tests;

/// <summary>A hub of which single groups can be made to take nothing.</summary>
internal sealed class StuckHub : IHubContext<OnboardingHub>, IHubClients
{
    private readonly Dictionary<string, TaskCompletionSource> stuck = [];
    private readonly List<(string Group, JsonNode Push)> sent = [];
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IHubClients Clients => this;

    public IGroupManager Groups => throw new NotSupportedException();

    public IClientProxy All => throw new NotSupportedException();

    public TaskCompletionSource Stick(SubjectKey subject) => stuck[HubGroups.Of(subject)] = new();

    public void Free(SubjectKey subject) => stuck.Remove(HubGroups.Of(subject));

    public List<JsonNode> SentTo(SubjectKey subject)
    {
        lock (sent)
        {
            return [.. sent.Where(s => s.Group == HubGroups.Of(subject)).Select(s => s.Push)];
        }
    }

    /// <summary>All pushes, as soon as there are so many.</summary>
    public async Task<List<JsonNode>> SentToAsync(SubjectKey subject, int count)
    {
        while (true)
        {
            var next = Volatile.Read(ref news).Task;
            if (SentTo(subject) is var pushes && pushes.Count >= count)
            {
                return pushes;
            }

            await next;
        }
    }

    public IClientProxy Group(string groupName) => new Proxy(this, groupName);

    public IClientProxy AllExcept(IReadOnlyList<string> excludedConnectionIds) => throw new NotSupportedException();

    public IClientProxy Client(string connectionId) => throw new NotSupportedException();

    IClientProxy IHubClients<IClientProxy>.Clients(IReadOnlyList<string> connectionIds) => throw new NotSupportedException();

    public IClientProxy GroupExcept(string groupName, IReadOnlyList<string> excludedConnectionIds) => throw new NotSupportedException();

    IClientProxy IHubClients<IClientProxy>.Groups(IReadOnlyList<string> groupNames) => throw new NotSupportedException();

    public IClientProxy User(string userId) => throw new NotSupportedException();

    public IClientProxy Users(IReadOnlyList<string> userIds) => throw new NotSupportedException();

    private sealed class Proxy(StuckHub hub, string group) : IClientProxy
    {
        public Task SendCoreAsync(string method, object?[] args, CancellationToken cancellationToken = default)
        {
            lock (hub.sent)
            {
                hub.sent.Add((group, JsonNode.Parse((string)args[0]!)!));
            }

            Interlocked.Exchange(ref hub.news, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
            return hub.stuck.TryGetValue(group, out var gate) ? gate.Task : Task.CompletedTask;
        }
    }
}
