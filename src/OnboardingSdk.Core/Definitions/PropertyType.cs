using System.Diagnostics.CodeAnalysis;

namespace OnboardingSdk.Definitions;

/// <summary>The type of an event's property or of an attribute.</summary>
[SuppressMessage("Naming", "CA1720", Justification = "The names are those of the JSON.")]
public enum PropertyType
{
    /// <summary>Text, compared ordinally.</summary>
    String,

    /// <summary>A number (IEEE 754 double).</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A moment, ISO 8601 with an offset; a date without a time is midnight UTC.</summary>
    Date,

    /// <summary>A list of texts.</summary>
    StringList,
}
