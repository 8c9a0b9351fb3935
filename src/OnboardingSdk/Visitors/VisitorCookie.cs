using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OnboardingSdk;

/// <summary>The cookie in which a browser holds its visitor's id. The browser can read, guess and change nothing of it.</summary>
internal sealed class VisitorCookie(IDataProtectionProvider protection, IOptions<VisitorOptions> options, TimeProvider clock, ILogger<VisitorCookie> log)
{
    private readonly IDataProtector protector = protection.CreateProtector("OnboardingSdk.Visitor.v1");

    public bool IsLive => options.Value.Live;

    /// <summary>The tenant of a visitor's request; null: the visitor may not be recorded.</summary>
    public string? Tenant(HttpContext context)
    {
        try
        {
            return options.Value.MayRecord(context) && options.Value.Tenant(context) is var tenant && CallCheck.Id(tenant) is null ? tenant : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.VisitorsFailed(log, e);
            return null;
        }
    }

    /// <summary>What the browser holds, if we made it and its time is not over.</summary>
    public VisitorTicket? Read(HttpContext context)
    {
        if (context.Items.TryGetValue(typeof(VisitorCookie), out var written))
        {
            return written as VisitorTicket;
        }

        if (context.Request.Cookies[options.Value.CookieName] is not { Length: > 0 and < 4096 } text)
        {
            return null;
        }

        try
        {
            return VisitorTicket.Read(protector.Unprotect(text)) is { } ticket && EndOf(ticket) > clock.GetUtcNow() ? ticket : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException or ArgumentException)
        {
            // Made up, changed, or from before the host lost its keys: somebody new.
            return null;
        }
    }

    /// <summary>Gives the browser another cookie. Whether that is still possible.</summary>
    public bool Write(HttpContext context, VisitorTicket ticket)
    {
        if (context.Response.HasStarted)
        {
            return false;
        }

        var cookie = Options(context);
        cookie.MaxAge = TimeSpan.FromSeconds(Math.Ceiling((EndOf(ticket) - clock.GetUtcNow()).TotalSeconds));
        context.Response.Cookies.Append(options.Value.CookieName, protector.Protect(ticket.Write()), cookie);
        context.Items[typeof(VisitorCookie)] = ticket;
        return true;
    }

    public VisitorTicket New(string tenant) => new(VisitorIds.New(), tenant, clock.GetUtcNow());

    public void Delete(HttpContext context)
    {
        if (context.Request.Cookies.ContainsKey(options.Value.CookieName) && !context.Response.HasStarted)
        {
            context.Response.Cookies.Delete(options.Value.CookieName, Options(context));
        }

        context.Items[typeof(VisitorCookie)] = null;
    }

    private DateTimeOffset EndOf(VisitorTicket ticket) => ticket.IssuedAt + options.Value.Lifetime;

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
    };
}
