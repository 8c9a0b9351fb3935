namespace OnboardingSdk.Definitions;

/// <summary>Checks that an operator and its values fit what is declared.</summary>
internal sealed class ValueTestValidator(Findings found)
{
    public void Check(PropertyDefinition property, ValueTest test, SourceLocation at)
    {
        if (property.IsUnread)
        {
            return;
        }

        if (!Fits(test.Operator, property.Type))
        {
            var operators = Enum.GetValues<ValueOperator>().Where(o => Fits(o, property.Type)).Select(Vocabulary.Operators.For);
            found.Error(
                DiagnosticCodes.OperatorDoesNotFit,
                at,
                $"'{Vocabulary.Operators.For(test.Operator)}' does not fit '{property.Name}', which is a '{Vocabulary.Types.For(property.Type)}'. What fits: {string.Join(", ", operators)}.");
            return;
        }

        if (test.IsUnread && test.Operands.Count == 0)
        {
            return;
        }

        switch (test.Operator)
        {
            case ValueOperator.InLast or ValueOperator.MoreThanAgo:
                if (!DurationText.IsAllowed(test.Window))
                {
                    found.Error(DiagnosticCodes.BadDuration, at, $"'{Vocabulary.Operators.For(test.Operator)}' must be a positive duration in whole milliseconds, at most ten years.");
                }

                break;
            case ValueOperator.Exists:
                CheckType(property.Name, PropertyType.Boolean, test.Operand, at);
                break;
            case ValueOperator.Contains:
                // A part of a text can be anything; what a list has is one of its values.
                CheckValue(property with { Type = PropertyType.String }, test.Operand, at, declared: property.Type == PropertyType.StringList);
                break;
            case ValueOperator.In or ValueOperator.NotIn:
                CheckSeveral(property, test, at);
                break;
            default:
                CheckValue(property, test.Operand, at, test.Operator is ValueOperator.Equal or ValueOperator.NotEqual);
                break;
        }
    }

    /// <summary>Checks a value that is given, not compared.</summary>
    public void Check(PropertyDefinition property, AttributeSetting setting, SourceLocation at)
    {
        if (!property.IsUnread)
        {
            CheckValue(property, setting.Value, at, declared: true, "is set to");
        }
    }

    private static bool Fits(ValueOperator kind, PropertyType type) => kind switch
    {
        ValueOperator.Equal or ValueOperator.NotEqual or ValueOperator.Exists => true,
        ValueOperator.In or ValueOperator.NotIn => type is PropertyType.String or PropertyType.Number or PropertyType.Date,
        ValueOperator.GreaterThan or ValueOperator.AtLeast or ValueOperator.LessThan or ValueOperator.AtMost => type == PropertyType.Number,
        ValueOperator.Contains => type is PropertyType.String or PropertyType.StringList,
        ValueOperator.StartsWith or ValueOperator.EndsWith => type == PropertyType.String,
        _ => type == PropertyType.Date,
    };

    private void CheckSeveral(PropertyDefinition property, ValueTest test, SourceLocation at)
    {
        if (test.Operands.Count == 0)
        {
            found.Error(DiagnosticCodes.BadValues, at, $"'{Vocabulary.Operators.For(test.Operator)}' needs at least one value.");
        }

        foreach (var value in test.Operands)
        {
            CheckValue(property, value, at, declared: true);
        }
    }

    private void CheckValue(PropertyDefinition property, PropertyValue value, SourceLocation at, bool declared, string does = "is compared with")
    {
        if (CheckType(property.Name, property.Type, value, at, does) && declared && property.Values.Count > 0 && value.Text is { } text
            && !property.Values.Contains(text, StringComparer.Ordinal))
        {
            var hint = Nearest.Find(text, property.Values) is { } near
                ? $" Did you mean '{near}'?"
                : $" It is one of: {string.Join(", ", property.Values)}.";
            found.Error(DiagnosticCodes.ValueNotDeclared, at, $"'{property.Name}' cannot be '{text}'.{hint}");
        }
    }

    private bool CheckType(string name, PropertyType type, PropertyValue value, SourceLocation at, string does = "is compared with")
    {
        if (type == PropertyType.Date ? DateText.TryParse(value.Text, out _) : value.Is(type))
        {
            return true;
        }

        var expected = type == PropertyType.Date ? DateText.Expected : $"a '{Vocabulary.Types.For(type)}'";
        found.Error(DiagnosticCodes.ValueOfOtherType, at, $"'{name}' {does} {(value.Text is null ? value : $"'{value}'")}, and that is not {expected}.");
        return false;
    }
}
