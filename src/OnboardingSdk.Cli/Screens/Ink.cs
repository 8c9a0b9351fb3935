namespace OnboardingSdk.Cli.Screens;

/// <summary>How a piece of text looks on a terminal; elsewhere it is the text alone.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Faint,
    Bad,
    Caution,
    Good,
    Accent,
}
