using OnboardingSdk.Cli.Formatting;

namespace OnboardingSdk.Cli.Translating;

/// <summary>A definition of kind <c>translations</c> in a file.</summary>
/// <param name="File">The file, as findings name it.</param>
/// <param name="Index">Its place in <c>definitions</c>; null: it is the whole file.</param>
/// <param name="Flows">The flows of which it has texts.</param>
internal sealed record TranslationPlace(string File, int? Index, IReadOnlyList<string> Flows)
{
    public JsonPlace Of(JsonPlace root) => Index is { } index ? root["definitions"]!.Items[index] : root;
}
