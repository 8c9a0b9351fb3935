using System.Text.RegularExpressions;
using AngleSharp.Css.Parser;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Selectors of others as CSS.</summary>
internal static partial class Selectors
{
    private static readonly string[] Types = ["checkbox", "radio", "password", "file", "submit", "reset", "image", "text"];

    /// <summary>The selector; null where none can be made of it. What had to be done to it goes into the notes.</summary>
    public static string? Convert(string? raw, SourceFields fields)
    {
        var text = raw?.Trim();
        if (string.IsNullOrEmpty(text) || text is "body" or "html")
        {
            return null;
        }

        if (text[0] is '/' or '(')
        {
            fields.Lost($"the target '{text}' is XPath, and targets are CSS: the step is shown in the middle");
            return null;
        }

        var css = JQuery().Replace(text, match => Replace(match, text, fields));
        css = BareNumber().Replace(css, "[$1$2\"$3\"]");
        css = NumberId().Replace(css, "[id=\"$1\"]").Trim();
        if (SelectorCheck.Problem(css) is null && IsCss(css))
        {
            return css;
        }

        fields.Lost($"the target '{text}' is no CSS: the step is shown in the middle");
        return null;
    }

    public static bool IsCss(string selector)
    {
        try
        {
            return new CssSelectorParser().ParseSelector(selector) is not null;
        }
        catch (AngleSharp.Dom.DomException)
        {
            return false;
        }
    }

    private static string Replace(Match match, string whole, SourceFields fields)
    {
        var name = match.Groups["name"].Value;
        var argument = match.Groups["argument"].Value;
        if (name == "first" || (name == "eq" && argument == "0"))
        {
            fields.Changed($"the target '{whole}' is without '{match.Value}': of several matches the first is taken");
            return "";
        }

        if (name == "visible")
        {
            return "";
        }

        if (Types.Contains(name))
        {
            return $"[type={name}]";
        }

        fields.Check($"the target '{whole}' is without '{match.Value}', which is jQuery and not CSS: it may point at something else now");
        return "";
    }

    [GeneratedRegex("""
        :(?<name>first|last|eq|gt|lt|even|odd|visible|hidden|contains|parent|button|header|input|selected|animated|checkbox|radio|password|file|submit|reset|image|text)(?![\w-])(?:\((?<argument>(?:"[^"]*"|'[^']*'|[^()])*)\))?
        """)]
    private static partial Regex JQuery();

    [GeneratedRegex("""\[\s*([\w-]+)\s*([~|^$*]?=)\s*(\d[^\]"']*)\]""")]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"(?<=^|[\s>+~,(])#(\d[\w-]*)")]
    private static partial Regex NumberId();
}
