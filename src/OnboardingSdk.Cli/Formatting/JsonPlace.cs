using System.Text.Json;

namespace OnboardingSdk.Cli.Formatting;

/// <summary>Where a value stands in a file, so that something can be changed and all else stays as it is.</summary>
internal sealed class JsonPlace
{
    private readonly Dictionary<string, JsonPlace> members = new(StringComparer.Ordinal);
    private readonly List<JsonPlace> items = [];

    /// <summary>The first byte.</summary>
    public int Start { get; private init; }

    /// <summary>The byte after the last one.</summary>
    public int End { get; private set; }

    /// <summary>The text; null for what is none.</summary>
    public string? Text { get; private init; }

    public bool IsObject { get; private init; }

    /// <summary>The members of an object, the first of each name.</summary>
    public IReadOnlyDictionary<string, JsonPlace> Members => members;

    public IReadOnlyList<JsonPlace> Items => items;

    public JsonPlace? this[string name] => members.GetValueOrDefault(name);

    /// <summary>The byte after the last member or item; right behind the bracket where there is none.</summary>
    public int LastEnd => IsObject && members.Count > 0 ? members.Values.Max(m => m.End) : items.Count > 0 ? items[^1].End : Start + 1;

    /// <summary>Reads a file that is JSON, with comments and trailing commas.</summary>
    public static JsonPlace Read(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        reader.Read();
        return Read(ref reader);
    }

    private static JsonPlace Read(ref Utf8JsonReader reader)
    {
        var place = new JsonPlace
        {
            Start = (int)reader.TokenStartIndex, IsObject = reader.TokenType == JsonTokenType.StartObject, Text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null,
        };
        if (place.IsObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                reader.Read();
                place.members.TryAdd(name, Read(ref reader));
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                place.items.Add(Read(ref reader));
            }
        }

        place.End = (int)reader.BytesConsumed;
        return place;
    }
}
