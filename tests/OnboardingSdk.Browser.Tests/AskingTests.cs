using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OnboardingSdk.Journeys;
using TaskBoard.Imports;

namespace OnboardingSdk.Browser.Tests;

/// <summary>What TaskBoard asks and announces: at the right moment, one thing at a time, and nothing in somebody's first session.</summary>
internal sealed class AskingTests : BrowserTest
{
    private readonly LaterClock clock = new();

    [Test]
    public async Task After_an_import_faces_are_asked_for_when_it_is_quiet_and_only_who_had_trouble_is_asked_why()
    {
        var (ann, _, tab) = await OwnerAsync();
        await ImportAsync(tab);
        var board = await BoardAsync(tab);

        // The welcome tour was on screen less than an hour ago: the first session stays calm.
        await ShowsNothingAsync(tab, board);

        clock.Advance(TimeSpan.FromHours(2));
        await tab.GoToAsync(board);
        var survey = Asked(tab, "Your import");
        await survey.Locator("label.face").First.ClickAsync();
        await survey.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await survey.Locator("label.choice").Filter(new() { HasText = "My columns did not fit" }).ClickAsync();
        await survey.Locator("label.choice").Filter(new() { HasText = "Other" }).ClickAsync();
        await survey.GetByRole(AriaRole.Textbox).FillAsync("Sub-tasks");
        await tab.PictureAsync("survey-multiple");
        await survey.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(tab.Page.GetByText("Thank you! That helps the next one.")).ToBeVisibleAsync();

        var answers = await AnswersAsync(ann, "import-feedback");
        answers["satisfaction"].Value.Number.ShouldBe(1);
        answers["trouble"].Value.List!.ShouldBe(["columns", "other"]);
        answers["trouble"].Other.ShouldBe("Sub-tasks");
    }

    [Test]
    public async Task Who_had_no_trouble_is_through_with_one_press()
    {
        var (ann, _, tab) = await OwnerAsync();
        await ImportAsync(tab);
        clock.Advance(TimeSpan.FromHours(2));
        await tab.GoToAsync(await BoardAsync(tab));

        await Asked(tab, "Your import").Locator("label.face").Last.ClickAsync();
        await Asked(tab, "Your import").GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();

        await Expect(tab.Page.GetByText("Thank you! That helps the next one.")).ToBeVisibleAsync();
        (await AnswersAsync(ann, "import-feedback")).Keys.ShouldBe(["satisfaction"]);
    }

    [Test]
    public async Task Stars_are_asked_for_three_weeks_after_activation_and_not_within_three_days_of_another_question()
    {
        var (ann, tab) = await ActivatedAsync();
        var board = await BoardAsync(tab);
        clock.Advance(TimeSpan.FromDays(22));
        // News of an announcement come first; they are closed.
        await tab.GoToAsync(board);
        await tab.Tour.ShowsTitleAsync("Your team is under way");
        await tab.Tour.Button("Later").ClickAsync();
        await tab.Tour.IsGoneAsync();

        clock.Advance(TimeSpan.FromHours(2));
        await tab.GoToAsync(board);
        var survey = Asked(tab, "A look back");
        await survey.Locator("label.star").Last.ClickAsync();
        await tab.PictureAsync("survey-stars");
        await survey.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(tab.Page.GetByText("Thank you!", new() { Exact = true }).First).ToBeVisibleAsync();
        (await AnswersAsync(ann, "stars"))["stars"].Value.Number.ShouldBe(5);

        // An import on the next day is not asked about: one question in three days.
        clock.Advance(TimeSpan.FromDays(1));
        await ImportAsync(tab, board);
        var why = await ExplainAsync(ann, "import-feedback", new Uri(board).AbsolutePath);
        why.Stopped.ShouldNotBeNull(why.ToString()).Result.Gate.ShouldBe(Gate.Cap);
        clock.Advance(TimeSpan.FromDays(3));
        await tab.GoToAsync(board);
        await Expect(Asked(tab, "Your import")).ToBeVisibleAsync();
    }

