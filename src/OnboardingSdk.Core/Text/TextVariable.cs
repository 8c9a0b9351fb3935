namespace OnboardingSdk.Definitions;

/// <summary>What stands between <c>{{</c> and <c>}}</c>: an attribute, or how often an event was recorded.</summary>
/// <param name="Of">Whose.</param>
/// <param name="Name">The attribute's or the event's name.</param>
/// <param name="IsCount">Whether it counts an event.</param>
/// <param name="Default">What is said where there is no value; null: nothing was written.</param>
/// <param name="Forms">Its plural forms by selector (<c>=0</c>, <c>one</c>, <c>other</c>); none: the value itself.</param>
internal sealed record TextVariable(Scope Of, string Name, bool IsCount, string? Default, IReadOnlyList<PluralForm> Forms)
{
    /// <summary>As it is written in texts, without default and forms.</summary>
    public string Key => IsCount ? $"{Vocabulary.Scopes.For(Of)}.count({Name})" : $"{Vocabulary.Scopes.For(Of)}.{Name}";

    /// <summary>What changes it: a text that shows it is no longer right then.</summary>
    public string ChangeKey => IsCount ? ChangeKeys.Event(Name) : ChangeKeys.Attribute(Of, Name);
}

/// <summary>One form of a plural; <c>#</c> in its text is the number.</summary>
internal sealed record PluralForm(string Selector, string Text);
