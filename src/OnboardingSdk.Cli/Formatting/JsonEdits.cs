using System.Text;
using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Formatting;

/// <summary>Changes to a file, of which all else stays as it is: order, comments, line ends and how it is laid out.</summary>
internal sealed class JsonEdits(byte[] content)
{
    private const int Room = 120;

    private static ReadOnlySpan<byte> White => " \t\r\n"u8;

    private readonly List<(int Start, int End, string Text)> edits = [];

    /// <summary>Where everything is.</summary>
    public JsonPlace Root { get; } = JsonPlace.Read(content.AsSpan(Bom(content)));

    /// <summary>Puts other JSON in the place of a value.</summary>
    public void Replace(JsonPlace place, JsonNode value) => edits.Add((place.Start, place.End, Compact(value)));

    /// <summary>Adds members behind those that an object has. What is there already and an object too gets the members within.</summary>
    public void Add(JsonPlace place, JsonObject added)
    {
        var fresh = new JsonObject();
        foreach (var (name, value) in added)
        {
            if (place[name] is not { } there)
            {
                fresh[name] = value!.DeepClone();
            }
            else if (there.IsObject && value is JsonObject inner)
            {
                Add(there, inner);
            }
        }

        if (fresh.Count > 0)
        {
            Append(place, fresh);
        }
    }

    /// <summary>The file with all changes.</summary>
    public byte[] Apply()
    {
        var text = new MemoryStream();
        var at = 0;
        var start = Bom(content);
        text.Write(content, 0, start);
        foreach (var edit in edits.OrderBy(e => e.Start).ThenBy(e => e.End))
        {
            text.Write(content, start + at, edit.Start - at);
            text.Write(Encoding.UTF8.GetBytes(edit.Text));
            at = edit.End;
        }

        text.Write(content, start + at, content.Length - start - at);
        return text.ToArray();
    }

    private void Append(JsonPlace place, JsonObject fresh)
    {
        var isEmpty = place.Members.Count == 0;
        var end = place.LastEnd;
        var comma = Comma(end, place.End - 1);
        var newLine = NewLine();
        var isOneLine = !Slice(place.Start, place.End).Contains('\n', StringComparison.Ordinal);
        var members = fresh.Select(m => (Name: Compact(JsonValue.Create(m.Key)), m.Value)).ToList();
        var inline = string.Join(", ", members.Select(m => $"{m.Name}: {Compact(m.Value!)}"));
        var indent = Indent(place.Start);
        if (isOneLine && !isEmpty && Column(place.Start) + (place.End - place.Start) + inline.Length < Room)
        {
            edits.Add((comma ?? end, comma ?? end, (comma is null ? ", " : " ") + inline));
            return;
        }

        // Behind a comma that is there already, and behind a comment that belongs to the last member.
        var inner = isOneLine || isEmpty ? indent + 2 : Indent(place.Members.Values.MaxBy(m => m.End)!.Start);
        var lines = string.Join($",{newLine}", members.Select(m => $"{new string(' ', inner)}{m.Name}: {JsonLayout.Of(m.Value!, inner).ReplaceLineEndings(newLine)}"));
        if (isOneLine || isEmpty)
        {
            // What is within may change too: only white space is replaced.
            var old = Bytes()[(place.Start + 1)..(place.End - 1)];
            if (old.ContainsAnyExcept(White))
            {
                edits.Add((place.Start + 1, place.Start + 1 + old.IndexOfAnyExcept(White), newLine + new string(' ', inner)));
            }

            if (comma is null && !isEmpty)
            {
                edits.Add((end, end, ","));
            }

            edits.Add((place.Start + 2 + old.LastIndexOfAnyExcept(White), place.End - 1, $"{newLine}{lines}{newLine}{new string(' ', indent)}"));
        }
        else
        {
            if (comma is null)
            {
                edits.Add((end, end, ","));
            }

            var line = EndOfLine(comma ?? end, place.End - 1);
            edits.Add((line, line, $"{newLine}{lines}"));
        }
    }

    /// <summary>The byte after a comma that follows, if there is one; comments may stand before it.</summary>
    private int? Comma(int from, int until)
    {
        for (var at = from; at < until; at++)
        {
            switch ((Bytes()[at], Bytes()[at + 1]))
            {
                case ((byte)',', _): return at + 1;
                case ((byte)'/', (byte)'/'): at = Find(at, "\n"u8); break;
                case ((byte)'/', (byte)'*'): at = Find(at + 2, "*/"u8) + 1; break;
            }
        }

        return null;
    }

    private int Find(int from, ReadOnlySpan<byte> what)
    {
        var found = Bytes()[from..].IndexOf(what);
        return found < 0 ? Bytes().Length : from + found;
    }

    /// <summary>Where the rest of the line ends, a comment included; before the closing bracket if that is in the line.</summary>
    private int EndOfLine(int from, int until)
    {
        var end = Math.Min(Find(from, "\n"u8), until);
        while (end > from && Bytes()[end - 1] is (byte)' ' or (byte)'\r' or (byte)'\t')
        {
            end--;
        }

        return end;
    }

    /// <summary>How far the line in which something begins is indented.</summary>
    private int Indent(int at) => Slice(LineStart(at), at).TakeWhile(c => c == ' ').Count();

    private int Column(int at) => at - LineStart(at);

    private int LineStart(int at) => Bytes()[..at].LastIndexOf((byte)'\n') + 1;

    private string NewLine() => Bytes().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";

    private string Slice(int start, int end) => Encoding.UTF8.GetString(Bytes()[start..end]);

    private ReadOnlySpan<byte> Bytes() => content.AsSpan(Bom(content));

    private static string Compact(JsonNode node) => JsonLayout.Line(node);

    private static int Bom(byte[] content) => content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
}
