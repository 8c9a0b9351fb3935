using Microsoft.AspNetCore.Mvc.RazorPages;

namespace TaskBoard.Web;

public static class PageExtensions
{
    /// <summary>Says something once, on the next page that is shown.</summary>
    public static void Notify(this PageModel page, string message) => page.TempData["Message"] = message;

    /// <summary>True if the page's own script asks, which updates the page by itself; false for a plain form.</summary>
    public static bool WantsJson(this HttpRequest request) =>
        request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);
}
