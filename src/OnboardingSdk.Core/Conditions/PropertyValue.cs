using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace OnboardingSdk.Definitions;

/// <summary>
/// A value of a property or an attribute: text, number, boolean or list of texts, as JSON has them. A date is text in ISO 8601.
/// </summary>
[SuppressMessage("Usage", "CA2225", Justification = "From is the named alternative of every conversion.")]
[JsonConverter(typeof(PropertyValueConverter))]
public readonly struct PropertyValue : IEquatable<PropertyValue>
{
    private readonly object? value;

    private PropertyValue(object value) => this.value = value;

    /// <summary>A text.</summary>
    public static PropertyValue From(string text) => new(text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>A number; it must be finite.</summary>
    public static PropertyValue From(double number) => double.IsFinite(number)
        ? new(number)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "A property's number must be finite.");

    /// <summary>A boolean.</summary>
    public static PropertyValue From(bool truth) => new(truth);

    /// <summary>A date, kept as ISO 8601 in UTC.</summary>
    public static PropertyValue From(DateTimeOffset moment) =>
        new(moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    /// <summary>A list of texts; none of them may be null.</summary>
    public static PropertyValue From(IEnumerable<string> texts) => texts.ToImmutableArray() is var list && !list.Contains(null!)
        ? new(list)
        : throw new ArgumentException("A property's list has texts only, no null.", nameof(texts));

    /// <summary>Whether there is a value.</summary>
    public bool Exists => value is not null;

    /// <summary>The text, or null where it is none.</summary>
    public string? Text => value as string;

    /// <summary>The number, or null where it is none.</summary>
    public double? Number => value as double?;

    /// <summary>The boolean, or null where it is none.</summary>
    public bool? Boolean => value as bool?;

    /// <summary>The list, or null where it is none.</summary>
    public IReadOnlyList<string>? List => value is ImmutableArray<string> list ? list : null;

    /// <summary>The text read as a date in ISO 8601, or null where it is none. Without an offset it is UTC.</summary>
    public DateTimeOffset? Date => value is string text && DateText.TryRead(text, out var date) ? date : null;

    /// <summary>Whether the value can be one of a type.</summary>
    public bool Is(PropertyType type) => type switch
    {
        PropertyType.String => value is string,
        PropertyType.Number => value is double,
        PropertyType.Boolean => value is bool,
        PropertyType.Date => Date is not null,
        PropertyType.StringList => value is ImmutableArray<string>,
        _ => false,
    };

    /// <summary>A text.</summary>
    public static implicit operator PropertyValue(string text) => From(text);

    /// <summary>A number; it must be finite.</summary>
    public static implicit operator PropertyValue(double number) => From(number);

    /// <summary>A boolean.</summary>
    public static implicit operator PropertyValue(bool truth) => From(truth);

    /// <summary>A date, kept as ISO 8601 in UTC.</summary>
    public static implicit operator PropertyValue(DateTimeOffset moment) => From(moment);

    /// <inheritdoc/>
    public bool Equals(PropertyValue other) => (value, other.value) switch
    {
        (ImmutableArray<string> mine, ImmutableArray<string> theirs) => mine.SequenceEqual(theirs),
        _ => Equals(value, other.value),
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PropertyValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => value is ImmutableArray<string> list ? list.Length : value?.GetHashCode() ?? 0;

    /// <summary>The value for people and logs.</summary>
    public override string ToString() => value switch
    {
        null => "(none)",
        ImmutableArray<string> list => string.Join(", ", list),
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(PropertyValue left, PropertyValue right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(PropertyValue left, PropertyValue right) => !left.Equals(right);
}
