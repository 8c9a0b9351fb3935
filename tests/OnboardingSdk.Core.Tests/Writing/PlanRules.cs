using FsCheck;
using FsCheck.Fluent;

namespace OnboardingSdk.Core.Tests.Writing;

/// <summary>Random launch plans, phases and resources.</summary>
internal static class PlanRules
{
    private static readonly Gen<string> Id = Gen.Elements("a", "b", "x-1");

    private static readonly Gen<bool> Flag = Gen.Elements(true, false);

    public static readonly Gen<PlanTemplate?> Template =
        from kind in Gen.Choose(0, 3)
        from zone in Gen.Elements("UTC", "Europe/Berlin", "America/New_York")
        from date in Gen.Elements<string?>(null, "kickoff")
        select kind == 0 ? null : new PlanTemplate
        {
            Start = kind == 1 ? new EventCondition("project.created") : null, StartDate = kind == 1 ? date : null, TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone),
        };

    public static readonly Gen<IReadOnlyList<PlanRole>> Roles =
        from id in Id
        from isThere in Flag
        from when in Flag
        select (IReadOnlyList<PlanRole>)(isThere ? [new() { Id = id, Title = "Ünï", When = when ? new SegmentCondition("s") : null, Description = when ? null : "note" }] : []);

    public static readonly Gen<IReadOnlyList<ChecklistPhase>> Phases =
        from id in Id
        from isThere in Flag
        select (IReadOnlyList<ChecklistPhase>)(isThere ? [new() { Id = id, Title = "\"One\"" }, new() { Id = id + "2", Title = "", Description = "n" }] : []);

    public static Gen<TaskDefinition> Of(Gen<TaskDefinition> tasks) =>
        from task in tasks
        from phase in Gen.Elements<string?>(null, "a")
        from owner in Gen.Elements<string?>(null, "b")
        from due in Gen.Elements<DueOffset?>(null, new(0), new(7), new(10), new(0, true), new(14, true))
        from resource in Flag
        select task with
        {
            Phase = phase, Owner = owner, Due = due, Resources = resource ? [new() { Title = "Read <b>", Url = "/x" }, new() { Title = "", Url = "https://example.com" }] : [],
        };
}
