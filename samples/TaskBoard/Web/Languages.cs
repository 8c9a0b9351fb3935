using Microsoft.AspNetCore.Localization;

namespace TaskBoard.Web;

/// <summary>
/// The languages of guides and tips: the one that somebody chose in the settings, else the browser's. TaskBoard itself speaks English, so what it says of dates and numbers
/// does not change.
/// </summary>
public static class Languages
{
    private static readonly (string Culture, string Name)[] Known = [("en", "English"), ("de", "Deutsch")];

    public static IReadOnlyList<(string Culture, string Name)> All => Known;

    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.UseRequestLocalization(options => options
        .SetDefaultCulture("en")
        .AddSupportedCultures("en")
        .AddSupportedUICultures([.. Known.Select(language => language.Culture)]));

    /// <summary>Remembers a choice in the browser, in the cookie that ASP.NET's own localization reads.</summary>
    public static void Choose(HttpResponse response, string culture) => response.Cookies.Append(
        CookieRequestCultureProvider.DefaultCookieName,
        CookieRequestCultureProvider.MakeCookieValue(new("en", culture)),
        new() { MaxAge = TimeSpan.FromDays(365), IsEssential = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = response.HttpContext.Request.IsHttps });
}
