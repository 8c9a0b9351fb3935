using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingSdk.Journeys;
using TaskBoard.Accounts;
using TaskBoard.Facts;
using TaskBoard.Web;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages;

public sealed class SettingsModel(AccountService accounts, AccountMerge merge, ProductFacts facts, WorkspaceService workspaces, CurrentWorkspace current, RolloutPlan rollout, TimeProvider clock) : PageModel
{
    /// <summary>The workspace's roll-out plan; null: it was not started.</summary>
    public LaunchPlan? Plan { get; private set; }

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public bool MergeFailed { get; private set; }

    public string? OtherEmail { get; private set; }

    /// <summary>How the plan stands, in a sentence.</summary>
    public string Standing
    {
        get
        {
            var late = Plan!.Tasks.Count(task => task.IsOverdue);
            return $"{Plan.Done} of {Plan.Total} tasks are done{(late > 0 ? $", {late} overdue" : "")}. It began on {Plan.StartDate.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.";
        }
    }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Plan = await rollout.FindAsync(current.Workspace, cancellationToken);

    public async Task<IActionResult> OnPostStartPlanAsync(DateOnly start, CancellationToken cancellationToken)
    {
        if (!current.IsOwner)
        {
            return NotFound();
        }

        if (!ModelState.IsValid || Math.Abs(start.DayNumber - Today.DayNumber) > 366)
        {
            ModelState.AddModelError("start", "Please choose a day within a year from now.");
            await OnGetAsync(cancellationToken);
            return Page();
        }

        this.Notify(await rollout.StartAsync(current.Workspace, current.User, start, cancellationToken) ? "Roll-out plan started" : "The plan could not be started now");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostStopPlanAsync(CancellationToken cancellationToken)
    {
        if (!current.IsOwner)
        {
            return NotFound();
        }

        this.Notify(await rollout.StopAsync(current.Workspace, cancellationToken) ? "Roll-out plan stopped" : "The plan could not be stopped now");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostProfileAsync(
        [Required(ErrorMessage = "Please tell us your name.")] [StringLength(80)] string name, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await OnGetAsync(cancellationToken);
            return Page();
        }

        await accounts.RenameAsync(current.User, name, cancellationToken);
        this.Notify("Profile saved");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostMergeAsync(string? email, string? password, CancellationToken cancellationToken)
    {
        var result = await merge.MergeAsync(current.User, email ?? "", password ?? "", cancellationToken);
        if (result.Error is { } error)
        {
            ModelState.AddModelError("email", error);
            (MergeFailed, OtherEmail) = (true, email);
            await OnGetAsync(cancellationToken);
            return Page();
        }

        await facts.AccountsMergedAsync(result.OtherId!, current.User);
        this.Notify("Both accounts are one now");
        return RedirectToPage();
    }

    public IActionResult OnPostLanguage(string language)
    {
        if (!Languages.All.Any(known => known.Culture == language))
        {
            return NotFound();
        }

        Languages.Choose(Response, language);
        this.Notify("Language saved");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostWorkspaceAsync(
        [Required(ErrorMessage = "Please give your workspace a name.")] [StringLength(80)] string name, CancellationToken cancellationToken)
    {
        if (!current.IsOwner)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            await OnGetAsync(cancellationToken);
            return Page();
        }

        await workspaces.RenameAsync(current.Workspace, name, cancellationToken);
        this.Notify("Workspace renamed");
        return RedirectToPage();
    }
}
