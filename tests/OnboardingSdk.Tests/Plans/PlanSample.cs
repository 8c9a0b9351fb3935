using System.Text.Json.Nodes;

namespace OnboardingSdk.Tests.Plans;

/// <summary>Accounts with a shared list and a launch plan.</summary>
internal static class PlanSample
{
    public static DefinitionBuilder Flows() => new DefinitionBuilder()
        .Event("task.created")
        .Event("contract.signed", e => e.Property("kickoff", PropertyType.Date))
        .UserAttribute("role", values: ["owner", "member"])
        .Checklist("team", c => c.Account().Title("As a team").Task("agree", t => t.Title("Agree").Manual()).Task("work", t => t.Title("Work").CompleteWhen(When.Event("task.created"))))
        .Checklist("launch", c => c.Title("Launch").Template(When.Event("contract.signed"), "kickoff")
            .Role("admin", "Workspace admin", When.User("role", Value.EqualTo("owner")))
            .Role("success", "Your manager")
            .Phase("prepare", "Prepare").Phase("live", "Go live")
            .Task("tell", t => t.Title("Tell").Phase("live").DueAfter(14).Manual())
            .Task("sso", t => t.Title("Sign-in").Phase("prepare").Owner("admin").DueAfter(7).Manual().Resource("How", "/help"))
            .Task("call", t => t.Title("Call").Owner("success").DueAfter(7).Manual()));

    public static JsonNode List(JsonNode state, string id) => state["flows"]!.AsArray().Single(f => (string)f!["id"]! == id)!;

    public static JsonNode Task(JsonNode state, string list, string id) => List(state, list)["tasks"]!.AsArray().Single(t => (string)t!["id"]! == id)!;

    public static object Tick(string list, string task, string? account = null) => new { id = TestApp.NewId(), type = "task.completed", flow = list, task, account };

    public static string? Reason(JsonNode answer) => (string?)answer["results"]![0]!["reason"];

    public sealed class HostNames : IOnboardingNames
    {
        public Func<IReadOnlyCollection<string>, CancellationToken, ValueTask<IReadOnlyDictionary<string, string>>> Of { get; set; } =
            (ids, _) => new(ids.ToDictionary(id => id, id => $" {id.ToUpperInvariant()} Lovelace "));

        public ValueTask<IReadOnlyDictionary<string, string>> NamesAsync(string tenant, IReadOnlyCollection<string> userIds, CancellationToken cancellationToken) => Of(userIds, cancellationToken);
    }
}
