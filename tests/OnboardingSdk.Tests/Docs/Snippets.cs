using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;
using OnboardingSdk;

namespace OnboardingSdk.Tests.Docs;

/// <summary>
/// The C# of README.md and docs/guides, so that the compiler sees it: <see cref="SnippetTests"/> looks for every line of it here.
/// </summary>
internal static class Snippets
{
    public static void ReadmeSetUp(WebApplicationBuilder builder, WebApplication app)
    {
        builder.Services.AddOnboarding(options => options.Definitions.AddFolder("onboarding"));
        app.MapOnboarding();
    }

    public static async Task ReadmeTrack(IDb db, IOnboarding onboarding, string userId)
    {
        await db.SaveChangesAsync();
        await onboarding.TrackAsync(userId, "project.created");
    }

    public static void SettingUp(WebApplicationBuilder builder, WebApplication app)
    {
        builder.Services
            .AddOnboarding(options =>
            {
                options.Definitions.AddFolder("onboarding");
                options.Accent = "#4f46e5";
            })
            .UseSqlite("App_Data/onboarding.db");
        builder.Services.AddHealthChecks().AddOnboarding();

        app.MapOnboarding();
    }

    public static void Languages(WebApplication app, OnboardingOptions options)
    {
        app.UseRequestLocalization("en", "de", "pt-BR");
        options.Culture = context => context.User.FindFirst("locale") is { } locale ? CultureInfo.GetCultureInfo(locale.Value) : null;
    }

    public static void Health(WebApplication app)
    {
        var readable = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        app.MapHealthChecks("/health");
        app.MapHealthChecks("/health/details", new()
        {
            ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(
                report.Entries.ToDictionary(check => check.Key, check => new { Status = check.Value.Status.ToString(), check.Value.Description, check.Value.Data }),
                readable),
        }).RequireAuthorization("operators");
    }

