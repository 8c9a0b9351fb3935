namespace OnboardingSdk.Definitions;

/// <summary>A JSON object. A name that is there twice has been reported; the first one counts.</summary>
internal sealed class ObjectNode(SourceLocation location, IReadOnlyList<Member> members) : Node(location)
{
    public IReadOnlyList<Member> Members { get; } = members;

    public override string What => "an object";

    public Node? this[string name] => Members.FirstOrDefault(member => member.Name == name)?.Value;
}
