using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OnboardingSdk;
using OnboardingSdk.Definitions;
using OnboardingSdk.Journeys;
using OnboardingSdk.Stores;
using TaskBoard.Accounts;
using TaskBoard.Staff;
using TaskBoard.Web;

namespace TaskBoard.Pages.Admin;

/// <summary>For who runs TaskBoard: what came into force when, and what changed; the way back; and why somebody does (not) see something.</summary>
public sealed class OnboardingModel(IOnboarding onboarding, IOnboardingCatalogs catalogs, UserManager<User> users, StaffList staff) : PageModel
{
    private const int MostShown = 12;

    /// <summary>Null: the store is not available.</summary>
    public IReadOnlyList<Published>? Publishes { get; private set; }

    public CatalogStatus Status => catalogs.Status;

    public IReadOnlyList<FlowDefinition> Flows =>
        [.. onboarding.Catalog.Definitions.Flows.Where(flow => flow is not AnnouncementDefinition).OrderBy(flow => flow.Name ?? flow.Id, StringComparer.OrdinalIgnoreCase)];

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Flow { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public Explanation? Explanation { get; private set; }

    /// <summary>Why there is no explanation; null: there is one, or nobody asked.</summary>
    public string? NoExplanation { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!staff.Includes(User))
        {
            context.Result = NotFound();
        }
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Who is { Length: > 0 } && Flow is { Length: > 0 })
        {
            await ExplainAsync(Who, Flow, cancellationToken);
        }
    }

    public Task<IActionResult> OnPostBackAsync([Required] string hash, string? why, CancellationToken cancellationToken) =>
        RollAsync(why, said => catalogs.RollBackAsync(hash, said, cancellationToken), "Rolled back", cancellationToken);

    public Task<IActionResult> OnPostForwardAsync(string? why, CancellationToken cancellationToken) =>
        RollAsync(why, said => catalogs.RollForwardAsync(said, cancellationToken), "What is deployed is in force again", cancellationToken);

    /// <summary>"StartPage" as words.</summary>
    public static string Words(Gate gate) =>
        string.Concat(gate.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    private async Task<IActionResult> RollAsync(string? why, Func<string, ValueTask<CatalogStatus>> roll, string done, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(why))
        {
            ModelState.AddModelError("why", "Please say why, for whoever reads it later.");
        }
        else
        {
            try
            {
                await roll($"{why.Trim()} ({User.Identity!.Name})");
                this.Notify(done);
                return RedirectToPage();
            }
            catch (Exception e) when (e is OnboardingException or StoreUnavailableException)
            {
                ModelState.AddModelError("why", e.Message);
            }
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var all = await catalogs.PublishesAsync(cancellationToken);
            var shown = new List<Published>();
            for (var i = 0; i < Math.Min(all.Count, MostShown); i++)
            {
                var before = i + 1 < all.Count ? all[i + 1] : null;
                shown.Add(new(all[i], before is null ? null : await catalogs.ChangesAsync(before.Hash, all[i].Hash, cancellationToken), before is null));
            }

            Publishes = shown;
        }
        catch (StoreUnavailableException)
        {
            Publishes = null;
        }
    }

    private async Task ExplainAsync(string who, string flow, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(who.Trim()) is not { } user)
        {
            NoExplanation = $"Nobody has signed up as {who.Trim()}.";
            return;
        }

        Explanation = await onboarding.ExplainAsync(user.Id, flow, new() { Page = At is { Length: > 0 } page ? page : "/" }, cancellationToken);
        NoExplanation = Explanation is null ? "That cannot be looked up now." : null;
    }

    /// <summary>A publish, and what it changed; null: the first, or it cannot be told any more.</summary>
    public sealed record Published(CatalogPublish Publish, IReadOnlyList<CatalogChange>? Changes, bool IsFirst);
}
