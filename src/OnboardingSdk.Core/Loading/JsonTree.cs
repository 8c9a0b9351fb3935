using System.Text.Json;
using System.Text.Unicode;

namespace OnboardingSdk.Definitions;

/// <summary>Reads one file into nodes. What is not JSON ends it; everything else is reported and read on.</summary>
internal ref struct JsonTree
{
    private const int MaxDepth = 64;

    private static readonly JsonReaderOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = MaxDepth,
    };

    private readonly Findings found;
    private readonly Positions positions;
    private Utf8JsonReader reader;

    private JsonTree(Findings found, Positions positions, ReadOnlySpan<byte> content)
    {
        this.found = found;
        this.positions = positions;
        reader = new(content, Options);
    }

    /// <summary>The root, or null if the file could not be read.</summary>
    public static Node? Read(DefinitionFile file, Findings found)
    {
        if (file.Content.Length > DefinitionFile.MaxLength)
        {
            found.Error(DiagnosticCodes.FileTooLarge, new(file.Name, 1, 1), "A definition file has at most 1 MB; split it.");
            return null;
        }

        var content = file.Content.Span.StartsWith("\uFEFF"u8) ? file.Content[3..] : file.Content;
        var positions = new Positions(file.Name, content);
        if (!Utf8.IsValid(content.Span))
        {
            found.Error(DiagnosticCodes.Encoding, positions.At(FirstInvalid(content.Span)), "The file is not UTF-8 from here on; save it as UTF-8.");
            return null;
        }

        try
        {
            var tree = new JsonTree(found, positions, content.Span);
            tree.reader.Read();
            var root = tree.ReadNode();
            tree.reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            found.Error(DiagnosticCodes.Syntax, Place(exception, file.Name, content), Words(exception));
            return null;
        }
    }

    private Node ReadNode()
    {
        var location = positions.At(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(location),
            JsonTokenType.StartArray => ReadArray(location),
            JsonTokenType.String => new ScalarNode(location, ReadText(location)),
            JsonTokenType.Number => new ScalarNode(location, ReadNumber(location)),
            JsonTokenType.True => new ScalarNode(location, true),
            JsonTokenType.False => new ScalarNode(location, false),
            _ => new ScalarNode(location, default),
        };
    }

    private ObjectNode ReadObject(SourceLocation location)
    {
        var members = new List<Member>();
        var seen = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameAt = positions.At(reader.TokenStartIndex);
            var name = ReadText(nameAt);
            reader.Read();
            var member = new Member(name, nameAt, ReadNode());
            if (seen.TryAdd(name, nameAt))
            {
                members.Add(member);
            }
            else
            {
                found.Error(DiagnosticCodes.DuplicateField, nameAt, $"'{name}' is already there in line {seen[name].Line}.");
            }
        }

        return new(location, members);
    }

    private ArrayNode ReadArray(SourceLocation location)
    {
        var items = new List<Node>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadNode());
        }

        return new(location, items);
    }

    private readonly string ReadText(SourceLocation location)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            found.Error(DiagnosticCodes.Encoding, location, "A '\\u' escape stands for half a character: surrogates come in pairs.");
            return "\uFFFD";
        }
    }

    private readonly double ReadNumber(SourceLocation location)
    {
        if (reader.TryGetDouble(out var number) && double.IsFinite(number))
        {
            return number;
        }

        found.Error(DiagnosticCodes.BadNumber, location, "The number is out of range.");
        return 0;
    }

    private static SourceLocation Place(JsonException exception, string file, ReadOnlyMemory<byte> content)
    {
        var start = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            start += content.Span[start..].IndexOf((byte)'\n') + 1;
        }

        return new Positions(file, content).At(start + (exception.BytePositionInLine ?? 0));
    }

    // The message ends with a place of its own, counted from 0 and in bytes.
    private static string Words(JsonException exception)
    {
        var message = exception.Message;
        if (message.Contains("depth", StringComparison.Ordinal))
        {
            return $"The JSON is nested deeper than {MaxDepth} levels.";
        }

        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return "The file is not JSON: " + (place < 0 ? message : message[..place]);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> content)
    {
        var at = 0;
        while (System.Text.Rune.DecodeFromUtf8(content[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
