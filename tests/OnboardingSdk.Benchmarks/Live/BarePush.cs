using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace OnboardingSdk.Benchmarks;

/// <summary>
/// The floor: a hub that puts a connection into the groups that its address names, and sends what it is told. With <paramref name="commits"/> it
/// commits the rows of the event first, one event per commit.
/// </summary>
internal sealed class BarePush(bool commits) : IPushServer
{
    private IHubContext<BareHub> hub = null!;
    private BareStore? store;
    private string folder = "";

    public void Add(WebApplicationBuilder builder, string folder)
    {
        this.folder = folder;
        builder.Services.AddSignalR();
    }

    public void Map(WebApplication app) => app.MapHub<BareHub>("/onboarding/hub");

    public async Task PrepareAsync(WebApplication app)
    {
        hub = app.Services.GetRequiredService<IHubContext<BareHub>>();
        store = commits ? await BareStore.OpenAsync(folder) : null;
    }

    /// <summary>An event is a message to a user and what follows it until the next one.</summary>
    public Func<Task<List<SentEvent>>> Plan(ServerOrder order)
    {
        var events = new List<List<PushItem>>();
        foreach (var item in order.Plan!)
        {
            if (item.Group.StartsWith('u') || events.Count == 0)
            {
                events.Add([]);
            }

            events[^1].Add(item);
        }

        var rows = store?.Rows([.. events.Where(e => e[0].Group.StartsWith('u')).Select(e => (e[0].Group, e.Count > 1 ? e[1].Group : null))]);
        return () => Pace.RunAsync(events.Count, order.Rate, order.Callers, async i =>
        {
            var at = Stopwatch.GetTimestamp();
            if (rows is not null && i < rows.Count)
            {
                store!.Write(rows[i]);
            }

            foreach (var (group, payload, _) in events[i])
            {
                await hub.Clients.Group(group).SendAsync("changed", payload);
            }

            var first = events[i][0];
            return first.Group.StartsWith('u') ? new(first.Group, first.Version, at) : null;
        });
    }

    internal sealed class BareHub : Hub
    {
        public override async Task OnConnectedAsync()
        {
            var query = Context.GetHttpContext()!.Request.Query;
            await Groups.AddToGroupAsync(Context.ConnectionId, query["user"].ToString());
            if (query["account"] is [{ } account])
            {
                await Groups.AddToGroupAsync(Context.ConnectionId, account);
            }
        }
    }
}
