using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskBoard.Workspaces;

namespace TaskBoard.Pages;

/// <summary>Shown in place of any response that failed, so it answers whatever method failed.</summary>
[WorkspaceOptional]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Code { get; set; }

    public bool Missing => Code == StatusCodes.Status404NotFound;

    public string Heading => Code switch
    {
        404 => "Nothing here",
        >= 400 and < 500 => "That did not work",
        _ => "Something went wrong",
    };

    public string Explanation => Code switch
    {
        404 => "This page does not exist, or it belongs to a workspace that you are not in.",
        >= 400 and < 500 => "The page may have been open for a long time. Go back, reload it and try again.",
        _ => "The error is ours, not yours. Nothing you saved before is lost; please try again.",
    };

    public void OnGet()
    {
    }

    public void OnPost()
    {
    }
}
