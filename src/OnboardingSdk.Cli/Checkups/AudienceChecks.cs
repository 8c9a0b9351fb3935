namespace OnboardingSdk.Cli.Checkups;

/// <summary>Is it considered who meets what, and how much of it?</summary>
internal static class AudienceChecks
{
    public static IEnumerable<Checkup> Of(CheckupContext context)
    {
        var offered = context.Json.Flows.Where(flow => flow["start"]?["auto"] is null && flow["draft"] is null && (string?)flow["kind"] is not ("launcher" or "resourceCenter" or "announcement")).ToList();
        if (context.Definitions.Segments.Count == 0 && offered.Count > 1)
        {
            yield return new("no-segments", false, "There are no segments: everybody meets the same.", "Define one for new users, so that those who know their way are left alone.");
        }

        foreach (var tour in offered.Where(flow => (string?)flow["kind"] == "tour" && flow["audience"] is null && flow["start"]?["when"] is null))
        {
            yield return new("tour-for-everybody", false, $"The tour '{tour["id"]}' is offered to everybody, also to those who have used the app for years.", "Give it an 'audience', or a 'start' with \"when\".", context.PlaceOf(tour));
        }

        if (context.Definitions.Limits.Count == 0 && offered.Count(flow => (string?)flow["kind"] == "tour") > 1)
        {
            yield return new("no-limits", false, "Several tours offer themselves, and nothing keeps them from coming one after the other.", "Add a file of kind 'limits' with a \"quietPeriod\".");
        }
    }
}
