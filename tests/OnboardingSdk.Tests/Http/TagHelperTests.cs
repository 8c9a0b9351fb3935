using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;

namespace OnboardingSdk.Tests;

public sealed class TagHelperTests
{
    [TestCase("", "/onboarding/")]
    [TestCase("/my shop", "/my%20shop/onboarding/")]
    public async Task It_writes_a_script_tag_with_the_hashed_entry_below_the_path_base(string pathBase, string address)
    {
        await using var app = await TestApp.StartAsync();
        await app.GetAsync("/host");

        var html = Render(app.Services, pathBase, new TagHelperAttribute("nonce", "abc"));

        var entry = app.Services.GetRequiredService<WidgetFiles>().Entry;
        entry.ShouldMatch("^widget-[A-Z0-9]{8}\\.js$");
        html.ShouldBe($"<script nonce=\"abc\" type=\"module\" src=\"{address}{entry}\"></script>");
    }

    [Test]
    public async Task Where_nothing_was_mapped_it_is_left_out_and_the_log_says_why()
    {
        await using var app = await TestApp.StartAsync(pipeline: _ => { });

        Render(app.Services, "").ShouldBe("");

        app.Logs.Of(25).Single().ShouldContain("app.MapOnboarding()");
    }

    private static string Render(IServiceProvider services, string pathBase, params TagHelperAttribute[] attributes)
    {
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.PathBase = pathBase;
        var helper = new OnboardingWidgetTagHelper { ViewContext = new ViewContext { HttpContext = http } };
        var output = new TagHelperOutput("onboarding-widget", [.. attributes], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        output.Content.SetContent("what the author left in it");
        helper.Process(new([], new Dictionary<object, object>(), "id"), output);
        using var text = new StringWriter();
        output.WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        return text.ToString();
    }
}
