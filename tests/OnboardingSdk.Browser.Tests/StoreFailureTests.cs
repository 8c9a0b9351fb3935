using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>Onboarding's own file is in trouble; TaskBoard's is not.</summary>
internal sealed class StoreFailureTests : BrowserTest
{
    private readonly string home = Directory.CreateTempSubdirectory("onboarding-").FullName;

    private string Folder => Path.Combine(home, "store");

    private string Away => Path.Combine(home, "away");

    [TearDown]
    public void Clean() => Directory.Delete(home, recursive: true);

    [Test]
    public async Task While_the_store_is_gone_TaskBoard_works_and_when_it_is_back_what_happened_meanwhile_ticks()
    {
        var (_, device, tab) = await OwnerAsync();
        device.Tolerate("/onboarding/");
        TakeAway();

        await WorkAsync(tab);
        (await HealthAsync()).ShouldBe("Degraded");
        TaskBoard.Errors.ShouldNotBeEmpty("the log tells");

        BringBack();
        await Eventually.HoldsAsync(async () => await HealthAsync() == "Healthy", "the store is found again", TimeSpan.FromSeconds(30));
        await tab.Checklist.IsAllDoneAsync();
    }

    [Test]
    public async Task Without_a_store_from_the_start_TaskBoard_starts_and_works()
    {
        await File.WriteAllTextAsync(Away, "where a folder should be");
        var app = Own(new TaskBoardApp(Path.Combine(Away, "onboarding.db")));
        var device = await OpenDeviceAsync(address: app.Address);
        device.Tolerate("/onboarding/");

        var tab = await device.SignUpAsync(new("Ann Lee"));
        await WorkAsync(tab);

        (await HealthAsync(app)).ShouldBe("Degraded");
    }

    [Test]
    public async Task On_a_full_disk_TaskBoard_works_and_when_there_is_room_again_what_happened_meanwhile_ticks()
    {
        using var disk = Tmpfs.Mount();
        var app = Own(new TaskBoardApp(Path.Combine(disk.Folder, "onboarding.db")));
        var device = await OpenDeviceAsync(address: app.Address);
        device.Tolerate("/onboarding/");
        var tab = await device.SignUpAsync(new("Ann Lee"));
        await tab.Tour.Close.ClickAsync();
        await tab.Checklist.HasTickedAsync();
        disk.Fill();

        await WorkAsync(tab);
        (await HealthAsync(app)).ShouldBe("Degraded");

        disk.Drain();
        await Eventually.HoldsAsync(async () => await HealthAsync(app) == "Healthy", "there is room again", TimeSpan.FromSeconds(30));
        await tab.Page.ReloadAsync();
        await tab.Checklist.IsAllDoneAsync();
    }

    [Test]
    public async Task With_a_read_only_store_TaskBoard_works_and_once_it_can_be_written_what_happened_meanwhile_ticks()
    {
        using var disk = Tmpfs.Mount();
        var store = Path.Combine(disk.Folder, "onboarding.db");
        await using (new TaskBoardApp(store))
        {
            // Its file is there now, with all its tables.
        }

        disk.MakeReadOnly();
        var app = Own(new TaskBoardApp(store));
        var device = await OpenDeviceAsync(address: app.Address);
        device.Tolerate("/onboarding/");
        var tab = await device.SignUpAsync(new("Ann Lee"));

        await tab.CreateProjectAsync("Website relaunch");
        await tab.Board.AddTaskAsync("Choose a font");
        await tab.Board.AssignAsync("Choose a font", "Ann Lee");
        await VisitAsync(tab);
        (await HealthAsync(app)).ShouldBe("Degraded");

        disk.MakeWritable();
        await Eventually.HoldsAsync(async () => await HealthAsync(app) == "Healthy", "it can be written again", TimeSpan.FromSeconds(30));
        await tab.Page.ReloadAsync();
        await tab.Checklist.HasTickedAsync(ChecklistPanel.CreateProject, ChecklistPanel.AssignTask);
    }

    [Test]
    public async Task Without_its_store_no_page_and_no_post_takes_50_ms_longer()
    {
        var (_, device, tab) = await OwnerAsync();
        device.Tolerate("/onboarding/");
        await tab.CreateProjectAsync("Website relaunch");
        using var broken = await Poster.FromAsync(device, tab);
        var healthyDevice = await OpenDeviceAsync(address: TestRun.TaskBoard.Address);
        var healthyTab = await healthyDevice.SignUpAsync(new("Zoe Kim"));
        await healthyTab.CreateProjectAsync("Website relaunch");
        using var healthy = await Poster.FromAsync(healthyDevice, healthyTab);
        await tab.Page.CloseAsync();
        await healthyTab.Page.CloseAsync();
        await healthy.AddTaskAsync("warm");
        await broken.AddTaskAsync("warm");
        TakeAway();

        var posts = new List<double>();
        var reads = new List<double>();
        for (var pair = 0; pair < 21; pair++)
        {
            posts.Add(-(await healthy.AddTaskAsync($"task {pair}")).TotalMilliseconds + (await broken.AddTaskAsync($"task {pair}")).TotalMilliseconds);
            reads.Add(-(await healthy.ReadAsync()).TotalMilliseconds + (await broken.ReadAsync()).TotalMilliseconds);
        }

        (await HealthAsync()).ShouldBe("Degraded");
        TestContext.Out.WriteLine($"Added delay: posts {Median(posts):0.0} ms (the first {posts[0]:0.0} ms), pages {Median(reads):0.0} ms.");
        Median(posts).ShouldBeLessThan(50);
        Median(reads).ShouldBeLessThan(50);
    }

    protected override TaskBoardApp StartTaskBoard() => Own(new TaskBoardApp(Path.Combine(Folder, "onboarding.db")));

    private static double Median(IEnumerable<double> values) => values.Order().Skip(values.Count() / 2).First();

    private static async Task WorkAsync(Tab tab)
    {
        await ChecklistTests.DoEverythingAsync(tab, "Ann Lee");
        await VisitAsync(tab);
    }

    private static async Task VisitAsync(Tab tab)
    {
        foreach (var path in new[] { "", "projects", "my-tasks", "team", "settings" })
        {
            await tab.GoToAsync(path);
            await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        }
    }

    private Task<string> HealthAsync() => HealthAsync(TaskBoard);

    private static async Task<string> HealthAsync(TaskBoardApp app)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(app.Address, "health"));
        ((int)answer.StatusCode).ShouldBe(200, "no balancer takes TaskBoard out for this");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>A file where the folder of the store was: nothing can be opened there, by root neither.</summary>
    private void TakeAway()
    {
        Directory.Move(Folder, Away);
        File.WriteAllText(Folder, "");
    }

    private void BringBack()
    {
        File.Delete(Folder);
        Directory.Move(Away, Folder);
    }
}
