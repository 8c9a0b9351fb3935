using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>TaskBoard's help center.</summary>
internal sealed class HelpTests : BrowserTest
{
    [Test]
    public async Task An_article_shows_its_video_which_is_loaded_only_when_somebody_plays_it()
    {
        var (_, _, tab) = await OwnerAsync();
        var asked = new List<string>();
        tab.Page.Request += (_, request) => asked.Add(request.Url);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Help and what’s new" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Searchbox).FillAsync("excel");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Bringing tasks over from a spreadsheet" }).ClickAsync();

        var video = tab.Page.Locator("onboarding-root video");
        await Expect(video).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText("the list in the corner says how far it is")).ToBeVisibleAsync();
        asked.ShouldNotContain(url => url.EndsWith("/help/import.webm", StringComparison.Ordinal));
        await tab.PictureAsync("help-video");

        await video.EvaluateAsync("video => video.play()");
        await Eventually.HoldsAsync(
            () => video.EvaluateAsync<bool>("video => video.currentTime > 0 && video.videoWidth === 960 && video.duration > 11 && video.duration < 13"), "the video plays");
    }
}