    [Test]
    public async Task Open_Insights_are_announced_on_a_board_once_it_is_quiet_and_to_nobody_who_has_found_them()
    {
        var (ann, tab) = await ActivatedAsync();
        var board = await BoardAsync(tab);
        await ShowsNothingAsync(tab, board);

        clock.Advance(TimeSpan.FromHours(2));
        await tab.GoToAsync(board);
        await tab.Tour.ShowsTitleAsync("Your team is under way");
        await Eventually.HoldsAsync(
            () => tab.Page.Locator("onboarding-root").GetByRole(AriaRole.Img, new() { Name = "Figures of a project" }).EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 0"),
            "its picture is drawn");
        await tab.PictureAsync("modal-insights");
        await tab.Tour.Button("Show me").ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Finished per week" })).ToBeVisibleAsync();

        // The tracker has told that they were on screen, and so nobody is told of them again.
        var user = await TaskBoard.UserIdAsync(ann);
        await Eventually.HoldsAsync(async () => (await TaskBoard.Onboarding.GetAsync(user))!.Facts.ContainsKey("insights.viewed"), "the tracker records that they were seen");
    }

    [Test]
    public async Task Who_has_found_Insights_alone_is_not_told_of_them()
    {
        var (ann, tab) = await ActivatedAsync();
        var board = await BoardAsync(tab);
        var user = await TaskBoard.UserIdAsync(ann);
        await Eventually.HoldsAsync(
            async () =>
            {
                await tab.GoToAsync($"{board}/insights");
                await tab.Page.WaitForFunctionAsync("() => window.onboarding?.state");
                return (await TaskBoard.Onboarding.GetAsync(user))!.Facts.ContainsKey("insights.viewed");
            },
            "the tracker records that they were seen");

        clock.Advance(TimeSpan.FromHours(2));
        var why = await ExplainAsync(ann, "insights-open", new Uri(board).AbsolutePath);
        why.Stopped.ShouldNotBeNull(why.ToString()).Result.Gate.ShouldBe(Gate.StartCondition);
        await ShowsNothingAsync(tab, board);
    }

    [TestCase("page", "Import tasks")]
    [TestCase("shown", "Show me how")]
    [TestCase("holdout", null)]
    public async Task Who_says_that_their_tasks_are_in_a_spreadsheet_is_offered_the_import_as_their_variant_has_it(string variant, string? button)
    {
        var (ann, _, tab) = await OwnerAsync();
        await tab.CreateProjectAsync("Website relaunch");
        await tab.GoToAsync("projects");
        await Expect(Offer(tab)).ToHaveCountAsync(0);
        var user = await TaskBoard.UserIdAsync(ann);
        await TaskBoard.Onboarding.ForceVariantAsync(user, "import-offer", variant);

        clock.Advance(TimeSpan.FromHours(2));
        await tab.GoToAsync("");
        var survey = Asked(tab, "Two questions, so that TaskBoard fits");
        await survey.Locator("label.choice").Filter(new() { HasText = "A product of our own" }).ClickAsync();
        await survey.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await survey.Locator("label.choice").Filter(new() { HasText = "In a spreadsheet" }).ClickAsync();
        await survey.Locator("label.choice").Filter(new() { HasText = "In another tool" }).ClickAsync();
        await survey.GetByRole(AriaRole.Textbox).FillAsync("Sticky notes");
        await survey.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(tab.Page.GetByText("That helps. Thank you!")).ToBeVisibleAsync();

        await tab.GoToAsync("projects");
        if (button is null)
        {
            await ShowsNothingAsync(tab, "projects");
            await Expect(Offer(tab)).ToHaveCountAsync(0);
            return;
        }

        await Expect(Offer(tab)).ToBeVisibleAsync();
        await tab.PictureAsync($"import-offer-{variant}");
        await Offer(tab).GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Import tasks" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task Help_with_an_import_is_offered_in_office_hours_to_who_stays_on_the_page()
    {
        var (_, _, tab) = await OwnerAsync();
        await tab.CreateProjectAsync("Website relaunch");
        var import = $"{tab.Page.Url}/import";

        AdvanceTo(DayOfWeek.Saturday, 11);
        await ShowsNothingAsync(tab, import);

        AdvanceTo(DayOfWeek.Monday, 11);
        await tab.GoToAsync(import);
        var banner = tab.Page.GetByRole(AriaRole.Region, new() { Name = "Stuck with a sheet?" });
        await Expect(banner).ToBeVisibleAsync();
        await tab.PictureAsync("import-help");
        await banner.GetByRole(AriaRole.Button, new() { Name = "Ask us" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Write to us" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task After_an_import_a_list_leads_on_one_thing_after_the_other_once_the_first_list_is_over()
    {
        var (_, _, tab) = await OwnerAsync();
        await ImportAsync(tab);
        await tab.GoToAsync(await BoardAsync(tab));
        await tab.Checklist.IsOpenAsync();

        await tab.Checklist.Button("Dismiss").ClickAsync();
        await tab.Page.Locator("[data-action=dismiss-confirm]").ClickAsync();
        var list = tab.Page.GetByRole(AriaRole.Region, new() { Name = "Make your tasks at home" });
        await Expect(list).ToBeVisibleAsync();
        await Expect(list.Locator("[data-task=owners].locked")).ToBeVisibleAsync();
        await Expect(list.Locator("[data-task=first-done].locked")).ToBeVisibleAsync();
        await tab.PictureAsync("list-in-order");

        await list.Locator("[data-task=look-over] .check").ClickAsync();
        await Expect(list.Locator("[data-task=owners]:not(.locked)")).ToBeVisibleAsync();
        await Expect(list.Locator("[data-task=first-done].locked")).ToBeVisibleAsync();
    }

    protected override TaskBoardApp StartTaskBoard() => Own(new TaskBoardApp(clock: clock, services: services => services.AddSingleton<IImportPace>(new AtOnce())));

    private static ILocator Asked(Tab tab, string title) => tab.Page.GetByRole(AriaRole.Dialog, new() { Name = title });

    private static ILocator Offer(Tab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "Bring your spreadsheet along" });

    /// <summary>On the page nothing comes that interrupts: not now, and not in a moment either.</summary>
    private static async Task ShowsNothingAsync(Tab tab, string path)
    {
        await tab.Page.RunAndWaitForResponseAsync(() => tab.GoToAsync(path), response => response.Url.Contains("/onboarding/state", StringComparison.Ordinal));
        await tab.Page.WaitForFunctionAsync("() => window.onboarding?.state");
        (await tab.Page.EvaluateAsync<string[]>("() => window.onboarding.state.flows.filter(({ kind }) => ['tour', 'modal', 'survey', 'banner'].includes(kind)).map(({ id }) => id)")).ShouldBeEmpty();
        (await tab.Page.EvaluateAsync<bool>("() => (window.onboarding.state.recheck ?? 60000) > 10000")).ShouldBeTrue();
    }

    private static async Task ImportAsync(Tab tab, string? board = null)
    {
        if (board is null)
        {
            await tab.CreateProjectAsync("Website relaunch");
            board = tab.Page.Url;
        }

        await tab.GoToAsync($"{board}/import");
        await tab.Page.GetByLabel("Paste them here").FillAsync("title\nChoose a font\nDraw a logo");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "2 tasks are on the board" })).ToBeVisibleAsync();
    }

