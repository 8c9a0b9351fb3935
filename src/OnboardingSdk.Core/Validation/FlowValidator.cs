namespace OnboardingSdk.Definitions;

/// <summary>Checks what flows have in common.</summary>
internal sealed class FlowValidator(ConditionValidator conditions, Findings found)
{
    private readonly TextCheck texts = new(found);
    private readonly RuleValidator rules = new(conditions, found);

    public void Check(IReadOnlyList<DeliveryLimits> limits) => rules.Check(limits);

    public void Check(FlowDefinition flow)
    {
        var owner = $"The {Vocabulary.FlowKinds.For(flow.Kind)} '{flow.Id}'";
        texts.Line(flow.Name, "The name", flow.At("name"));
        if (flow.Audience is { } audience)
        {
            conditions.Check(audience, new(owner, "audience", flow.At("audience"), null));
        }

        if (flow.Start.When is { } when)
        {
            conditions.Check(when, new(owner, "when", flow.At("start"), null));
        }

        if (flow is ChecklistDefinition { Scope: Scope.Account, Visitors: not VisitorRule.Exclude })
        {
            found.Error(DiagnosticCodes.BadRule, flow.At("visitors"), $"{owner} belongs to an account, and a visitor has none: leave 'visitors' out.");
        }

        rules.Check(flow, owner);
        if (flow.Start.Pages.Count > 0)
        {
            CheckPages(flow, flow.Start.When, owner);
            CheckPages(flow, flow.Audience, owner);
        }
    }

    private void CheckPages(FlowDefinition flow, Condition? condition, string owner)
    {
        foreach (var page in Needed(condition))
        {
            if (!PageOverlap.MayOverlap(flow.Start.Pages, page.Pages))
            {
                found.Warning(
                    DiagnosticCodes.NeverStarts,
                    page.Location.File is null ? flow.At("start") : page.Location,
                    $"{owner} starts on {List(flow.Start.Pages)}, and this asks for {List(page.Pages)}: no page is both.");
            }
        }
    }

    // Only those that must hold whatever else does.
    private static IEnumerable<PageCondition> Needed(Condition? condition) => condition switch
    {
        PageCondition page => [page],
        AllCondition all when ConditionWalk.IsBounded(all) => all.Conditions.SelectMany(Needed),
        _ => [],
    };

    private static string List(IEnumerable<PagePattern> pages) => string.Join(", ", pages.Select(p => $"'{p}'"));
}
