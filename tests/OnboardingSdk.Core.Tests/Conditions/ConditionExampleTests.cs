using OnboardingSdk.Core.Tests.Docs;

namespace OnboardingSdk.Core.Tests.Conditions;

/// <summary>What docs/reference/conditions.md says of each condition is so.</summary>
[TestFixture]
public sealed class ConditionExampleTests
{
    private static IEnumerable<ConditionExample> Examples() => ConditionExample.All();

    [TestCaseSource(nameof(Examples))]
    public void The_reference_is_right(object example)
    {
        var (condition, holds, steps, _) = (ConditionExample)example;
        var catalog = Catalog.Create(Json.Load(
            ConditionExample.Catalog, $$"""{"kind":"tour","id":"x","audience":{{condition}},"steps":[{"id":"a","title":"b"}]}""").Definitions).Catalog!;
        var page = PageAddress.Parse("/");
        var now = Story.Dawn;
        foreach (var step in steps)
        {
            page = step.Verb == "page" ? PageAddress.Parse(step.Name) : page;
            now = step.Verb == "now" && DateText.TryParse(step.Name, out var moment) ? moment : now;
        }

        var user = Start(SubjectKey.User("ann"), steps, now);
        var account = Start(SubjectKey.Account("acme"), steps, now);
        foreach (var step in steps)
        {
            if (step.Verb is "account" or "plan" or "done" || step.Of == Scope.Account)
            {
                account = After(account, step, catalog, now);
            }
            else
            {
                user = After(user, step, catalog, now);
            }
        }

        Evaluator.Holds(catalog.Flows["x"].Audience, new(catalog, user, account, Scope.User, now, page)).ShouldBe(holds, example.ToString());
    }

    private static Journey Start(SubjectKey subject, IReadOnlyList<ExampleStep> steps, DateTimeOffset now) =>
        Journey.Empty(subject) with { StartedAt = now - steps.FirstOrDefault(s => s.Verb == "started")?.Ago };

    private static Journey After(Journey journey, ExampleStep step, Catalog catalog, DateTimeOffset now) => step.Verb switch
    {
        "track" => Enumerable.Range(0, step.Times).Aggregate(journey, (j, _) => j.Apply(Entry(j, step.Name, step, now), catalog).Journey),
        "user" or "account" => journey.Apply(Entry(journey, EntryNames.Identified, step, now), catalog).Journey,
        "reached" => journey with { Milestones = journey.Milestones.SetItem(step.Name, new(now - step.Ago, catalog.Hash)) },
        "flow" => journey.With(step.Name, new() { Status = Enum.Parse<FlowStatus>(step.State, ignoreCase: true), Impressions = 1, StartedAt = now - step.Ago, SeenAt = now - step.Ago,
            CompletedAt = step.State == "completed" ? now - step.Ago : null, DismissedAt = step.State == "dismissed" ? now - step.Ago : null }),
        "answer" => step.Values.Aggregate(journey, (j, answer) => Answered(j, step.Name, answer.Key, answer.Value, catalog, now)),
        "plan" => journey.With(step.Name, journey.Flow(step.Name) with { Plan = new() { StartDate = DateOnly.FromDateTime((now - step.Ago).Date) } }),
        "done" when step.Name.Split('/') is [var list, var task] => journey.With(list, journey.Flow(list).With(task, new(now, catalog.Hash))),
        "variant" => journey with { Experiments = Map<ExperimentState>.Empty.Add(step.Name, new() { Variant = step.State, At = now }) },
        _ => journey,
    };

    private static Journey Answered(Journey journey, string survey, string question, PropertyValue value, Catalog catalog, DateTimeOffset now)
    {
        var about = new ExampleStep("", "", Scope.User, new Dictionary<string, PropertyValue> { [EntryNames.Flow] = survey, [EntryNames.Question] = question, [EntryNames.Value] = value }, 1, TimeSpan.Zero, "");
        var shown = journey.Apply(Entry(journey, EntryNames.FlowShown, about, now), catalog).Journey;
        var answered = shown.Apply(Entry(shown, EntryNames.SurveyAnswered, about, now), catalog);
        answered.Refusal.ShouldBeNull();
        return answered.Journey;
    }

    private static Entry Entry(Journey journey, string name, ExampleStep step, DateTimeOffset now) => new()
    {
        Id = "e",
        Name = name,
        Users = journey.Subject.Kind == SubjectKind.User ? [journey.Subject.Id] : [],
        Account = journey.Subject.Kind == SubjectKind.User ? null : journey.Subject.Id,
        OccurredAt = now - step.Ago,
        RecordedAt = now,
        Properties = step.Values.Aggregate(PropertyMap.Empty, (map, p) => map.SetItem(p.Key, p.Value)),
    };
}
