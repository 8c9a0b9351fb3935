using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Fields that are left out where they have their default.</summary>
internal static class JsonFields
{
    public static void WriteOptional(this Utf8JsonWriter json, ReadOnlySpan<byte> field, string? text)
    {
        if (text is not null)
        {
            json.WriteString(field, text);
        }
    }

    public static void WriteOptional(this Utf8JsonWriter json, ReadOnlySpan<byte> field, TimeSpan? duration)
    {
        if (duration is { } value)
        {
            json.WriteString(field, DurationText.Format(value));
        }
    }

    public static void WriteUnless(this Utf8JsonWriter json, bool usual, ReadOnlySpan<byte> field, bool value)
    {
        if (value != usual)
        {
            json.WriteBoolean(field, value);
        }
    }

    public static void WriteScope(this Utf8JsonWriter json, Scope scope)
    {
        if (scope != Scope.User)
        {
            json.WriteString("scope"u8, Vocabulary.Scopes.For(scope));
        }
    }

    public static void WriteTexts(this Utf8JsonWriter json, ReadOnlySpan<byte> field, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(field);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>One page as a text, several as a list.</summary>
    public static void WritePages(this Utf8JsonWriter json, ReadOnlySpan<byte> field, IReadOnlyList<PagePattern> pages)
    {
        if (pages.Count == 1)
        {
            json.WriteString(field, pages[0].Text);
        }
        else
        {
            json.WriteTexts(field, [.. pages.Select(p => p.Text)]);
        }
    }
}
