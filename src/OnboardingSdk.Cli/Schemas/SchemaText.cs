using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Formatting;

namespace OnboardingSdk.Cli.Schemas;

/// <summary>A schema as it stands in a file.</summary>
internal static class SchemaText
{
    public static string Of(JsonObject schema) => JsonLayout.Of(schema) + "\n";
}
