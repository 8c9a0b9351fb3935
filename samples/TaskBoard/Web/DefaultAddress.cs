namespace TaskBoard.Web;

public static class DefaultAddress
{
    private const string Address = "http://localhost:5080";

    /// <summary>Listens on port 5080 unless the command line, the environment or the settings name another address.</summary>
    public static WebApplicationBuilder UseDefaultAddress(this WebApplicationBuilder builder)
    {
        string[] keys = ["urls", "http_ports", "https_ports"];
        var chosen = keys.Any(key => !string.IsNullOrEmpty(builder.Configuration[key]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!chosen)
        {
            builder.WebHost.UseUrls(Address);
        }

        return builder;
    }
}
