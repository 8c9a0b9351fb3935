using System.Text;
using System.Text.Json;
using OnboardingSdk.Cli.Findings;
using OnboardingSdk.Cli.Screens;

namespace OnboardingSdk.Cli.Translating;

/// <summary>Says what is missing and what is stale, culture by culture.</summary>
internal static class TranslationReport
{
    private const int Shown = 60;

    public static void Write(Screen screen, IReadOnlyList<CultureState> cultures)
    {
        if (cultures.Count == 0)
        {
            screen.Line("There are no translations. Begin with ", Styled.Accent("onboarding translations --write de"), ".");
        }

        foreach (var state in cultures)
        {
            var isFine = state.IsComplete;
            screen.Line(
                Styled.Strong(state.Culture), $"  {state.Translated} of {state.Texts} texts", isFine ? Styled.Good("  nothing is missing or stale") : Styled.Caution("  " + Summary(state)));
            Lines(screen, "missing", state.Missing, text => Short(text.Text));
            Lines(screen, "to do", state.Untranslated, text => Short(text.Text));
            Lines(screen, "stale", state.Stale, text => $"{Short(text.Was!)} is now {Short(text.Text)}  {text.Place}");
            Lines(screen, "unknown", state.Unknown, text => $"translates nothing  {text.Place}");
        }
    }

    /// <summary>All texts, with their keys.</summary>
    public static void WriteKeys(Screen screen, IReadOnlyList<TextKey> texts)
    {
        foreach (var flow in texts.GroupBy(t => t.Key.Split('/')[0]))
        {
            screen.Line(Styled.Strong(flow.Key), Styled.Faint($"  {flow.Count()} texts"));
            foreach (var text in flow)
            {
                screen.Line("  ", Styled.Accent(text.Key[(flow.Key.Length + 1)..]), "  ", Short(text.Text));
            }
        }
    }

    public static string Json(IReadOnlyList<CultureState> cultures) => Json(json =>
    {
        json.WriteStartObject("cultures"u8);
        foreach (var state in cultures)
        {
            json.WriteStartObject(state.Culture);
            json.WriteNumber("texts"u8, state.Texts);
            json.WriteNumber("translated"u8, state.Translated);
            Array(json, "missing", state.Missing);
            Array(json, "untranslated", state.Untranslated);
            Array(json, "stale", state.Stale);
            Array(json, "unknown", state.Unknown);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    public static string KeysJson(string culture, IReadOnlyList<TextKey> texts) => Json(json =>
    {
        json.WriteString("culture"u8, culture);
        Array(json, "texts", texts);
    });

    private static string Json(Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonReport.Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Array(Utf8JsonWriter json, string name, IReadOnlyList<TextKey> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStartObject();
            json.WriteString("key"u8, text.Key);
            json.WriteString("text"u8, text.Text);
            if (text.Was is not null)
            {
                json.WriteString("source"u8, text.Was);
            }

            json.WriteString("at"u8, text.Place.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Lines(Screen screen, string what, IReadOnlyList<TextKey> texts, Func<TextKey, string> says)
    {
        foreach (var text in texts)
        {
            screen.Line("  ", Styled.Caution($"{what,-8}"), Styled.Accent(text.Key), "  ", says(text));
        }
    }

    private static string Summary(CultureState state) => string.Join(", ", new[]
    {
        (state.Missing.Count, "missing"), (state.Untranslated.Count, "to do"), (state.Stale.Count, "stale"), (state.Unknown.Count, "unknown"),
    }.Where(c => c.Item1 > 0).Select(c => $"{c.Item1} {c.Item2}"));

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return "\"" + (line.Length <= Shown ? line : line[..Shown] + "…") + "\"";
    }
}
