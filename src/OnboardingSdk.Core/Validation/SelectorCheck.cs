namespace OnboardingSdk.Definitions;

/// <summary>
/// Finds CSS selectors that cannot be right. It does not know CSS: what it lets pass may still match nothing, and the widget
/// reports that.
/// </summary>
internal static class SelectorCheck
{
    private const int MaxLength = 1000;

    /// <summary>What is wrong, as the end of a sentence; null for nothing that can be seen from here.</summary>
    public static string? Problem(string selector)
    {
        var text = selector.Trim();
        if (text.Length is 0 or > MaxLength)
        {
            return text.Length == 0 ? "it is empty" : $"it has more than {MaxLength} characters";
        }

        if (text[0] == '/')
        {
            return "it looks like XPath";
        }

        if (text[0] is ',' or '>' or '+' or '~' or '<')
        {
            return $"it begins with '{text[0]}'";
        }

        if (text[^1] is ',' or '>' or '+' or '~' or '.' or '#' or ':')
        {
            return $"it ends with '{text[^1]}'";
        }

        return Scan(text);
    }

    private static string? Scan(string text)
    {
        var open = new Stack<char>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    if (++i == text.Length)
                    {
                        return "it ends with '\\'";
                    }

                    break;
                case '"' or '\'':
                    if ((i = EndOfString(text, i)) < 0)
                    {
                        return "a quotation mark is not closed";
                    }

                    break;
                case '(' or '[':
                    open.Push(text[i]);
                    break;
                case ')' or ']':
                    if (!open.TryPop(out var bracket) || (bracket == '(') != (text[i] == ')'))
                    {
                        return $"'{text[i]}' closes nothing";
                    }

                    break;
                case '{' or '}' or ';' or '<':
                    return $"it contains '{text[i]}'";
                case '.' or '#' when open.Count == 0 && char.IsAsciiDigit(text[i + 1]):
                    return $"the name after '{text[i]}' begins with a digit; names in CSS begin with a letter";
                case '=' when open.Contains('[') && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]):
                    return "a value that begins with a digit has to be in quotation marks";
                case < ' ':
                    return "it contains a control character";
            }
        }

        return open.TryPeek(out var left) ? $"'{left}' is not closed" : null;
    }

    private static int EndOfString(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == text[start])
            {
                return i;
            }

            if (text[i] == '\\')
            {
                i++;
            }
        }

        return -1;
    }
}
