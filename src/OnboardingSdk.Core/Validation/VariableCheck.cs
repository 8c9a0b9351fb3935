namespace OnboardingSdk.Definitions;

/// <summary>Checks the variables in texts: that they are declared, and that plurals have the forms of the text's language.</summary>
internal sealed class VariableCheck(Names names, Findings found)
{
    private readonly TextCheck texts = new(found);

    /// <summary>A text in a slot that is not the flow's own: an override's, or a translation's.</summary>
    public void Text(TextSlot slot, string text, SourceLocation at)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            found.Error(DiagnosticCodes.BadText, at, $"{slot.What} is empty.");
        }
        else if (slot.Format == TextFormat.Line)
        {
            texts.Line(text, slot.What, at);
        }
        else
        {
            texts.Body(text, slot.What, at);
        }
    }

    /// <param name="text">The text.</param>
    /// <param name="culture">The culture that it is written in.</param>
    /// <param name="at">Where.</param>
    /// <param name="source">What it is a translation of; null: it is none.</param>
    public void Variables(string text, string culture, SourceLocation at, string? source = null)
    {
        var template = TextTemplate.Parse(text);
        foreach (var problem in template.Problems)
        {
            found.Error(problem.Code, at, problem.Message);
        }

        var original = source is null ? null : TextTemplate.Parse(source);
        foreach (var variable in template.Variables)
        {
            var type = Declared(variable, at);
            if (variable.Forms.Count > 0)
            {
                Plural(variable, type, culture, at);
            }

            // Of a translation only what its author has forgotten.
            if (variable is { Default: null, IsCount: false }
                && (original is null || original.Variables.Any(v => v.Key == variable.Key && v.Default is not null)))
            {
                found.Warning(
                    DiagnosticCodes.NoDefault, at, $"Where '{variable.Key}' is not known the sentence goes on without it. Say what stands there then: {{{{{variable.Key}|…}}}}.");
            }
        }

        foreach (var lost in (original?.Variables ?? []).Select(v => v.Key).Except(template.Variables.Select(v => v.Key)))
        {
            found.Warning(DiagnosticCodes.LostVariable, at, $"The translation leaves out '{{{{{lost}}}}}'.");
        }
    }

    /// <summary>The type of a variable's values; null: not known.</summary>
    private PropertyType? Declared(TextVariable variable, SourceLocation at)
    {
        if (variable.IsCount)
        {
            if (!names.Events.ContainsKey(variable.Name))
            {
                found.Error(DiagnosticCodes.UnknownEvent, at, $"There is no event '{variable.Name}'.{Nearest.Hint(variable.Name, names.Events.Keys)}");
            }

            return PropertyType.Number;
        }

        var attributes = names.Attributes(variable.Of);
        if (!attributes.TryGetValue(variable.Name, out var attribute))
        {
            found.Error(
                DiagnosticCodes.UnknownAttribute, at, $"There is no {Vocabulary.Scopes.For(variable.Of)} attribute '{variable.Name}'.{Nearest.Hint(variable.Name, attributes.Keys)}");
            return null;
        }

        if (attribute is { Type: PropertyType.Boolean, IsUnread: false })
        {
            found.Error(DiagnosticCodes.BadVariable, at, $"'{variable.Key}' is true or false, which is no word of a text: write two flows, or an override.");
        }

        return attribute.IsUnread ? null : attribute.Type;
    }

    private void Plural(TextVariable variable, PropertyType? type, string culture, SourceLocation at)
    {
        if (type is not (null or PropertyType.Number or PropertyType.Boolean))
        {
            found.Error(DiagnosticCodes.BadPlural, at, $"'{variable.Key}' is no number, and has no plural.");
        }

        foreach (var form in variable.Forms.Where(f => !IsSelector(f.Selector)))
        {
            found.Error(DiagnosticCodes.BadPlural, at, $"There is no plural form '{form.Selector}'.{Nearest.Hint(form.Selector, PluralForms.Words.Append("=0"))}");
        }

        foreach (var twice in variable.Forms.GroupBy(f => f.Selector, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            found.Error(DiagnosticCodes.BadPlural, at, $"The plural of '{variable.Key}' has '{twice.Key}' twice.");
        }

        if (variable.Forms.All(f => f.Selector != "other"))
        {
            found.Error(DiagnosticCodes.BadPlural, at, $"The plural of '{variable.Key}' needs the form 'other'.");
            return;
        }

        var rules = PluralRules.Of(culture);
        if (!rules.IsKnown)
        {
            found.Warning(DiagnosticCodes.OtherForms, at, $"The plural forms of '{culture}' are not known: only 'other' and exact ones ('=1') are taken.");
            return;
        }

        if (rules.Categories.Where(c => !Has(variable, c)).Select(PluralForms.Word).ToList() is { Count: > 0 } missing)
        {
            found.Warning(DiagnosticCodes.OtherForms, at, $"In '{culture}' the plural of '{variable.Key}' needs {List(missing)} too; 'other' is taken instead.");
        }
    }

    /// <summary>Where a category stands for a single number, that number does as well.</summary>
    private static bool Has(TextVariable variable, PluralCategory category) =>
        variable.Forms.Any(f => f.Selector == PluralForms.Word(category) || (category <= PluralCategory.Two && f.Selector == $"={(int)category}"));

    private static bool IsSelector(string selector) => selector.StartsWith('=')
        ? selector.Length is > 1 and < 10 && selector.Skip(1).All(char.IsAsciiDigit)
        : PluralForms.Words.Contains(selector);

    private static string List(IEnumerable<string> words) => string.Join(", ", words.Select(w => $"'{w}'"));
}
