using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Describes an event.</summary>
public sealed class EventBuilder
{
    private readonly List<PropertyDefinition> properties = [];
    private EventDefinition definition;

    internal EventBuilder(string name, SourceLocation location) => definition = new() { Name = name, Location = location };

    /// <summary>The browser may record it too.</summary>
    public EventBuilder FromClient()
    {
        definition = definition with { Source = EventSource.Client };
        return this;
    }

    /// <summary>A note for those who read the definitions.</summary>
    public EventBuilder Description(string text)
    {
        definition = definition with { Description = text };
        return this;
    }

    /// <summary>A property that it may carry; with <paramref name="values"/>, the only ones it may have.</summary>
    public EventBuilder Property(
        string name,
        PropertyType type = PropertyType.String,
        IReadOnlyList<string>? values = null,
        string? description = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        properties.Add(new() { Name = name, Type = type, Values = values ?? [], Description = description, Location = new(file, line, 1) });
        return this;
    }

    internal EventDefinition Build() => definition with { Properties = [.. properties] };
}
