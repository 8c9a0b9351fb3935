using System.Text;

namespace OnboardingSdk.Core.Tests;

/// <summary>Definitions from JSON text.</summary>
internal static class Json
{
    public static DefinitionFile File(string name, string content) => new(name, Encoding.UTF8.GetBytes(content));

    public static LoadedDefinitions Load(params string[] contents) =>
        DefinitionLoader.Load(contents.Select((content, i) => File(contents.Length == 1 ? "a.json" : $"{(char)('a' + i)}.json", content)));

    /// <summary>Everything that loading and validation find, as text.</summary>
    public static string[] Check(params string[] contents) =>
        [.. DefinitionValidator.Validate(Load(contents).Definitions).Select(d => d.ToString())];

    /// <summary>Definitions in which nothing is wrong.</summary>
    public static DefinitionSet Valid(params string[] contents)
    {
        Check(contents).ShouldBeEmpty();
        return Load(contents).Definitions;
    }

    public static Condition Condition(string json)
    {
        var set = Load("""{"kind":"segments","segments":{"s":{"when":""" + json + "}}}");
        set.Diagnostics.ShouldBeEmpty();
        return set.Definitions.Segments[0].When;
    }
}
