using System.Text;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Reads JSON and YAML of others into one kind of tree, with lines.</summary>
internal sealed class SourceReader
{
    public const int MaxLength = 5 * 1024 * 1024;

    // An alias in YAML may stand for a tree that has aliases itself: a small file can mean a very large one.
    private const int MaxNodes = 100_000;

    // The YAML parser calls itself for each level.
    private const int MaxDepth = 200;

    private int nodes;

    /// <summary>The documents of a file.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public static IReadOnlyList<SourceNode> Read(string path)
    {
        if (new FileInfo(path).Length > MaxLength)
        {
            throw new ImportException(1, "The file is larger than 5 MB.");
        }

        var content = File.ReadAllBytes(path);
        return IsYaml(path) ? new SourceReader().Yaml(Text(content)) : [new SourceReader().Json(content)];
    }

    /// <summary>JSON that stands in a text, as Moodle has it.</summary>
    public static SourceNode ReadJson(string text, int line) => new SourceReader().Json(Encoding.UTF8.GetBytes(text), line);

    private static bool IsYaml(string path) => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";

    private static string Text(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new ImportException(1, "The file is not UTF-8 text.");
        }
    }

    private SourceNode Json(byte[] content, int? line = null)
    {
        var bytes = Encoding.UTF8.GetBytes(Text(content));
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var lines = new LineCount(bytes, line);
        try
        {
            reader.Read();
            var root = Json(ref reader, lines);
            reader.Read();
            return root;
        }
        catch (InvalidOperationException)
        {
            throw new ImportException(line ?? 1, "A text of the file is half a character.");
        }
        catch (JsonException e)
        {
            var hint = bytes.AsSpan().IndexOfAny("=;"u8) >= 0 && bytes[0] is not ((byte)'{' or (byte)'[') ? " It looks like JavaScript: save JSON.stringify(steps)." : "";
            throw new ImportException(line ?? (int)(e.LineNumber ?? 0) + 1, "The file is not JSON: " + e.Message.Split(" LineNumber:")[0] + hint);
        }
    }

    private SourceNode Json(ref Utf8JsonReader reader, LineCount lines)
    {
        var line = lines.At(reader.TokenStartIndex);
        Count(line);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var members = new List<KeyValuePair<string, SourceNode>>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    members.Add(new(name, Json(ref reader, lines)));
                }

                return new SourceMap(line, members);
            case JsonTokenType.StartArray:
                var items = new List<SourceNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Json(ref reader, lines));
                }

                return new SourceList(line, items);
            case JsonTokenType.Null:
                return new SourceScalar(line, null);
            case JsonTokenType.String:
                return new SourceScalar(line, reader.GetString());
            default:
                return new SourceScalar(line, Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    private List<SourceNode> Yaml(string text)
    {
        if (Depth(text) > MaxDepth)
        {
            throw new ImportException(1, $"The file is nested more than {MaxDepth} levels deep.");
        }

        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new ImportException((int)e.Start.Line, $"The file is not YAML: {e.Message}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // What the parser says of some broken files.
            throw new ImportException(1, $"The file is not YAML: {e.Message}");
        }

        return [.. stream.Documents.Select(document => Yaml(document.RootNode))];
    }

    /// <summary>How many brackets, or dashes of one line, are open at once; those in texts count too, which makes no harm.</summary>
    private static int Depth(string text)
    {
        var (deepest, open, dashes) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            open = c is '[' or '{' ? open + 1 : c is ']' or '}' ? Math.Max(0, open - 1) : open;
            dashes = c is '-' or '?' ? (i + 1 < text.Length && text[i + 1] == ' ' ? dashes + 1 : 0) : c == ' ' ? dashes : 0;
            deepest = Math.Max(deepest, Math.Max(open, dashes));
        }

        return deepest;
    }

    private SourceNode Yaml(YamlNode node)
    {
        var line = (int)node.Start.Line;
        Count(line);
        return node switch
        {
            YamlMappingNode map => new SourceMap(line, [.. map.Children.Select(child => KeyValuePair.Create(child.Key is YamlScalarNode key ? key.Value ?? "" : "", Yaml(child.Value)))]),
            YamlSequenceNode list => new SourceList(line, [.. list.Children.Select(Yaml)]),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } => new SourceScalar(line, null),
            YamlScalarNode scalar => new SourceScalar(line, scalar.Value),
            _ => new SourceScalar(line, null),
        };
    }

    private void Count(int line)
    {
        if (++nodes > MaxNodes)
        {
            throw new ImportException(line, "The file holds more than 100,000 values.");
        }
    }
}
