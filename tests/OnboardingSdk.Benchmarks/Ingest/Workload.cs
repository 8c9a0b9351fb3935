namespace OnboardingSdk.Benchmarks;

/// <summary>What happens to whom: the events of a small team app, always the same ones in the same order.</summary>
internal sealed class Workload(int users, int usersPerAccount)
{
    private readonly Random random = new(20_261_122);

    public int Users => users;

    public static DateTimeOffset SignUp { get; } = DateTimeOffset.UtcNow.AddDays(-3);

    public static string User(int number) => $"user-{number:00000}";

    public string Account(int number) => $"account-{number / usersPerAccount:00000}";

    public List<TrackedEvent> Next(int count) => [.. Enumerable.Range(0, count).Select(_ => Next())];

    private TrackedEvent Next()
    {
        var number = random.Next(users);
        var (user, account) = (User(number), Account(number));
        return random.Next(10) switch
        {
            0 => new(user, "project.created", null, account),
            1 => new(user, "member.invited", null, account),
            2 or 3 => new(user, "task.assigned", new { toSelf = random.Next(2) == 0 }, account),
            4 or 5 => new(user, "task.completed", new { onTime = random.Next(2) == 0 }, account),
            _ => new(user, "task.created", null, account),
        };
    }
}
