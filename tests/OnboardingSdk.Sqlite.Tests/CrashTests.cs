namespace OnboardingSdk.Sqlite.Tests;

public sealed class CrashTests
{
    private static readonly bool Soak = Environment.GetEnvironmentVariable("ONBOARDING_SOAK") == "1";

    private static readonly int Trials = Soak ? 300 : 30;

    /// <summary>Two lanes, each killing one process after the other over files that several of them share: recovery is tried too.</summary>
    [Test]
    public async Task A_killed_process_loses_nothing_that_it_acknowledged_and_all_of_it_is_told_in_order()
    {
        var lanes = await Task.WhenAll(LaneAsync(1, Trials / 2), LaneAsync(2, Trials / 2));
        var acknowledged = lanes.Sum();
        TestContext.Out.WriteLine($"{Trials} processes killed, {acknowledged} acknowledged entries, none lost.");
        acknowledged.ShouldBeGreaterThan(Trials, "The processes were killed before they did anything: the test shows nothing.");
    }

    [Test]
    public async Task Two_processes_write_one_file_and_nothing_is_lost_or_told_out_of_order()
    {
        await using var file = new StoreFile();
        using var one = new CrashProcess(file.Path, "one", 60);
        using var other = new CrashProcess(file.Path, "other", 60);
        var acknowledged = (await one.EndAsync(killed: false)).Concat(await other.EndAsync(killed: false)).ToList();

        acknowledged.Count.ShouldBeGreaterThan(2 * 4 * 60);
        (await Ledger.CheckAsync(file.Path, acknowledged)).ShouldBe(acknowledged.Count);
        await ToldLedger.CheckAsync(file.Path, acknowledged);
    }

    private static async Task<int> LaneAsync(int lane, int trials)
    {
        var random = new Random(lane);
        var total = 0;
        for (var trial = 0; trial < trials;)
        {
            await using var file = new StoreFile();
            var acknowledged = new List<string>();
            for (var again = 0; again < 5 && trial < trials; again++, trial++)
            {
                using var process = new CrashProcess(file.Path, $"{lane}.{trial}", int.MaxValue);
                await process.Started.Task;

                // Not a wait for something: the moment is meant to be any.
                await Task.Delay(random.Next(0, 250));
                process.Kill();
                acknowledged.AddRange(await process.EndAsync(killed: true));
                (await Ledger.CheckAsync(file.Path, acknowledged)).ShouldBeGreaterThanOrEqualTo(acknowledged.Count);
            }

            await ToldLedger.CheckAsync(file.Path, acknowledged);
            total += acknowledged.Count;
        }

        return total;
    }
}
