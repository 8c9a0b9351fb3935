using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OnboardingSdk;

/// <summary>
/// <c>&lt;onboarding-widget /&gt;</c>: the widget's script, for the layout, once per page. Attributes that are given to it (<c>nonce</c>, say) are kept.
/// </summary>
[HtmlTargetElement("onboarding-widget", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OnboardingWidgetTagHelper : TagHelper
{
    /// <summary>The view.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var services = ViewContext.HttpContext.RequestServices;
        if (services.GetService<EndpointAddress>()?.Prefix is not { } prefix)
        {
            // A page is never broken because of the widget.
            Log.NotMapped(services.GetRequiredService<ILogger<OnboardingWidgetTagHelper>>());
            output.SuppressOutput();
            return;
        }

        output.Content.Clear();
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "module");
        output.Attributes.SetAttribute("src", $"{ViewContext.HttpContext.Request.PathBase}{prefix}/{services.GetRequiredService<WidgetFiles>().Entry}");
    }
}
