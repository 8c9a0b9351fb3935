namespace OnboardingSdk.Core.Tests.Docs;

/// <summary>One line of a <c>cases</c> block in docs/reference/conditions.md.</summary>
/// <param name="Condition">The JSON of the condition above it.</param>
/// <param name="Holds">Whether the condition holds then.</param>
/// <param name="Steps">What happened, in order; none for <c>nothing</c>.</param>
/// <param name="Line">Where it is written.</param>
internal sealed record ConditionExample(string Condition, bool Holds, IReadOnlyList<ExampleStep> Steps, int Line)
{
    public override string ToString() => $"conditions.md({Line}) {Condition.Trim()} {(Holds ? "holds" : "does not hold")}: {string.Join("; ", Steps)}";

    /// <summary>The catalog of the page.</summary>
    public static string Catalog => DocFile.Blocks("conditions.md").First(b => b.Language == "json").Content;

    public static IEnumerable<ConditionExample> All()
    {
        var condition = "";
        foreach (var (language, content, line) in DocFile.Blocks("conditions.md"))
        {
            if (language == "json")
            {
                condition = content;
                continue;
            }

            foreach (var (text, offset) in content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((text, i) => (text, i)))
            {
                var (verdict, steps) = (text[..text.IndexOf(':', StringComparison.Ordinal)], text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
                yield return new(
                    condition,
                    verdict switch { "holds" => true, "not" => false, _ => throw new FormatException(text) },
                    [.. steps.Split(';').Select(s => s.Trim()).Where(s => s != "nothing").Select(ExampleStep.Parse)],
                    line + 1 + offset);
            }
        }
    }
}
