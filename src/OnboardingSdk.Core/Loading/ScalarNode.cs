namespace OnboardingSdk.Definitions;

/// <summary>A JSON text, number, boolean or null (a value that does not exist).</summary>
internal sealed class ScalarNode(SourceLocation location, PropertyValue value) : Node(location)
{
    public PropertyValue Value { get; } = value;

    public override string What => Value switch
    {
        { Text: not null } => "a text",
        { Number: not null } => "a number",
        { Boolean: { } truth } => truth ? "true" : "false",
        _ => "null",
    };
}
