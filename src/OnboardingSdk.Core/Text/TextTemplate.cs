using System.Text;

namespace OnboardingSdk.Definitions;

/// <summary>
/// A text with variables, read once. Where it has plurals it has several <em>shapes</em>, one for each choice of their forms; a shape is a text in which a
/// placeholder stands for each value.
/// </summary>
internal sealed class TextTemplate
{
    /// <summary>What is between variables: the text before the first, between the first and the second, …, after the last.</summary>
    private readonly IReadOnlyList<string> literals;

    internal TextTemplate(string source, IReadOnlyList<string> literals, IReadOnlyList<TextVariable> variables, IReadOnlyList<TemplateProblem> problems)
    {
        Source = source;
        this.literals = literals;
        Variables = variables;
        Problems = problems;
    }

    public string Source { get; }

    public IReadOnlyList<TextVariable> Variables { get; }

    public IReadOnlyList<TemplateProblem> Problems { get; }

    /// <summary>How many choices of forms there are.</summary>
    public int Shapes => Variables.Aggregate(1, (shapes, v) => shapes * Math.Max(1, v.Forms.Count));

    /// <summary>The most characters that any shape has, its defaults included.</summary>
    public int Length => literals.Sum(l => l.Length)
        + Variables.Sum(v => Math.Max(v.Default?.Length ?? 0, v.Forms.Count == 0 ? 0 : v.Forms.Max(f => f.Text.Length)));

    /// <summary>Reads a text. It never throws: what cannot be read is a problem, and stays as it was written.</summary>
    public static TextTemplate Parse(string text) =>
        text.Contains("{{", StringComparison.Ordinal) ? new TemplateParser(text).Read() : new(text, [text], [], []);

    /// <summary>The number of the shape in which each variable with forms has the given one.</summary>
    public int ShapeOf(Func<TextVariable, int> form)
    {
        var shape = 0;
        foreach (var variable in Variables)
        {
            shape = variable.Forms.Count == 0 ? shape : (shape * variable.Forms.Count) + form(variable);
        }

        return shape;
    }

    /// <summary>The text of a shape, with placeholders.</summary>
    public string Shape(int shape)
    {
        var forms = new string?[Variables.Count];
        for (var i = Variables.Count - 1; i >= 0; i--)
        {
            if (Variables[i].Forms is { Count: > 0 } all)
            {
                forms[i] = all[shape % all.Count].Text.Replace('#', Placeholders.Of(i));
                shape /= all.Count;
            }
        }

        var text = new StringBuilder(literals[0]);
        for (var i = 0; i < Variables.Count; i++)
        {
            text.Append(forms[i] ?? Placeholders.Of(i).ToString()).Append(literals[i + 1]);
        }

        return text.ToString();
    }

    /// <summary>A text with placeholders as its author wrote it, for messages.</summary>
    public string Reveal(string text)
    {
        for (var i = 0; i < Variables.Count; i++)
        {
            text = text.Replace(Placeholders.Of(i).ToString(), "{{" + Variables[i].Key + "}}", StringComparison.Ordinal);
        }

        return text;
    }
}
