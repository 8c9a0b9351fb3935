namespace OnboardingSdk.Definitions;

/// <summary>Reads what follows a step: a step's id, <c>{ "end": true }</c>, or a list of branches.</summary>
internal static class BranchReader
{
    public static IReadOnlyList<Branch> Read(Fields step) => step.Take("next") switch
    {
        null => [],
        ArrayNode several => [.. several.Items.Select(item => Branch(item, step.Found)).OfType<Branch>()],
        var one => Branch(one, step.Found) is { } branch ? [branch] : [],
    };

    private static Branch? Branch(Node node, Findings found)
    {
        if (node is ScalarNode { Value.Text: { } id })
        {
            return new(null, id) { Location = node.Location };
        }

        if (node is not ObjectNode value)
        {
            Fields.WrongType(found, "next", "a step's id, { \"end\": true }, or a list of branches such as { \"when\": { … }, \"step\": \"…\" }", node);
            return null;
        }

        var fields = new Fields(value, found, "A branch");
        var when = fields.Condition("when");
        var step = fields.Text("step");
        var end = fields.Flag("end");
        fields.Done();
        if ((value["step"] is null) == (value["end"] is null) || end == false)
        {
            found.Error(DiagnosticCodes.BadBranch, value.Location, "A branch leads to a 'step', or it has \"end\": true; one of the two.");
            return null;
        }

        return step is null && end is null ? null : new(when, step) { Location = value["step"]?.Location ?? value.Location };
    }
}
