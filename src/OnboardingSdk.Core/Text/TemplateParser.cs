using System.Text;

namespace OnboardingSdk.Definitions;

/// <summary>
/// Reads <c>{{user.name}}</c>, <c>{{user.name|default}}</c> and <c>{{user.count(event), plural, one {# task} other {# tasks}}}</c> in a text. <c>\{{</c> is no
/// variable.
/// </summary>
internal sealed class TemplateParser(string text)
{
    private const int MostPlurals = 2;

    private readonly List<string> literals = [];
    private readonly List<TextVariable> variables = [];
    private readonly List<TemplateProblem> problems = [];
    private readonly StringBuilder literal = new();
    private int at;

    public TextTemplate Read()
    {
        while (at < text.Length)
        {
            if (text.AsSpan(at).StartsWith("\\{{"))
            {
                // A brace has no meaning in Markdown: without its backslash it is itself, as in a line.
                literal.Append("{{");
                at += 3;
            }
            else if (text.AsSpan(at).StartsWith("{{"))
            {
                ReadVariable();
            }
            else
            {
                literal.Append(text[at++]);
            }
        }

        literals.Add(literal.ToString());
        return new(text, literals, variables, problems);
    }

    private void ReadVariable()
    {
        var start = at;
        at += 2;
        if (Variable() is { } variable)
        {
            literals.Add(literal.ToString());
            literal.Clear();
            variables.Add(variable);
            return;
        }

        // As it was written, and on behind it.
        var end = text.IndexOf("}}", start, StringComparison.Ordinal);
        at = end < 0 ? text.Length : end + 2;
        literal.Append(text, start, at - start);
    }

    private TextVariable? Variable()
    {
        var end = text.AsSpan(at).IndexOfAny("|,{}");
        if (end < 0)
        {
            return Problem(DiagnosticCodes.BadVariable, "A '{{' has no '}}'. Write '\\{{' for the characters themselves.");
        }

        var name = text.Substring(at, end).Trim();
        at += end;
        string? otherwise = null;
        if (text[at] == '|')
        {
            at++;
            var stop = text.AsSpan(at).IndexOfAny("{}");
            var comma = PluralComma(stop < 0 ? text.Length : at + stop);
            var length = comma >= 0 ? comma - at : stop;
            if (length < 0)
            {
                return Problem(DiagnosticCodes.BadVariable, $"'{{{{{name}' has no '}}}}'.");
            }

            otherwise = text.Substring(at, length).Trim();
            at += length;
        }

        var forms = text[at] == ',' ? Forms(name) : [];
        if (forms is null)
        {
            return null;
        }

        SkipSpace();
        if (!text.AsSpan(at).StartsWith("}}"))
        {
            return Problem(DiagnosticCodes.BadVariable, $"'{{{{{name}' has no '}}}}'.");
        }

        at += 2;
        return variables.Count == Placeholders.Most ? Problem(DiagnosticCodes.BadVariable, $"A text has at most {Placeholders.Most} variables.")
            : forms.Count > 0 && variables.Count(v => v.Forms.Count > 0) == MostPlurals ? Problem(DiagnosticCodes.BadPlural, $"A text has at most {MostPlurals} plurals.")
            : Named(name, otherwise, forms);
    }

    /// <summary>The comma that begins <c>, plural,</c>; a default may have commas of its own.</summary>
    private int PluralComma(int end)
    {
        for (var comma = text.IndexOf(',', at, end - at); comma >= 0; comma = text.IndexOf(',', comma + 1, end - comma - 1))
        {
            if (text.AsSpan(comma + 1, end - comma - 1).TrimStart().StartsWith("plural"))
            {
                return comma;
            }
        }

        return -1;
    }

    private List<PluralForm>? Forms(string name)
    {
        at++;
        SkipSpace();
        if (!text.AsSpan(at).StartsWith("plural"))
        {
            Problem(DiagnosticCodes.BadPlural, $"Behind '{name},' comes 'plural': {{{{{name}, plural, one {{# item}} other {{# items}}}}}}.");
            return null;
        }

        at += "plural".Length;
        SkipSpace();
        if (at < text.Length && text[at] == ',')
        {
            at++;
        }

        var forms = new List<PluralForm>();
        for (SkipSpace(); at < text.Length && text[at] != '}'; SkipSpace())
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.AsSpan(open + 1).IndexOfAny("{}");
            if (close < 0 || text[open + 1 + close] != '}')
            {
                Problem(DiagnosticCodes.BadPlural, $"The forms of '{name}' are written 'one {{# item}} other {{# items}}', without variables in them.");
                return null;
            }

            forms.Add(new(text[at..open].Trim(), text.Substring(open + 1, close)));
            at = open + close + 2;
        }

        if (forms.Count is 0 or > 9)
        {
            Problem(DiagnosticCodes.BadPlural, $"The plural of '{name}' needs forms: one {{# item}} other {{# items}}.");
            return null;
        }

        return forms;
    }

    private TextVariable? Named(string name, string? otherwise, IReadOnlyList<PluralForm> forms)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || dot == name.Length - 1 || !Vocabulary.Scopes.TryGet(name[..dot], out var of))
        {
            var hint = dot > 0 && Nearest.Find(name[..dot], Vocabulary.Scopes.All) is { } near ? $" Did you mean '{near}{name[dot..]}'?" : "";
            return Problem(DiagnosticCodes.BadVariable, $"'{name}' is no variable: they are 'user.…', 'account.…', 'user.count(event)' and 'account.count(event)'.{hint}");
        }

        var rest = name[(dot + 1)..];
        return rest.StartsWith("count(", StringComparison.Ordinal) && rest.EndsWith(')')
            ? new(of.Value, rest["count(".Length..^1].Trim(), true, otherwise, forms)
            : new(of.Value, rest, false, otherwise, forms);
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private TextVariable? Problem(string code, string message)
    {
        problems.Add(new(code, message));
        return null;
    }
}
