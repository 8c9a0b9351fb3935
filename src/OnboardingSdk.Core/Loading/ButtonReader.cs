namespace OnboardingSdk.Definitions;

/// <summary>Reads buttons, of whatever kind of flow.</summary>
internal static class ButtonReader
{
    /// <summary>The button that a field holds, such as a task's <c>action</c>.</summary>
    public static ButtonDefinition? Read(Fields owner, string field, string what) =>
        owner.Object(field) is { } node ? Read(new Fields(node, owner.Found, what)) : null;

    /// <summary>A list of buttons.</summary>
    public static IReadOnlyList<ButtonDefinition> ReadAll(Fields owner, string field) => [.. owner.Objects(field, "A button").Select(Read)];

    public static ButtonDefinition Read(Fields fields)
    {
        var button = new ButtonDefinition
        {
            Location = fields.Location,
            Fields = fields.Locations(),
            Description = fields.Text("description"),
            Label = fields.Text("label"),
            Set = [.. fields.Members("set").Select(member => Setting(member, fields.Found)).OfType<AttributeSetting>()],
            Call = fields.Text("call"),
            Next = fields.Flag("next") ?? false,
            Step = fields.Text("step"),
            Start = fields.Text("start"),
            Navigate = fields.Text("navigate"),
            Dismiss = fields.Flag("dismiss") ?? false,
        };
        fields.Done();
        return button;
    }

    private static AttributeSetting? Setting(Member member, Findings found)
    {
        if (ValueTestReader.Value(member.Value) is { Exists: true } value)
        {
            return new(member.Name, value) { Location = member.Value.Location };
        }

        Fields.WrongType(found, member.Name, "a text, a number, true, false or a list of texts", member.Value);
        return null;
    }
}
