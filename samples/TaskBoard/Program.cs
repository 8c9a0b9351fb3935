using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.FeatureManagement;
using OnboardingSdk;
using TaskBoard.Accounts;
using TaskBoard.Data;
using TaskBoard.Facts;
using TaskBoard.Imports;
using TaskBoard.Insights;
using TaskBoard.Projects;
using TaskBoard.Staff;
using TaskBoard.Tasks;
using TaskBoard.Web;
using TaskBoard.Workspaces;

var builder = WebApplication.CreateBuilder(args).UseDefaultAddress();
var services = builder.Services;

services.AddSingleton(TimeProvider.System);
services.AddTaskBoardDatabase(builder.Configuration, builder.Environment);
services.AddTaskBoardIdentity();
services.AddScoped<AccountService>();
services.AddScoped<AccountMerge>();
services.AddSingleton<StaffList>();
services.AddScoped<WorkspaceService>();
services.AddScoped<InvitationService>();
services.AddScoped<CurrentWorkspace>();
services.AddScoped<ProjectService>();
services.AddScoped<TaskService>();
services.AddScoped<TaskQueries>();
services.AddScoped<ProductFacts>();
services.AddScoped<RolloutPlan>();
services.AddScoped<ImportService>();
services.AddSingleton<WaitingImports>();
services.AddSingleton<IImportPace, ImportPace>();
services.AddHostedService<ImportWorker>();
services.AddScoped<ProjectInsights>();
services.AddScoped<InsightsLock>();
services
    .AddOnboarding(options =>
    {
        options.Definitions.AddFolder("onboarding");
        options.Accent = "#4f46e5";
    })
    .UseSqlite(builder.Configuration["Onboarding:Database"] ?? "App_Data/taskboard.db")
    .AddVisitors()
    .AddPreviewLinks()
    .AddNames<MemberNames>()
    .AddObserver<ActivationLog>(observer => observer.Name = "activation-log");
if (builder.Configuration.GetValue<bool>("Onboarding:Backfill"))
{
    services.AddHostedService<HistoryImport>();
}

// Features of appsettings.json that open with what a team has reached, or are for a segment.
services.AddFeatureManagement().AddOnboardingFilters();
services.AddHealthChecks().AddOnboarding();
services
    .AddRazorPages(options =>
    {
        options.Conventions.AuthorizeFolder("/");
        options.Conventions.AllowAnonymousToPage("/Index");
        options.Conventions.AllowAnonymousToPage("/SignUp");
        options.Conventions.AllowAnonymousToPage("/SignIn");
        options.Conventions.AllowAnonymousToPage("/SignOut");
        options.Conventions.AllowAnonymousToPage("/Invite");
        options.Conventions.AllowAnonymousToPage("/Error");
    })
    .AddMvcOptions(options => options.Filters.Add<CurrentWorkspaceFilter>())
    .AddJsonOptions(options =>
        options.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));

var app = builder.Build();
await app.Services.CreateDatabaseAsync();

if (!app.Environment.IsDevelopment())
{
    app.UseExceptionHandler("/error");
}

// After the exception handler, which clears the headers of a failed response before it runs what follows again.
app.UseSecurityHeaders();
app.UseStatusCodePagesWithReExecute("/error", "?code={0}");
app.UseVersionedStaticFiles();
app.UseLanguages();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapHealthChecks("/health");
if (app.Environment.IsDevelopment())
{
    // What is wrong names files and reasons, which is for those who run the app and for nobody else; exceptions stay in the log.
    var readable = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    app.MapHealthChecks("/health/details", new()
    {
        ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(
            report.Entries.ToDictionary(check => check.Key, check => new { Status = check.Value.Status.ToString(), check.Value.Description, check.Value.Data }),
            readable),
    });

    // What the product team has not published yet, for those who run the app: a link for each, to be opened where somebody is signed in.
    app.MapGet("/drafts", (IOnboardingPreviews previews) => Results.Json(previews.Drafts.ToDictionary(draft => draft.Id, draft => previews.Link(draft.Id)), readable));
}

app.MapRazorPages();
app.MapOnboarding();

await app.RunAsync();
