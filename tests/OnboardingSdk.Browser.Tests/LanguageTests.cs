using Microsoft.Playwright;

namespace OnboardingSdk.Browser.Tests;

/// <summary>Guides in the language of whoever reads them, and what they say to one user.</summary>
internal sealed class LanguageTests : BrowserTest
{
    [Test]
    public async Task A_German_browser_reads_German_guides_with_the_users_first_name()
    {
        var device = await OpenDeviceAsync(new() { Locale = "de-DE" });
        var tab = await device.SignUpAsync(new("Ann Lee"));

        await tab.Tour.ShowsAsync("Willkommen bei TaskBoard", "1 von 7");
        await Expect(tab.Page.GetByText("Hallo Ann! Zwei Minuten")).ToBeVisibleAsync();
        await tab.PictureAsync("german-tour");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Schließen" }).ClickAsync();
        await tab.Tour.IsGoneAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "Bring dein Team in Gang" })).ToBeVisibleAsync();
        await tab.PictureAsync("german-list");
    }

    [Test]
    public async Task Who_chooses_another_language_in_the_settings_reads_that_whatever_the_browser_speaks()
    {
        var (_, _, tab) = await OwnerAsync();
        await tab.GoToAsync("settings");
        await tab.Page.GetByLabel("Guides and tips speak").SelectOptionAsync("de");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save language" }).ClickAsync();

        await Expect(tab.Page.GetByLabel("Guides and tips speak")).ToHaveValueAsync("de");
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "Bring dein Team in Gang" })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Language" })).ToBeVisibleAsync();
        await tab.PictureAsync("settings-language");
    }
}