    private static async Task<string> BoardAsync(Tab tab)
    {
        await tab.GoToAsync("projects/recent");
        return tab.Page.Url;
    }

    private async Task<(Person Person, Tab Tab)> ActivatedAsync()
    {
        var (ann, _, tab) = await OwnerAsync();
        var invitation = await tab.InviteAsync("bob@example.com");
        await tab.CreateProjectAsync("Website relaunch");
        await tab.Board.AddTaskAsync("Choose a font");
        await tab.Board.AssignAsync("Choose a font", "Ann Lee");
        await (await OpenDeviceAsync()).JoinAsync(new("Bob Ray"), invitation);
        return (ann, tab);
    }

    /// <summary>The answers of a survey once it has been sent: thanks are said before the server has it.</summary>
    private async Task<IReadOnlyDictionary<string, SurveyAnswer>> AnswersAsync(Person person, string survey)
    {
        var user = await TaskBoard.UserIdAsync(person);
        await Eventually.HoldsAsync(async () => (await TaskBoard.Onboarding.GetAsync(user))!.Flow(survey).Status == FlowStatus.Completed, $"'{survey}' is with the server");
        return (await TaskBoard.Onboarding.GetAsync(user))!.Flow(survey).Answers!;
    }

    private async Task<Explanation> ExplainAsync(Person person, string flow, string page) =>
        (await TaskBoard.Onboarding.ExplainAsync(await TaskBoard.UserIdAsync(person), flow, new() { Page = page })).ShouldNotBeNull();

    private void AdvanceTo(DayOfWeek day, int hour)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var now = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), berlin).DateTime;
        var then = now.Date.AddDays((day - now.DayOfWeek + 7) % 7).AddHours(hour);
        then = then <= now ? then.AddDays(7) : then;
        clock.Advance(new DateTimeOffset(then, berlin.GetUtcOffset(then)) - clock.GetUtcNow());
    }

    private sealed class AtOnce : IImportPace
    {
        public int BatchSize => 100;

        public Task BreatheAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
