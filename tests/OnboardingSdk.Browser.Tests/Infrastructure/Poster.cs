using System.Diagnostics;
using System.Net.Http.Headers;

namespace OnboardingSdk.Browser.Tests;

/// <summary>Adds tasks to a board as its page does, but without the page: what is measured is the server's answer.</summary>
internal sealed class Poster : IDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false });
    private readonly Uri board;
    private readonly string token;

    private Poster(Uri board, string cookies, string token)
    {
        (this.board, this.token) = (board, token);
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    /// <summary>Takes over from a tab that shows a board.</summary>
    public static async Task<Poster> FromAsync(Device device, Tab tab)
    {
        var cookies = await device.Context.CookiesAsync([tab.Page.Url]);
        var token = await tab.Page.Locator("#board-form input[name=__RequestVerificationToken]").InputValueAsync();
        return new(new(tab.Page.Url), string.Join("; ", cookies.Select(c => $"{c.Name}={c.Value}")), token);
    }

    public async Task<TimeSpan> AddTaskAsync(string title)
    {
        using var form = new FormUrlEncodedContent([new("title", title), new("state", "Todo"), new("__RequestVerificationToken", token)]);
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsync(new Uri(board, "?handler=Add"), form);
        var text = await answer.Content.ReadAsStringAsync();
        var elapsed = Stopwatch.GetElapsedTime(began);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{answer.StatusCode}: {text}");
        text.ShouldContain(title);
        return elapsed;
    }

    public async Task<TimeSpan> ReadAsync()
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(board);
        await answer.Content.ReadAsStringAsync();
        var elapsed = Stopwatch.GetElapsedTime(began);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        return elapsed;
    }

    public void Dispose() => client.Dispose();
}
