using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TaskBoard.Web;

/// <summary>
/// Leaves <c>data-onboarding</c> away unless a condition holds. Razor itself drops attributes whose value is null,
/// except those that begin with <c>data-</c>, and an anchor of a tour should be on one element only.
/// </summary>
[HtmlTargetElement(Attributes = "onboarding-if")]
public sealed class OnboardingIfTagHelper : TagHelper
{
    public bool OnboardingIf { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!OnboardingIf)
        {
            output.Attributes.RemoveAll("data-onboarding");
        }
    }
}
