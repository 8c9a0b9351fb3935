namespace OnboardingSdk.Cli.Screens;

/// <summary>A piece of text and its look.</summary>
internal readonly record struct Styled(string Text, Ink Ink = Ink.Plain)
{
    public static implicit operator Styled(string text) => new(text);

    public static Styled Strong(string text) => new(text, Ink.Strong);

    public static Styled Faint(string text) => new(text, Ink.Faint);

    public static Styled Bad(string text) => new(text, Ink.Bad);

    public static Styled Caution(string text) => new(text, Ink.Caution);

    public static Styled Good(string text) => new(text, Ink.Good);

    public static Styled Accent(string text) => new(text, Ink.Accent);
}
