using System.Collections.Immutable;

namespace OnboardingSdk.Definitions;

/// <summary>Reads a tracker.</summary>
internal static class TrackerReader
{
    public static TrackerDefinition Read(Fields fields)
    {
        if (fields.Take("on") is null)
        {
            fields.Found.Error(DiagnosticCodes.Missing, fields.Location, $"A tracker needs 'on': {string.Join(", ", Vocabulary.TrackerTriggers.All)}.");
        }

        return FlowReader.Common(
            new TrackerDefinition
            {
                Id = fields.Text("id") ?? "",
                On = fields.Word("on", Vocabulary.TrackerTriggers) ?? TrackerTrigger.Page,
                Target = fields.Text("target"),
                Event = fields.Text("event") ?? "",
                Properties = Properties(fields),
            },
            fields);
    }

    private static ImmutableSortedDictionary<string, PropertyValue> Properties(Fields fields)
    {
        var properties = PropertyMap.Empty;
        foreach (var member in fields.Members("properties"))
        {
            if (ValueTestReader.Value(member.Value) is { Exists: true } value)
            {
                properties = properties.SetItem(member.Name, value);
            }
            else
            {
                Fields.WrongType(fields.Found, member.Name, "a text, a number, true, false or a list of texts", member.Value);
            }
        }

        return properties;
    }
}
