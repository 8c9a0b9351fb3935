using Microsoft.AspNetCore.Mvc.Razor.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TaskBoard.Web;

/// <summary>Renders <c>&lt;icon name="users" /&gt;</c> as a decorative SVG from the sprite <c>icons.svg</c>.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(IFileVersionProvider versions) : TagHelper
{
    public string Name { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var pathBase = ViewContext.HttpContext.Request.PathBase;
        var sprite = versions.AddFileVersionToPath(pathBase, pathBase + "/icons.svg");
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        var classes = output.Attributes["class"]?.Value;
        output.Attributes.SetAttribute("class", classes is null ? "icon" : $"icon {classes}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.AppendHtml("<use href=\"").Append($"{sprite}#{Name}").AppendHtml("\"></use>");
    }
}
