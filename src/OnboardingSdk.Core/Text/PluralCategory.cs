namespace OnboardingSdk.Definitions;

/// <summary>The categories that languages sort numbers into, as CLDR names them.</summary>
internal enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}
