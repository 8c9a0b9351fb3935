using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Schemas.Forms;

/// <summary>Makes the schemas of texts. Patterns mean the same in .NET and in JavaScript.</summary>
internal static class Form
{
    public const string Name = "lower-case letters, digits, '-', '_' and '.'; it begins with a letter or a digit";

    public static JsonObject Text() => new() { ["type"] = "string" };

    /// <summary>A text that looks like something.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="message">What editors say of one that does not.</param>
    public static JsonObject Text(string pattern, string message) => new() { ["type"] = "string", ["pattern"] = pattern, ["patternErrorMessage"] = message };
}
