using System.Text.RegularExpressions;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Texts by their keys: a language file of Moodle's (PHP), or a JSON object.</summary>
internal static partial class LanguageFile
{
    public static IReadOnlyDictionary<string, string> Read(string? path)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (path is null)
        {
            return texts;
        }

        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var (key, value) in (SourceReader.Read(path)[0] as SourceMap)?.Members ?? [])
            {
                if (value is SourceScalar { Text: { } text })
                {
                    texts[key] = text;
                }
            }

            return texts;
        }

        foreach (Match match in PhpText().Matches(File.ReadAllText(path)))
        {
            texts[match.Groups["key"].Value] = Regex.Unescape(match.Groups["text"].Value.Replace(@"\'", "'", StringComparison.Ordinal).Replace(@"\", @"\\", StringComparison.Ordinal));
        }

        return texts;
    }

    [GeneratedRegex(@"\$string\['(?<key>\w+)'\]\s*=\s*'(?<text>(?:[^'\\]|\\.)*)'\s*;", RegexOptions.Singleline)]
    private static partial Regex PhpText();
}
