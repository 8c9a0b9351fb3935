namespace OnboardingSdk.Definitions;

/// <summary>Checks the texts of flows, and their overrides.</summary>
internal sealed class OverrideValidator(ConditionValidator conditions, VariableCheck texts, Findings found)
{
    public void Check(DefinitionSet definitions)
    {
        var culture = definitions.Localization.Count > 0 ? definitions.Localization[0].DefaultCulture : new LocalizationDefinition().DefaultCulture;
        foreach (var flow in definitions.Flows.Concat(definitions.Earlier))
        {
            var slots = TextSlots.Of(flow);
            foreach (var slot in slots.Where(s => s.Text is not null))
            {
                texts.Variables(slot.Text!, culture, slot.Location);
            }

            var seen = new Dictionary<string, FlowOverride>(StringComparer.Ordinal);
            foreach (var change in flow.Overrides)
            {
                Check(flow, change, slots, culture);
                if (change.Segment.Length > 0 && !seen.TryAdd(change.Segment, change))
                {
                    found.Error(DiagnosticCodes.DuplicateName, change.At("segment"), $"'{flow.Id}' has an override for '{change.Segment}' already at {seen[change.Segment].At("segment")}.");
                }
            }
        }
    }

    private void Check(FlowDefinition flow, FlowOverride change, IReadOnlyList<TextSlot> slots, string culture)
    {
        var owner = $"The override of '{flow.Id}' for '{change.Segment}'";
        if (change.Segment.Length == 0)
        {
            found.Error(DiagnosticCodes.Missing, change.At("segment"), $"An override of '{flow.Id}' needs a 'segment'.");
        }
        else
        {
            conditions.Check(new SegmentCondition(change.Segment) { Location = change.At("segment") }, new(owner, "segment", change.At("segment"), Scope.User));
        }

        if (change.Texts.Count == 0 && change.Omit.Count == 0)
        {
            found.Error(DiagnosticCodes.BadOverride, change.Location, $"{owner} changes nothing: give it texts, or {Parts(flow)} to omit.");
        }

        var bySlot = slots.GroupBy(s => s.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var keys = new TextKeys(bySlot.Keys);
        foreach (var text in change.Texts)
        {
            if (bySlot.TryGetValue(text.Key, out var slot))
            {
                texts.Text(slot, text.Text, text.Location);
                texts.Variables(text.Text, culture, text.Location);
            }
            else
            {
                found.Error(DiagnosticCodes.UnknownText, text.Location, $"'{flow.Id}' has no text '{text.Key}'. {keys.Problem(text.Key)}");
            }
        }

        foreach (var twice in change.Texts.GroupBy(t => t.Key, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Last()))
        {
            found.Error(DiagnosticCodes.DuplicateName, twice.Location, $"{owner} has '{twice.Key}' twice.");
        }

        CheckOmitted(flow, change, owner);
    }

    private void CheckOmitted(FlowDefinition flow, FlowOverride change, string owner)
    {
        if (change.Omit.Count == 0)
        {
            return;
        }

        var (ids, what, code) = flow switch
        {
            TourDefinition tour => (tour.Steps.Select(s => s.Id).ToList(), "step", DiagnosticCodes.UnknownStep),
            ChecklistDefinition list => (list.Tasks.Select(t => t.Id).ToList(), "task", DiagnosticCodes.UnknownTask),
            SurveyDefinition survey => (survey.Questions.Select(q => q.Id).ToList(), "question", DiagnosticCodes.UnknownQuestion),
            // A modal and a hint have a primary button anyway: without one of their own the widget's.
            MessageDefinition message => (Buttons(message), "button", DiagnosticCodes.BadOverride),
            _ => ([], "part", DiagnosticCodes.BadOverride),
        };
        foreach (var id in change.Omit.Where(id => !ids.Contains(id)))
        {
            found.Error(code, change.At(FlowOverride.OmitField(id)), $"'{flow.Id}' has no {what} '{id}' to omit.{Nearest.Hint(id, ids)}");
        }

        if (flow is not MessageDefinition && ids.Count > 0 && ids.TrueForAll(change.Omit.Contains))
        {
            found.Error(DiagnosticCodes.BadOverride, change.Location, $"{owner} omits every {what}: give the flow an audience without them instead.");
        }
        else if (flow is ChecklistDefinition { Scope: Scope.Account })
        {
            found.Error(DiagnosticCodes.BadOverride, change.Location, $"{owner} omits tasks that are the account's: they are the same for all its members. Texts may differ.");
        }
        else if (flow is TourDefinition tour && tour.Steps.DistinctBy(s => s.Id).Count() == tour.Steps.Count
            && tour.Steps.All(s => s.Next.Count == 0 && s.Advance.All(way => way.Step is null)))
        {
            CheckWay(tour, tour with { Steps = [.. tour.Steps.Where(s => !change.Omit.Contains(s.Id))] }, owner);
        }
    }

    private static string Parts(FlowDefinition flow) => flow switch { ChecklistDefinition => "tasks", SurveyDefinition => "questions", MessageDefinition => "a button", _ => "steps" };

    private static List<string> Buttons(MessageDefinition message)
    {
        List<string> buttons = message.Secondary is null ? [] : ["secondary"];
        return message is BannerDefinition { Primary: not null } ? [.. buttons, "primary"] : buttons;
    }

    /// <summary>What is only wrong where steps are left out: a page that the omitted step led to. In a tour that branches nobody can tell.</summary>
    private void CheckWay(TourDefinition written, TourDefinition shorter, string owner)
    {
        var (before, after) = (new Findings(), new Findings());
        new TourPath(written, before).Check();
        new TourPath(shorter, after).Check();
        foreach (var warning in after.Items.Except(before.Items).Where(d => d.Severity == Severity.Warning))
        {
            found.Warning(warning.Code, warning.Location, $"{owner}: {warning.Message}");
        }
    }
}
