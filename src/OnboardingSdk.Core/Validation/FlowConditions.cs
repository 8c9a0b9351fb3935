namespace OnboardingSdk.Definitions;

/// <summary>Finds the conditions of a flow, with the places to name where they have none of their own.</summary>
internal static class FlowConditions
{
    public static IEnumerable<(Condition Condition, SourceLocation At)> Of(FlowDefinition flow)
    {
        var common = new[] { (flow.Audience, flow.At("audience")), (flow.Start.When, flow.At("start")), (flow.Hide?.When, flow.At("hide")) };
        var own = flow switch
        {
            TourDefinition tour => tour.Steps.SelectMany(s => s.Next.Select(b => (b.When, s.At("next"))).Concat(s.Advance.Select(way => (way.When, s.At("advance")))).Append((s.SkipWhen, s.At("skipWhen")))),
            ChecklistDefinition list => list.Tasks.Select(t => (t.Complete, t.At("complete"))).Concat(list.Roles.Select(r => (r.When, r.At("when")))),
            ResourceCenterDefinition center => center.Sections.Select(s => (s.When, s.At("when"))).Concat(center.Items.Select(i => (i.When, i.At("when")))),
            _ => [],
        };
        return common.Concat(own).Where(c => c.Item1 is not null).Select(c => (c.Item1!, c.Item2));
    }
}
