using System.Text.Json;

namespace OnboardingSdk.Definitions;

/// <summary>Writes what only resource centers have.</summary>
internal static class ResourceCenterWriter
{
    public static void Write(Utf8JsonWriter json, ResourceCenterDefinition center)
    {
        if (center.Side != OverlaySide.Right)
        {
            json.WriteString("side"u8, Vocabulary.OverlaySides.For(center.Side));
        }

        if (center.Layout != ResourceLayout.Tabs)
        {
            json.WriteString("layout"u8, Vocabulary.ResourceLayouts.For(center.Layout));
        }

        json.WriteUnless(true, "search"u8, center.Search);
        FlowWriter.WriteAll(json, "sections"u8, center.Sections, Write);
        if (center.Contact is { } contact)
        {
            json.WriteStartObject("contact"u8);
            Write(json, contact, withId: false);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, ResourceSection section)
    {
        json.WriteString("id"u8, section.Id);
        json.WriteOptional("description"u8, section.Description);
        json.WriteString("title"u8, section.Title);
        When(json, section.When);
        json.WriteUnless(false, "announcements"u8, section.Announcements);
        if (section.Items.Count > 0)
        {
            FlowWriter.WriteAll(json, "items"u8, section.Items, (to, item) => Write(to, item, withId: true));
        }
    }

    private static void Write(Utf8JsonWriter json, ResourceItem item, bool withId)
    {
        if (withId)
        {
            json.WriteString("id"u8, item.Id);
        }

        json.WriteOptional("description"u8, item.Description);
        json.WriteString("type"u8, Vocabulary.ResourceItemTypes.For(item.Type));
        json.WriteOptional("title"u8, item.Title);
        json.WriteOptional("summary"u8, item.Summary);
        json.WriteOptional("body"u8, item.Body);
        MediaWriter.Write(json, item.Media);
        json.WriteOptional("url"u8, item.Url);
        json.WriteOptional("flow"u8, item.Flow);
        json.WriteUnless(false, "always"u8, item.Always);
        if (item.Action is { } action)
        {
            ButtonWriter.Write(json, "action"u8, action);
        }

        When(json, item.When);
        json.WriteTexts("keywords"u8, item.Keywords);
    }

    private static void When(Utf8JsonWriter json, Condition? when)
    {
        if (when is not null)
        {
            ConditionWriter.Write(json, "when"u8, when);
        }
    }
}
