using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace OnboardingSdk;

/// <summary>Turns what the host passes as properties or attributes into values.</summary>
internal static class PropertyReader
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Shapes = new();

    /// <summary>The values by name. Null stays, as the absent value. What is no value is reported and left out.</summary>
    public static ImmutableSortedDictionary<string, PropertyValue> Read(object? source, Action<string> report)
    {
        if (source is null)
        {
            return ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal);
        }

        var values = ImmutableSortedDictionary.CreateBuilder<string, PropertyValue>(StringComparer.Ordinal);
        var problems = new List<string>();
        try
        {
            foreach (var (name, value) in Pairs(source))
            {
                if (TryConvert(value, out var converted))
                {
                    values[name] = converted;
                }
                else
                {
                    problems.Add($"'{name}' is a {value!.GetType().Name}, which is no value of a property: pass a text, a number, true or false, a date or a list of texts.");
                }
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The host's own getter or enumerator: what it throws must not fail the host's request.
            problems.Add($"The properties could not be read: {(e.InnerException ?? e).Message}");
        }

        problems.ForEach(report);
        return values.ToImmutable();
    }

    private static IEnumerable<(string Name, object? Value)> Pairs(object source) => source switch
    {
        IEnumerable<KeyValuePair<string, PropertyValue>> values => values.Select(p => (p.Key, (object?)p.Value)),
        IEnumerable<KeyValuePair<string, object?>> values => values.Select(p => (p.Key, p.Value)),
        IEnumerable<KeyValuePair<string, string>> values => values.Select(p => (p.Key, (object?)p.Value)),
        IDictionary values => values.Cast<DictionaryEntry>().Select(p => (Convert.ToString(p.Key, CultureInfo.InvariantCulture)!, p.Value)),
        _ => Shapes.GetOrAdd(source.GetType(), Shape).Select(p => (CamelCase(p.Name), p.GetValue(source))),
    };

    private static PropertyInfo[] Shape(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)];

    private static string CamelCase(string name) => char.IsUpper(name[0]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static bool TryConvert(object? value, out PropertyValue converted)
    {
        PropertyValue? found = value switch
        {
            null => new PropertyValue(),
            PropertyValue known => known,
            string text => PropertyValue.From(text),
            bool truth => PropertyValue.From(truth),
            DateTimeOffset moment => PropertyValue.From(moment),
            DateTime { Kind: DateTimeKind.Unspecified } moment => PropertyValue.From(new DateTimeOffset(moment, TimeSpan.Zero)),
            DateTime moment => PropertyValue.From(new DateTimeOffset(moment)),
            DateOnly date => PropertyValue.From(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Guid id => PropertyValue.From(id.ToString()),
            Enum name => PropertyValue.From(name.ToString()),
            byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal =>
                Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? PropertyValue.From(number) : (PropertyValue?)null,
            IEnumerable<string> texts => texts.ToList() is var list && !list.Contains(null!) ? PropertyValue.From(list) : (PropertyValue?)null,
            _ => (PropertyValue?)null,
        };
        converted = found ?? default;
        return found is not null;
    }
}
