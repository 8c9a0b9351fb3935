using System.Text.Json.Nodes;

namespace OnboardingSdk.Cli.Checkups;

/// <summary>Does who looks for help find it, and a way to a person?</summary>
internal static class HelpChecks
{
    public static IEnumerable<Checkup> Of(CheckupContext context)
    {
        List<JsonObject> centers = [.. OfKind(context, "resourceCenter")];
        foreach (var center in centers)
        {
            var id = (string)center["id"]!;
            if (!context.References.To("flow", id).Any(FlowChecks.Starts) && context.Sources?.Mentions(id) != true)
            {
                yield return new(
                    "center-unopened", true, $"Nothing opens the resource center '{id}'.",
                    $"Add a launcher: {{ \"kind\": \"launcher\", \"id\": \"{id}-button\", \"label\": …, \"action\": {{ \"start\": \"{id}\" }} }}. If your page opens it, all is well.", context.PlaceOf(center));
            }

            if (center["contact"] is null && !OfKind(context, "survey").Any())
            {
                yield return new(
                    "no-way-to-ask", false, $"Who finds no answer in '{id}' has no way to a person, and no survey asks what is missing.",
                    "Give the center a \"contact\", or list a survey in it.", context.PlaceOf(center));
            }
        }

        var hasFeed = centers.Any(center => (center["sections"] as JsonArray ?? []).Any(section => section?["announcements"] is not null));
        foreach (var announcement in OfKind(context, "announcement").Where(_ => !hasFeed))
        {
            yield return new(
                "announcement-nowhere", true, $"The announcement '{announcement["id"]}' is listed nowhere: no resource center has a feed.",
                "Give a center a section with \"announcements\": true.", context.PlaceOf(announcement));
        }
    }

    private static IEnumerable<JsonObject> OfKind(CheckupContext context, string kind) => context.Json.Flows.Where(flow => (string?)flow["kind"] == kind);
}
