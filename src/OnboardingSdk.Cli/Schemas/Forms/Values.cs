using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Schemas.Forms;

/// <summary>A value of a property: a text, a number, true or false.</summary>
internal sealed class Scalar : IForm
{
    public static JsonObject Schema => new() { ["type"] = new JsonArray("string", "number", "boolean") };
}

/// <summary>A value of a property, lists of texts included.</summary>
internal sealed class AnyValue : IForm
{
    public static JsonObject Schema => new() { ["type"] = new JsonArray("string", "number", "boolean", "array"), ["items"] = Form.Text() };
}

/// <summary>A flag that is only ever true.</summary>
internal sealed class True : IForm
{
    public static JsonObject Schema => new() { ["type"] = "boolean", ["enum"] = new JsonArray(true) };
}

/// <summary>True or false.</summary>
internal sealed class Flag : IForm
{
    public static JsonObject Schema => new() { ["type"] = "boolean" };
}

/// <summary>How often a flow offers itself, in a word.</summary>
internal sealed class FrequencyWord : IForm
{
    public static JsonObject Schema => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. RuleReader.FrequencyWords.Select(w => JsonValue.Create(w))]),
        ["enumDescriptions"] = new JsonArray("One run, until it is completed or dismissed.", "Again with every page view on which it may start."),
    };
}

/// <summary>A number of times, or what else is counted.</summary>
internal sealed class CountNumber : IForm
{
    public static JsonObject Schema => new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = CountRange.MostWritten };
}

/// <summary>The weight of a variant.</summary>
internal sealed class Weight : IForm
{
    public static JsonObject Schema => new() { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = ExperimentDefinition.MaxWeight };
}
