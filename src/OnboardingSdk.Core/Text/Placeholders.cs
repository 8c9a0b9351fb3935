namespace OnboardingSdk.Definitions;

/// <summary>
/// The characters that hold a variable's place while a text is read as Markdown: Unicode's noncharacters U+FDD0 to U+FDEF, which
/// "should never be interchanged". Texts that contain them are refused, and values lose theirs.
/// </summary>
internal static class Placeholders
{
    /// <summary>The most variables that one text may have.</summary>
    public const int Most = 20;

    /// <summary>Holds the place of a value that is not there until the sentence has been closed over it.</summary>
    public const char Gap = '\uFDEF';

    private const char First = '\uFDD0';

    public static char Of(int variable) => (char)(First + variable);

    /// <summary>The number of the variable whose place it holds, or -1.</summary>
    public static int VariableOf(char c) => c >= First && c < First + Most ? c - First : -1;

    public static bool Is(char c) => c is >= First and <= Gap;

    public static bool IsIn(ReadOnlySpan<char> text) => text.IndexOfAnyInRange(First, Gap) >= 0;
}
