using System.Text.Json.Nodes;
using OnboardingSdk.Cli.Outlines;

namespace OnboardingSdk.Cli.Checkups;

/// <summary>Can each flow begin, and does nobody get stuck in it?</summary>
internal static class FlowChecks
{
    public static IEnumerable<Checkup> Of(CheckupContext context)
    {
        foreach (var flow in context.Json.Flows)
        {
            var id = (string)flow["id"]!;
            var isAuto = flow["start"]?["auto"] is null;
            // A draft is started by a preview link.
            if (!isAuto && flow["draft"] is null && !context.References.To("flow", id).Any(Starts) && context.Sources?.Mentions(id) != true)
            {
                yield return new("cannot-start", true, $"Nothing starts the {flow["kind"]} '{id}': it does not offer itself, and no button starts it.", "Let a task start it (\"action\": { \"start\": … }), or take \"auto\": false out. If your page or code starts it, all is well.", context.PlaceOf(flow));
            }

            foreach (var check in Parts(context, flow, id))
            {
                yield return check;
            }
        }

        if (context.Definitions.Flows.Count > 0 && !context.Json.Flows.Any(f => f["start"]?["auto"] is null))
        {
            yield return new("nothing-offers-itself", true, "No flow offers itself: a new user sees nothing.", "Let the first one offer itself: leave \"auto\": false out of its start.");
        }
    }

    /// <summary>Whether somebody can press something that starts it.</summary>
    internal static bool Starts(Reference reference) => reference.Field is "action" or "buttons" or "advance" or "primary" or "secondary" or "sections" or "contact";

    private static IEnumerable<Checkup> Parts(CheckupContext context, JsonObject flow, string id)
    {
        var isClosable = flow["dismissible"] is null;
        foreach (var step in (flow["steps"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var waits = step["advance"] is { } advance && !Compact.Of(advance).Contains("\"button\"", StringComparison.Ordinal);
            if (waits && !isClosable && step["skippable"] is null)
            {
                yield return new("dead-end", true, $"Who does not do what the step '{id}/{step["id"]}' waits for cannot get out of the tour.", "Make the step \"skippable\": true, or the tour dismissible.", context.PlaceOf(flow));
            }
        }

        foreach (var task in (flow["tasks"] as JsonArray ?? []).OfType<JsonObject>().Where(task => task["action"] is null))
        {
            if (task["complete"] is not null && task["optional"] is null)
            {
                yield return new("task-without-way", false, $"The task '{id}/{task["id"]}' says what to do, and has no button that leads there.", "Give it an action: \"navigate\" to the page, or \"start\" a tour that shows how.", context.PlaceOf(flow));
            }
        }
    }
}
