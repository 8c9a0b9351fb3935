namespace OnboardingSdk.Definitions;

/// <summary>Checks definitions, from JSON and from C# alike. It finds all that is wrong at once.</summary>
public static class DefinitionValidator
{
    /// <summary>
    /// What is wrong with the definitions, sorted by file, line and column; for definitions from files, what was found while
    /// reading them is part of it. Without an error among them they make a catalog.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Validate(DefinitionSet definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var found = new Findings();
        var names = new Names(definitions);
        var graph = new ReferenceGraph(names);
        var declarations = new DeclarationValidator(found);
        var conditions = new ConditionValidator(names, graph, found);
        declarations.Check(definitions);
        graph.CheckCycles(found);
        CheckNamedConditions(definitions, conditions, found);
        CheckFlows(definitions, names, conditions, declarations, found);
        new ExperimentValidator(names, conditions, found).Check(definitions);
        new LifecycleValidator(conditions, found).Check(definitions);
        new StartCircles(names, found).Check();
        var texts = new VariableCheck(names, found);
        new OverrideValidator(conditions, texts, found).Check(definitions);
        new TranslationValidator(texts, found).Check(definitions);

        // What could not be read is missing in the definitions; to say that too, at the same place, would only confuse.
        var unread = definitions.Found.Where(d => d.Severity == Severity.Error).Select(d => d.Location).ToHashSet();
        return Findings.Sort(definitions.Found.Concat(found.Items.Where(d => !unread.Contains(d.Location))));
    }

    private static void CheckNamedConditions(DefinitionSet definitions, ConditionValidator conditions, Findings found)
    {
        var texts = new TextCheck(found);
        foreach (var segment in definitions.Segments)
        {
            conditions.Check(segment.When, new($"The segment '{segment.Id}'", "when", segment.At("when"), null));
        }

        foreach (var milestone in definitions.Milestones)
        {
            texts.Line(milestone.Name, "The name", milestone.At("name"));
            conditions.Check(milestone.When, new($"The milestone '{milestone.Id}'", "when", milestone.At("when"), milestone.Scope));
            if (milestone.Within is { } within && !DurationText.IsAllowed(within))
            {
                found.Error(DiagnosticCodes.BadDuration, milestone.At("within"), "'within' must be a positive duration in whole milliseconds, at most ten years.");
            }
        }
    }

    private static void CheckFlows(
        DefinitionSet definitions, Names names, ConditionValidator conditions, DeclarationValidator declarations, Findings found)
    {
        var flows = new FlowValidator(conditions, found);
        flows.Check(definitions.Limits);
        var buttons = new ButtonValidator(names, found);
        var media = new MediaValidator(definitions, found);
        var tours = new TourValidator(buttons, conditions, declarations, media, found);
        var checklists = new ChecklistValidator(names, buttons, conditions, declarations, found);
        var messages = new MessageValidator(buttons, media, found);
        var surveys = new SurveyValidator(declarations, found);
        var trackers = new TrackerValidator(names, found);
        var launchers = new LauncherValidator(buttons, found);
        var centers = new ResourceCenterValidator(names, buttons, conditions, declarations, media, found);
        foreach (var flow in definitions.Flows.Concat(definitions.Earlier))
        {
            flows.Check(flow);
            switch (flow)
            {
                case TourDefinition tour: tours.Check(tour); break;
                case ChecklistDefinition checklist: checklists.Check(checklist); break;
                case MessageDefinition message: messages.Check(message); break;
                case SurveyDefinition survey: surveys.Check(survey); break;
                case TrackerDefinition tracker: trackers.Check(tracker); break;
                case LauncherDefinition launcher: launchers.Check(launcher); break;
                case ResourceCenterDefinition center: centers.Check(center); break;
            }
        }
    }
}
