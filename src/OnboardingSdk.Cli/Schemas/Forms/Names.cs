using System.Globalization;
using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Schemas.Forms;

/// <summary>An id, or the name of an event, where it is given.</summary>
internal sealed class Id : IForm
{
    public static JsonObject Schema => Form.Text(
        string.Create(CultureInfo.InvariantCulture, $"^[a-z0-9][a-z0-9._-]{{0,{NameRules.MaxLength - 1}}}$"), $"At most {NameRules.MaxLength} {Form.Name}.");
}

/// <summary>The name of a property or an attribute, as the host's code has it.</summary>
internal sealed class PropertyName : IForm
{
    public static JsonObject Schema => Form.Text(
        string.Create(CultureInfo.InvariantCulture, $"^[A-Za-z0-9._-]{{1,{NameRules.MaxLength}}}$"), $"1 to {NameRules.MaxLength} letters, digits, '-', '_' and '.'.");
}

/// <summary>The name of a culture.</summary>
internal sealed class Culture : IForm
{
    public static JsonObject Schema => Form.Text("^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", "A culture is a language, with a script or a region if need be: \"de\", \"pt-BR\", \"zh-Hant\".");
}

/// <summary>A page pattern.</summary>
internal sealed class Page : IForm
{
    public static JsonObject Schema
    {
        get
        {
            var page = Form.Text("^/", "A page starts with '/': \"/projects/*\".");
            page["maxLength"] = PagePattern.MaxLength;
            return page;
        }
    }
}
