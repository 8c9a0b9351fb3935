using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Tests.Schemas;

/// <summary>What people do to a file: every field is left out, misspelt, and given a value of another type, each in a copy of its own.</summary>
internal static class Damage
{
    private static readonly string[] Others = ["null", "true", "7", "-1", "\"Not One\"", "\"\"", "{}", "[]", "[7]", """{ "x": 1 }"""];

    public static IEnumerable<(string What, JsonNode Json)> To(JsonNode file)
    {
        foreach (var path in Paths(file, ""))
        {
            yield return ($"without {path}", Copy(file, path, (owner, name) => owner.Remove(name)));
            yield return ($"{path} misspelt", Copy(file, path, (owner, name) =>
            {
                var value = owner[name];
                owner.Remove(name);
                owner[name + "z"] = value;
            }));
            foreach (var other in Others)
            {
                yield return ($"{path} is {other}", Copy(file, path, (owner, name) => owner[name] = JsonNode.Parse(other)));
            }
        }
    }

    /// <summary>The fields of all objects.</summary>
    private static IEnumerable<string> Paths(JsonNode? node, string at) => node switch
    {
        // "$schema" is not read.
        JsonObject value => value.Where(m => m.Key != "$schema").SelectMany(m => Paths(m.Value, $"{at}/{m.Key}").Prepend($"{at}/{m.Key}")),
        JsonArray list => list.SelectMany((item, i) => Paths(item, $"{at}/{i}")),
        _ => [],
    };

    private static JsonNode Copy(JsonNode file, string path, Action<JsonObject, string> change)
    {
        var copy = file.DeepClone();
        var parts = path.Split('/')[1..];
        var owner = parts[..^1].Aggregate(copy, (node, part) => node is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : node[part]!);
        change((JsonObject)owner, parts[^1]);
        return copy;
    }
}
