namespace OnboardingSdk.Definitions;

/// <summary>Checks names: how they look, and that no two definitions have the same one. And what properties declare.</summary>
internal sealed class DeclarationValidator(Findings found)
{
    public void Check(DefinitionSet definitions)
    {
        Ids("The event", "An event", definitions.Events, e => e.Name, e => e.Location);
        Ids("The segment", "A segment", definitions.Segments, s => s.Id, s => s.At("id"));
        Ids("The milestone", "A milestone", definitions.Milestones, m => m.Id, m => m.At("id"));
        Ids("The experiment", "An experiment", definitions.Experiments, e => e.Id, e => e.At("id"));
        Ids("The flow", "A flow", definitions.Flows, f => f.Id, f => f.At("id"));
        Properties("The user attribute", definitions.UserAttributes);
        Properties("The account attribute", definitions.AccountAttributes);
        foreach (var attribute in definitions.AccountAttributes.Where(a => a.Source == EventSource.Client))
        {
            found.Error(DiagnosticCodes.NotSettable, attribute.At("source"), $"'{attribute.Name}' is the account's: one member's browser cannot set it for all. Only attributes of the user have \"source\": \"client\".");
        }

        foreach (var e in definitions.Events)
        {
            Properties($"The property of '{e.Name}'", e.Properties);
        }

        var activations = definitions.Milestones.Where(m => m.Activation).ToList();
        foreach (var second in activations.Skip(1))
        {
            found.Error(
                DiagnosticCodes.SecondActivation,
                second.At("activation"),
                $"Only one milestone can be the activation, and '{activations[0].Id}' is it already ({activations[0].At("activation")}).");
        }
    }

    public void Ids<T>(string the, string a, IEnumerable<T> definitions, Func<T, string> name, Func<T, SourceLocation> at)
        where T : Definition
    {
        Unique(the, definitions, name, at);
        foreach (var definition in definitions)
        {
            NameRules.CheckId(found, a, name(definition), at(definition));
        }
    }

    private void Unique<T>(string the, IEnumerable<T> definitions, Func<T, string> name, Func<T, SourceLocation> at)
    {
        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var definition in definitions.Where(d => name(d).Length > 0))
        {
            if (!first.TryAdd(name(definition), definition))
            {
                found.Error(
                    DiagnosticCodes.DuplicateName,
                    at(definition),
                    $"{the} '{name(definition)}' is already defined at {at(first[name(definition)])}.");
            }
        }
    }

    private void Properties(string the, IReadOnlyList<PropertyDefinition> properties)
    {
        Unique(the, properties, p => p.Name, p => p.Location);
        foreach (var property in properties)
        {
            NameRules.CheckProperty(found, property.Name, property.Location);
            if (property.Values.Count > 0 && property.Type != PropertyType.String && !property.IsUnread)
            {
                found.Error(DiagnosticCodes.BadValues, property.At("values"), $"Only a property of type 'string' can list its values; '{property.Name}' is a '{Vocabulary.Types.For(property.Type)}'.");
            }
            else if (property.Values.GroupBy(v => v, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            {
                found.Error(DiagnosticCodes.BadValues, property.At("values"), $"The value '{twice.Key}' of '{property.Name}' is listed twice.");
            }
        }
    }
}
