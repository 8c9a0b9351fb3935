using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Describes the texts of flows in another culture.</summary>
public sealed class TranslationBuilder
{
    private readonly List<TranslatedText> texts = [];
    private readonly TranslationDefinition definition;

    internal TranslationBuilder(string culture, SourceLocation location) => definition = new() { Culture = culture, Location = location };

    /// <summary>A translation. Its key is the flow's id and the path in it, with ids where there are lists: <c>welcome/steps/create/title</c>.</summary>
    /// <param name="key">Which text.</param>
    /// <param name="text">The translation.</param>
    /// <param name="source">The text that it was made from, so that validation can say when that has changed; null: not known.</param>
    /// <param name="file">The compiler's.</param>
    /// <param name="line">The compiler's.</param>
    public TranslationBuilder Text(string key, string text, string? source = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(text);
        texts.Add(new(key, text, source) { Location = new(file, line, 1) });
        return this;
    }

    internal TranslationDefinition Build() => definition with { Texts = [.. texts] };
}
