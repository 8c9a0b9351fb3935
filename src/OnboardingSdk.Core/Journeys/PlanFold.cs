using System.Collections.Immutable;

namespace OnboardingSdk.Journeys;

/// <summary>What entries about accounts, members and plans do to one journey.</summary>
internal static class PlanFold
{
    public const int MostLeft = 100;

    /// <summary>A user's journey after leaving an account: it is not the current one any more, and an older cookie does not bring it back.</summary>
    public static Journey Left(Journey user, string account, DateTimeOffset at)
    {
        var left = (user.Left ?? Map<DateTimeOffset>.Empty).SetItem(account, at);
        left = left.Count > MostLeft ? left.Remove(left.MinBy(l => l.Value).Key) : left;
        return user with { Account = user.Account == account ? null : user.Account, Left = left };
    }

    /// <summary>A user's journey after coming (back) to an account.</summary>
    public static Journey Joined(Journey user, string account) =>
        user with { Account = user.Account ?? account, Left = user.Left?.Remove(account) };

    /// <summary>An account's journey without a user: off the roles and the tasks.</summary>
    public static Journey WithoutMember(Journey account, string user) => Each(account, state =>
        state.Plan is { } plan && plan.Without(user) is var without && !ReferenceEquals(plan, without) ? state with { Plan = without } : state);

    /// <summary>An account's journey without a user's name: what they did stays done.</summary>
    public static Journey WithoutName(Journey account, string user) => Each(account, state =>
    {
        var tasks = state.Tasks;
        foreach (var (id, task) in tasks.Where(t => t.Value.By == user))
        {
            tasks = tasks.SetItem(id, task with { By = null });
        }

        var plan = state.Plan?.Without(user);
        return ReferenceEquals(tasks, state.Tasks) && ReferenceEquals(plan, state.Plan) ? state : state with { Tasks = tasks, Plan = plan };
    });

    private static Journey Each(Journey journey, Func<FlowState, FlowState> change)
    {
        var flows = journey.Flows;
        foreach (var (key, state) in journey.Flows)
        {
            flows = change(state) is var next && !ReferenceEquals(next, state) ? flows.SetItem(key, next) : flows;
        }

        return ReferenceEquals(flows, journey.Flows) ? journey : journey with { Flows = flows };
    }
}
