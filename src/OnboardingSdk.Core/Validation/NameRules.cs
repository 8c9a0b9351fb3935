using System.Text;

namespace OnboardingSdk.Definitions;

/// <summary>What names may look like.</summary>
internal static class NameRules
{
    public const int MaxLength = 64;

    /// <summary>Checks an id or an event's name: lower-case letters, digits, '-', '_', '.'.</summary>
    public static void CheckId(Findings found, string what, string id, SourceLocation location)
    {
        if (id.Length == 0)
        {
            found.Error(DiagnosticCodes.Missing, location, $"{what} needs an 'id'.");
        }
        else if (id.StartsWith('$'))
        {
            found.Error(DiagnosticCodes.BadName, location, $"'{Short(id)}' cannot be used: names that start with '$' are OnboardingSdk's own.");
        }
        else if (!IsId(id))
        {
            var hint = Tidy(id) is { } tidy ? $" Write '{tidy}'." : "";
            found.Error(
                DiagnosticCodes.BadName,
                location,
                $"'{Short(id)}' cannot be a name: names have at most {MaxLength} lower-case letters, digits, '-', '_' and '.', and begin with a letter or a digit.{hint}");
        }
    }

    /// <summary>Checks a property's or an attribute's name, which the host's code gives: letters, digits, '-', '_', '.'.</summary>
    public static void CheckProperty(Findings found, string name, SourceLocation location)
    {
        if (name.Length is 0 or > MaxLength || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            found.Error(
                DiagnosticCodes.BadName,
                location,
                $"'{Short(name)}' cannot be a name: properties and attributes have 1 to {MaxLength} letters (A to Z), digits, '-', '_' and '.'.");
        }
    }

    private static bool IsId(string id) =>
        id.Length <= MaxLength
        && (char.IsAsciiLetterLower(id[0]) || char.IsAsciiDigit(id[0]))
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.');

    // 'ProjectCreated' and 'Project created' both become 'project-created'.
    private static string? Tidy(string id)
    {
        var tidy = new StringBuilder();
        var afterUpper = true;
        foreach (var c in id.Length > MaxLength ? "" : id)
        {
            var upper = char.IsAsciiLetterUpper(c);
            var allowed = char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
            if (tidy.Length > 0 && tidy[^1] is not ('-' or '_' or '.') && (!allowed || (upper && !afterUpper)))
            {
                tidy.Append('-');
            }

            if (allowed && (tidy.Length > 0 || char.IsAsciiLetterOrDigit(c)))
            {
                tidy.Append(char.ToLowerInvariant(c));
            }

            afterUpper = upper;
        }

        var text = tidy.ToString().TrimEnd('-');
        return text.Length > 0 && IsId(text) ? text : null;
    }

    private static string Short(string text) => text.Length <= MaxLength ? text : text[..MaxLength] + "…";
}