    public static void BehindAProxy(WebApplicationBuilder builder)
    {
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedFor;
            options.KnownProxies.Add(IPAddress.Parse("10.0.0.7"));
        });
    }

    public static void BehindAProxy(WebApplication app)
    {
        app.UseForwardedHeaders();
    }

    public static void WhoIsIt(OnboardingOptions options)
    {
        options.Identify = context => context.User.FindFirst("sub") is { } sub
            ? new OnboardingIdentity(sub.Value, AccountId: context.User.FindFirst("org")?.Value)
            : null;
    }

    public static async Task Identify(IOnboarding onboarding, User user, Workspace workspace)
    {
        await onboarding.IdentifyAsync(user.Id, new { role = "owner" }, new() { Account = workspace.Id, StartedAt = user.SignedUpAt });
        await onboarding.IdentifyAccountAsync(workspace.Id, new { plan = "pro" }, new() { StartedAt = workspace.CreatedAt });
    }

    public static async Task<TrackResult> Track(IOnboarding onboarding, User user, Workspace workspace, BoardTask task)
    {
        var result = await onboarding.TrackAsync(user.Id, "task.completed", new { onTime = true }, new()
        {
            Account = workspace.Id,
            EventId = $"task-done-{task.Id}",
            OccurredAt = task.CompletedAt,
        });
        return result;
    }

    public static async Task Report(IOnboarding onboarding, User user, IReadOnlyList<string> rows)
    {
        for (var row = 0; row <= rows.Count; row++)
        {
            await onboarding.ReportProgressAsync(user.Id, "import", row, rows.Count);
        }
    }

    public static async Task ExplainAsync(IOnboarding onboarding)
    {
        var why = await onboarding.ExplainAsync("u-42", "welcome", new() { Page = "/projects", At = DateTimeOffset.UtcNow.AddDays(-2) });
        Console.WriteLine(why);
    }

    public static void Visitors(WebApplicationBuilder builder)
    {
        builder.Services
            .AddOnboarding(options => options.Definitions.AddFolder("onboarding"))
            .AddVisitors(visitors => visitors.MayRecord = context => context.Request.Cookies["consent"] == "yes");
    }

    public static async Task Current(IOnboarding onboarding, HttpContext HttpContext)
    {
        if (await onboarding.CurrentAsync(HttpContext) is { } who)
        {
            await onboarding.TrackAsync(who.UserId, "pricing.viewed");
        }
    }

    public static async Task Merge(IOnboarding onboarding)
    {
        await onboarding.MergeAsync("ann-old", "ann");
    }

    public static async Task<bool> VariantAsync(IOnboarding onboarding, User user)
    {
        var assignment = await onboarding.VariantAsync(new OnboardingIdentity(user.Id), "import-button");
        if (assignment?.Variant == "large")
        {
            return true;
        }

        await onboarding.ForceVariantAsync(user.Id, "welcome-length", "short");
        await onboarding.ForceVariantAsync(user.Id, "welcome-length", null);
        return false;
    }

    public static async Task VersionsAsync(IOnboardingCatalogs catalogs, string before, string after)
    {
        foreach (var publish in await catalogs.PublishesAsync())
        {
            Console.WriteLine($"{publish.At:u} {publish.Hash} {publish.By}");
        }

        foreach (var change in await catalogs.ChangesAsync(before, after) ?? [])
        {
            Console.WriteLine(change);
        }

        await catalogs.RollBackAsync(before, "The new tour points at nothing.");
        await catalogs.RollForwardAsync("The page is repaired.");
    }

    public static void Observer(WebApplicationBuilder builder)
    {
        builder.Services
            .AddOnboarding(options => options.Definitions.AddFolder("onboarding"))
            .AddObserver<ActivationMail>(observer => observer.Name = "activation-mail");
    }

    public sealed class ActivationMail(IMail mail) : IOnboardingObserver
    {
        public async ValueTask MilestoneReachedAsync(MilestoneNotice notice, CancellationToken cancellationToken)
        {
            if (notice is { IsActivation: true, Origin: NoticeOrigin.Live, UserId: { } user })
            {
                await mail.SendAsync(user, "You have made it!", idempotencyKey: notice.Id, cancellationToken);
            }
        }
    }

    public static async Task RetryAsync(WebApplication app)
    {
        var observers = app.Services.GetRequiredService<IOnboardingObservers>();
        foreach (var observer in await observers.GetAsync())
        {
            Console.WriteLine(observer);
        }

        await observers.RetryAsync("activation-mail");
    }

    public static async Task Backfill(IOnboarding onboarding, History history)
    {
        var check = await onboarding.BackfillAsync(history.ReadAsync(), new() { CheckOnly = true });
        var result = await onboarding.BackfillAsync(history.ReadAsync());
        Console.WriteLine($"{result.Recorded} recorded, {result.Repeated} known, {result.Rejected} rejected");
        foreach (var rejection in result.Rejections)
        {
            Console.WriteLine($"{rejection.Place}: {rejection.Id}: {rejection.Reason}");
        }
    }

    internal sealed class History(IHistoryDb db)
    {
        public async IAsyncEnumerable<BackfillFact> ReadAsync()
        {
            await foreach (var project in db.ProjectsByCreation())
            {
                yield return new BackfillFact($"project-created-{project.Id}", "project.created", project.CreatedAt)
                {
                    UserId = project.CreatedById,
                    Account = project.WorkspaceId,
                    Properties = new { template = project.Template },
                };
            }
        }
    }

    public static void FeatureFilters(WebApplicationBuilder builder)
    {
        builder.Services.AddFeatureManagement().AddOnboardingFilters();
    }

    public static async Task<bool> Feature(IFeatureManager features, User user)
    {
        if (await features.IsEnabledAsync("Reports", new OnboardingIdentity(user.Id)))
        {
            return true;
        }

        return false;
    }

    public static async Task<bool> Standing(IOnboarding onboarding, User user)
    {
        var standing = await onboarding.StandingAsync(new OnboardingIdentity(user.Id));
        var canExport = standing?.HasReached("activated") == true && standing.IsInSegment("owners");
        return canExport;
    }

    public static void InCSharp(OnboardingOptions options)
    {
        options.Definitions.Add(new DefinitionBuilder()
            .Event("project.created")
            .Milestone("activated", milestone => milestone.When(When.Event("project.created")).Within(TimeSpan.FromDays(14)).Activation())
            .Checklist("get-going", checklist => checklist
                .Title("Get going")
                .Task("create", task => task.Title("Create a project").CompleteWhen(When.Event("project.created")))));
    }

    public static async Task Accounts(WebApplicationBuilder builder, IOnboarding onboarding, User user)
    {
        builder.Services.AddOnboarding(options => options.Definitions.AddFolder("onboarding")).AddNames<MemberNames>();
        await onboarding.IdentifyAsync(user.Id, new { role = "owner" }, new() { Account = "acme" });
        await onboarding.IdentifyAccountAsync("acme", new { plan = "business" });
        await onboarding.LeaveAccountAsync(user.Id, "acme");
        await onboarding.Plans.StartAsync("acme", "launch", new() { StartDate = new(2026, 12, 1), Owners = { ["admin"] = user.Id } });
        await onboarding.Plans.AssignAsync("acme", "launch", "rollout", PlanOwner.OfUser(user.Id));
        await onboarding.Plans.RescheduleAsync("acme", "launch", "sso", new DateOnly(2026, 12, 18));
        await onboarding.Plans.CompleteAsync("acme", "launch", "call");
        var plan = await onboarding.Plans.GetAsync("acme", "launch");
        var late = plan?.Tasks.Where(task => task.IsOverdue).Select(task => task.Title);
        _ = late;
    }

    public static void Previewing(WebApplicationBuilder builder, WebApplication app)
    {
        builder.Services.AddOnboarding(options => options.Definitions.AddFolder("onboarding")).AddPreviewLinks();
        app.MapGet("/staff/drafts", (IOnboardingPreviews previews) =>
            previews.Drafts.ToDictionary(draft => draft.Id, draft => previews.Link(draft.Id, page: "/projects", lifetime: TimeSpan.FromDays(2)))).RequireAuthorization("Staff");
    }

    public static async Task Simulating(IOnboarding onboarding)
    {
        var candidate = DefinitionLoader.Load([new DefinitionFile("candidate.json", await File.ReadAllBytesAsync("candidate.json"))]).Definitions;
        var report = await onboarding.SimulateAsync(candidate);
        var (before, after) = (report.Activation!.Now, report.Activation.Then);
        var lost = report.Milestones["first-board"].Lost.Ids;
        var tour = report.Flows["welcome"].Then;
        _ = (before, after, lost, tour);
    }

    public sealed class MemberNames(IMembers members) : IOnboardingNames
    {
        public async ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(
            string tenant, IReadOnlyCollection<string> userIds, CancellationToken cancellationToken) =>
            await members.NamesOfAsync(userIds, cancellationToken);
    }

    public sealed class OverdueMail(IMail mail) : IOnboardingObserver
    {
        public async ValueTask TaskOverdueAsync(TaskOverdueNotice notice, CancellationToken cancellationToken) =>
            await mail.SendAsync(notice.OwnerId ?? notice.AccountId!, $"'{notice.Task}' was due on {notice.Due}.", notice.Id, cancellationToken);
    }

    public interface IMembers
    {
        Task<IReadOnlyDictionary<string, string>> NamesOfAsync(IReadOnlyCollection<string> userIds, CancellationToken cancellationToken);
    }

    public interface IMail
    {
        Task SendAsync(string user, string text, string idempotencyKey, CancellationToken cancellationToken);
    }

    internal interface IHistoryDb
    {
        IAsyncEnumerable<Project> ProjectsByCreation();
    }

    internal sealed record Project(string Id, string WorkspaceId, string CreatedById, string Template, DateTimeOffset CreatedAt);

    internal interface IDb
    {
        Task SaveChangesAsync();
    }

    public sealed record User(string Id, DateTimeOffset SignedUpAt);

    internal sealed record Workspace(string Id, DateTimeOffset CreatedAt);

    internal sealed record BoardTask(string Id, DateTimeOffset? CompletedAt);
}
