using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Importing;

/// <summary>Who meets a tour of Moodle's.</summary>
internal static class MoodleAudience
{
    public static JsonObject? Convert(SourceFields filters, Declarations declarations)
    {
        JsonObject? audience = null;
        var roles = filters.Texts("role").Select(role => role == "-1" ? "admin" : role).ToList();
        if (roles.Count > 0 && declarations.User("role", PropertyType.String, filters) is { } attribute)
        {
            filters.Changed($"the roles {string.Join(", ", roles)} are a condition on the user attribute '{attribute}'");
            audience = new() { ["user"] = attribute, ["in"] = new JsonArray([.. roles.Select(role => (JsonNode)role)]) };
        }

        foreach (var name in new[] { "category", "course", "courseformat", "theme" })
        {
            // 0 means all of them.
            if (filters.Texts(name) is { Count: > 0 } values && values.Any(value => value is not ("0" or "")))
            {
                filters.Lost($"'{name}' ({string.Join(", ", values)}): only there it was shown; write it as a condition on an attribute, or on the page");
            }
        }

        if (filters.Texts("cssselector") is { Count: > 0 } selectors && selectors.Any(s => s.Length > 0))
        {
            filters.Changed($"it was shown where the page has {string.Join(", ", selectors)}: here a step waits for its own target");
        }

        if (filters.Map("accessdate") is { } date)
        {
            if (date.Flag("filter_accessdate_enabled") == true)
            {
                date.Lost("it was shown for a time after a date of the user's or the course's: write it as a condition with 'inLast'");
            }

            date.Same("filter_accessdate", "filter_accessdate_range");
            date.Done();
        }

        filters.Done();
        return audience;
    }
}
