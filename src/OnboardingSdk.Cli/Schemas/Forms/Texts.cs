using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Schemas.Forms;

/// <summary>A title, a label: one line of plain text. How long it is is known when its variables are filled in, so there is no limit here.</summary>
internal sealed class Line : IForm
{
    public static JsonObject Schema => Form.Text();
}

/// <summary>Markdown.</summary>
internal sealed class Body : IForm
{
    public static JsonObject Schema
    {
        get
        {
            var text = Form.Text();
            text["maxLength"] = Markdown.MaxLength;
            return text;
        }
    }
}

/// <summary>A CSS selector.</summary>
internal sealed class Selector : IForm
{
    public static JsonObject Schema => Form.Text();
}

/// <summary>An address of something.</summary>
internal sealed class Address : IForm
{
    public static JsonObject Schema => Form.Text();
}

/// <summary>The name of something that is defined elsewhere.</summary>
internal sealed class Reference : IForm
{
    public static JsonObject Schema => Form.Text();
}

/// <summary>The name of an IANA time zone.</summary>
internal sealed class Zone : IForm
{
    public static JsonObject Schema => Form.Text();
}
