using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OnboardingSdk.Core.Tests.Text;

/// <summary>What somebody reads: a tour of one step, their attributes, and the culture that they asked for.</summary>
internal sealed class Reading
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string> definitions = [];
    private readonly List<(string Name, PropertyValue Value)> user = [];
    private readonly List<(string Name, PropertyValue Value)> account = [];
    private readonly List<string> events = [];
    private string culture = "en-US";
    private string pathBase = "";

    public Reading(string? title = "T", string? body = null)
    {
        definitions.Add(JsonSerializer.Serialize(new { kind = "tour", id = "t", steps = new[] { new { id = "a", title, body = body ?? "." } } }));
        definitions.Add("""
            {"kind":"attributes","user":{"firstName":"string","seen":"number","born":"date","tags":"string[]"},"account":{"name":"string","seats":"number"}}
            """);
        definitions.Add("""{"kind":"events","events":{"task.created":{}}}""");
    }

    public Reading With(string definition)
    {
        definitions.Add(definition);
        return this;
    }

    public Reading Translated(string to, string? title = null, string? body = null) => With(JsonSerializer.Serialize(new
    {
        kind = "translations", culture = to,
        flows = new Dictionary<string, object> { ["t"] = new { steps = new { a = new[] { ("title", title), ("body", body) }.Where(p => p.Item2 is not null).ToDictionary(p => p.Item1, p => p.Item2) } } },
    }));

    public Reading In(string name)
    {
        culture = name;
        return this;
    }

    public Reading Below(string path)
    {
        pathBase = path;
        return this;
    }

    public Reading User(string name, PropertyValue value)
    {
        user.Add((name, value));
        return this;
    }

    public Reading Account(string name, PropertyValue value)
    {
        account.Add((name, value));
        return this;
    }

    public Reading Tracked(string name)
    {
        events.Add(name);
        return this;
    }

    public string Title => Read(r => r.Renderer.Line(r.Step.Title))!;

    public IReadOnlyList<TextNode> Body => Read(r => r.Renderer.Body(r.Step.Body));

    /// <summary>The body as its JSON, readable.</summary>
    public string BodyJson => JsonSerializer.Serialize(Body, Readable);

    private T Read<T>(Func<(TextRenderer Renderer, StepDefinition Step), T> read)
    {
        var result = Catalog.Create(Json.Load([.. definitions]).Definitions);
        var catalog = result.Catalog ?? throw new AssertionException(string.Join('\n', result.Diagnostics));
        var (mine, ours) = (new Story(catalog), new Story(catalog, Scope.Account));
        mine.Identify([.. user]);
        ours.Identify([.. account]);
        mine.Tracked([.. events]);
        var renderer = new TextRenderer(catalog, CultureInfo.GetCultureInfo(culture), mine.Journey, account.Count == 0 ? null : ours.Journey, pathBase);
        return read((renderer, renderer.Translate((TourDefinition)catalog.Flows["t"]).Steps[0]));
    }
}
