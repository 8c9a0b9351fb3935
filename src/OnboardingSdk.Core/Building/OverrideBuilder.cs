using System.Runtime.CompilerServices;

namespace OnboardingSdk.Definitions;

/// <summary>Describes what is different in a flow for the users of a segment.</summary>
public sealed class OverrideBuilder
{
    private readonly List<OverrideText> texts = [];
    private FlowOverride definition;

    internal OverrideBuilder(string segment, SourceLocation location) => definition = new() { Segment = segment, Location = location };

    /// <summary>
    /// Another text. Its key is the path in the flow, with ids where there are lists: <c>title</c>, <c>steps/create/title</c>, <c>tasks/invite/action/label</c>, <c>primary/label</c>,
    /// <c>questions/goal/choices/sales/label</c>.
    /// </summary>
    public OverrideBuilder Text(string key, string text, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(text);
        texts.Add(new(key, text) { Location = new(file, line, 1) });
        return this;
    }

    /// <summary>Steps, tasks or questions that are left out, by their ids; of a message a button: <c>secondary</c>, of a banner <c>primary</c> too.</summary>
    public OverrideBuilder Omit(params string[] ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        definition = definition with { Omit = [.. definition.Omit, .. ids] };
        return this;
    }

    /// <summary>A note for those who read the definitions.</summary>
    public OverrideBuilder Description(string text)
    {
        definition = definition with { Description = text };
        return this;
    }

    internal FlowOverride Build() => definition with { Texts = [.. texts] };
}
