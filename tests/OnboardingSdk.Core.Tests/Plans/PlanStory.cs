namespace OnboardingSdk.Core.Tests.Plans;

/// <summary>An account's launch plan, told entry by entry; its members decide and tick with journeys of their own.</summary>
internal sealed class PlanStory
{
    public const string Attributes = """
        {"kind":"segments","segments":{"owners":{"when":{"user":"role","equals":"owner"}}}}
        """;

    public const string Launch = """
        {"kind":"checklist","id":"launch","title":"Launch","scope":"account","template":{"start":{"event":"project.created","where":{"private":true},"date":"due"}},
         "roles":[{"id":"admin","title":"Admin","when":{"segment":"owners"}},{"id":"vendor","title":"Your manager"}],
         "phases":[{"id":"prepare","title":"Prepare"},{"id":"live","title":"Live"}],
         "tasks":[
           {"id":"add","title":"Add","phase":"live","due":"2w","complete":{"event":"task.added","count":2}},
           {"id":"sso","title":"Sign-in","phase":"prepare","owner":"admin","due":"7d","manual":true},
           {"id":"call","title":"Call","owner":"vendor","due":"5bd","manual":true},
           {"id":"read","title":"Read","manual":true,"optional":true}]}
        """;

    public PlanStory(params string[] more) => Account = Story.OfAccount([Attributes, Launch, .. more]);

    public Story Account { get; }

    public FlowState State => Account.Flow("launch");

    public PlanState Plan => State.Plan.ShouldNotBeNull();

    public ChecklistDefinition Definition => (ChecklistDefinition)Account.Catalog.Flows["launch"];

    public Applied Do(string name, string? task = null, string[]? users = null, params (string, PropertyValue)[] properties)
    {
        var entry = Account.New(name, [(EntryNames.Flow, "launch"), (EntryNames.Whose, "account"), .. properties]);
        return Account.Apply(entry with
        {
            Users = [.. users ?? []], Properties = task is null ? entry.Properties : entry.Properties.SetItem(EntryNames.Task, task),
        });
    }

    public PlanStory Started(string date = "2026-03-02", params (string, PropertyValue)[] more)
    {
        string[] named = [.. more.Where(m => m.Item1.StartsWith("role.", StringComparison.Ordinal)).Select(m => m.Item2.Text!)];
        Do(EntryNames.PlanStarted, null, named, [("date", date), .. more]).Refusal.ShouldBeNull();
        return this;
    }

    /// <summary>A member with a role of the host's.</summary>
    public Story Member(string role = "member")
    {
        var member = new Story(Account.Catalog) { Account = Account.Journey };
        member.Identify(("role", role));
        return member;
    }

    public string? Guarded(Story member, string task, string type = "task.completed") =>
        CommandGuard.Refusal(member.Journey, Account.Journey, member.NewHand(type, "launch", task), Account.Catalog);
}
