using System.Globalization;

namespace OnboardingSdk.Definitions;

/// <summary>Makes what one user reads, in one request, of a catalog's texts.</summary>
/// <param name="catalog">The catalog.</param>
/// <param name="culture">The culture that was asked for.</param>
/// <param name="user">The user's journey.</param>
/// <param name="account">The journey of the user's current account, or null.</param>
/// <param name="pathBase">The host's.</param>
internal sealed class TextRenderer(Catalog catalog, CultureInfo culture, Journey user, Journey? account, string pathBase)
{
    private readonly CultureTexts texts = catalog.Texts.For(culture.Name);

    /// <summary>Whether the state begins on the right side.</summary>
    public bool PageIsRightToLeft { get; } = Direction.IsRightToLeft(culture.Name);

    public string PathBase => pathBase;

    /// <summary>The culture that was asked for.</summary>
    public CultureInfo Culture => culture;

    /// <summary>A flow with the texts of the culture. Everything else of it is the same.</summary>
    public T Translate<T>(T flow)
        where T : FlowDefinition => (T)texts.Of(flow);

    /// <summary>A line of text of a translated flow.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    public string? Line(string? text) => string.IsNullOrEmpty(text) ? text : texts.Of(text).Line(this);

    /// <summary>A text of a translated flow that is Markdown.</summary>
    public IReadOnlyList<TextNode> Body(string? markdown) => string.IsNullOrWhiteSpace(markdown) ? [] : texts.Of(markdown).Body(this);

    /// <summary>How numbers and dates are written within a text: as the user does, if the text is in the user's language.</summary>
    internal CultureInfo CultureOf(string written)
    {
        if (string.Equals(CultureChain.Language(culture.Name), CultureChain.Language(written), StringComparison.OrdinalIgnoreCase))
        {
            return culture;
        }

        try
        {
            return CultureInfo.GetCultureInfo(written);
        }
        catch (CultureNotFoundException)
        {
            // A machine without this culture.
            return CultureInfo.InvariantCulture;
        }
    }

    internal FilledValues ValuesOf(CompiledText text)
    {
        var format = CultureOf(text.Culture);
        var values = new FilledValues(new string?[text.Variables.Count], new string?[text.Variables.Count]);
        for (var i = 0; i < text.Variables.Count; i++)
        {
            var variable = text.Variables[i];
            var value = Value(variable);
            var shown = ValueText.Of(value, Declared(variable), format);
            values.Raw[i] = shown is null ? Said(variable.Default) : value.ToString();
            values.Texts[i] = (shown ?? Said(variable.Default)) is { } said ? Direction.Isolate(said, text.IsRightToLeft) : null;
        }

        return values;
    }

    internal int ShapeOf(TextTemplate template, string written) => template.ShapeOf(variable => PluralForms.Choose(variable, Number(variable), written));

    private double? Number(TextVariable variable) => Value(variable).Number
        ?? (double.TryParse(variable.Default, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null);

    private PropertyValue Value(TextVariable variable)
    {
        var journey = variable.Of == Scope.Account ? account : user;
        return journey is null ? default
            : variable.IsCount ? journey.Facts.TryGetValue(variable.Name, out var fact) ? fact.Count : 0
            : journey.Attributes.GetValueOrDefault(variable.Name);
    }

    /// <summary>An empty default says that the sentence goes on without.</summary>
    private static string? Said(string? otherwise) => otherwise is { Length: > 0 } ? otherwise : null;

    private PropertyType? Declared(TextVariable variable) => variable.IsCount ? null
        : (variable.Of == Scope.Account ? catalog.AccountAttributes : catalog.UserAttributes).GetValueOrDefault(variable.Name)?.Type;
}
