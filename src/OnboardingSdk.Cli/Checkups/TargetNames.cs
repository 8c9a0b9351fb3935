using System.Text.RegularExpressions;

namespace OnboardingSdk.Cli.Checkups;

/// <summary>The names in a selector that the app's own files have to contain: values of data attributes, and ids.</summary>
internal static partial class TargetNames
{
    public static IEnumerable<string> Of(string selector) => Name().Matches(selector).Select(match => match.Groups["value"].Value).Where(name => name.Length > 0);

    [GeneratedRegex("""\[data-[\w-]+=\s*["']?(?<value>[^"'\]]+)["']?\s*\]|#(?<value>[A-Za-z][\w-]*)""")]
    private static partial Regex Name();
}
