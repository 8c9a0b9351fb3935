namespace TaskBoard.Web;

public static class StaticFilesSetup
{
    /// <summary>Files under wwwroot: kept for a year if asked for by version, checked again each time otherwise.</summary>
    public static IApplicationBuilder UseVersionedStaticFiles(this IApplicationBuilder app) =>
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });
}
