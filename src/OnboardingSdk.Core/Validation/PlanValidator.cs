namespace OnboardingSdk.Definitions;

/// <summary>Checks what makes a checklist a launch plan, and the phases and resources that every checklist may have.</summary>
internal sealed class PlanValidator(Names names, ConditionValidator conditions, DeclarationValidator declarations, Findings found)
{
    /// <summary>All that have a role are named in one entry.</summary>
    internal const int MostRoles = Entry.MaxUsers;

    private readonly TextCheck texts = new(found);

    public void Check(ChecklistDefinition checklist)
    {
        declarations.Ids("The phase", "A phase", checklist.Phases, p => p.Id, p => p.At("id"));
        declarations.Ids("The role", "A role", checklist.Roles, r => r.Id, r => r.At("id"));
        foreach (var phase in checklist.Phases)
        {
            texts.RequiredLine(phase.Title, $"The phase '{phase.Id}'", "title", phase.At("title"));
        }

        foreach (var role in checklist.Roles)
        {
            Check(role);
        }

        if (checklist.Template is { } template)
        {
            Check(checklist, template);
        }

        foreach (var task in checklist.Tasks)
        {
            Check(checklist, task);
        }

        CheckIsPlan(checklist);
    }

    private void Check(PlanRole role)
    {
        var owner = $"The role '{role.Id}'";
        texts.RequiredLine(role.Title, owner, "title", role.At("title"));
        if (role.When is { } when)
        {
            conditions.Check(when, new(owner, "when", role.At("when"), null));
        }
    }

    private void Check(ChecklistDefinition checklist, PlanTemplate template)
    {
        var owner = $"The checklist '{checklist.Id}'";
        if (checklist.Scope != Scope.Account)
        {
            found.Error(DiagnosticCodes.BadPlan, template.Location, $"{owner} has a 'template' and is each user's own: a launch plan is an account's, \"scope\": \"account\".");
        }

        if (!template.TimeZone.HasIanaId)
        {
            found.Error(DiagnosticCodes.BadSchedule, template.Location, $"The time zone '{template.TimeZone.Id}' is not an IANA zone, so it cannot be written down for other machines.");
        }

        if (template.Start is not { } start)
        {
            return;
        }

        var at = start.Location.File is null ? template.Location : start.Location;
        conditions.CheckEvent(start, at);
        if (start.Count != CountRange.Once || (start.InLast ?? start.WithinFirst) is not null || start.Of is not null)
        {
            found.Error(DiagnosticCodes.BadPlan, at, $"{owner} is started by one such event of the account's: counts, windows and 'of' have no meaning there.");
        }

        if (names.Events.TryGetValue(start.Event, out var @event))
        {
            CheckEvent(owner, template, @event, at);
        }
    }

    private void CheckEvent(string owner, PlanTemplate template, EventDefinition @event, SourceLocation at)
    {
        if (@event.Source == EventSource.Client)
        {
            found.Error(DiagnosticCodes.BadPlan, at, $"{owner} is started by '{@event.Name}', which a browser may record: only what the server records starts a plan.");
        }

        if (template.StartDate is not { } date || @event.IsUnread)
        {
            return;
        }

        var property = @event.Properties.FirstOrDefault(p => p.Name == date);
        if (property is null)
        {
            found.Error(DiagnosticCodes.UnknownProperty, at, $"The event '{@event.Name}' has no property '{date}'.{Nearest.Hint(date, @event.Properties.Select(p => p.Name))}");
        }
        else if (property.Type != PropertyType.Date && !property.IsUnread)
        {
            found.Error(DiagnosticCodes.ValueOfOtherType, at, $"'{date}' of '{@event.Name}' is a '{Vocabulary.Types.For(property.Type)}'; a plan starts on a 'date'.");
        }
    }

    private void Check(ChecklistDefinition checklist, TaskDefinition task)
    {
        if (task.Phase is { } phase && checklist.Phases.All(p => p.Id != phase))
        {
            found.Error(DiagnosticCodes.UnknownPhase, task.At("phase"), $"The checklist '{checklist.Id}' has no phase '{phase}'.{Nearest.Hint(phase, checklist.Phases.Select(p => p.Id))}");
        }

        if (task.Owner is { } owner && checklist.Template is not null && checklist.Roles.All(r => r.Id != owner))
        {
            found.Error(DiagnosticCodes.UnknownRole, task.At("owner"), $"The checklist '{checklist.Id}' has no role '{owner}'.{Nearest.Hint(owner, checklist.Roles.Select(r => r.Id))}");
        }

        if (task.Due is { IsAllowed: false })
        {
            found.Error(DiagnosticCodes.BadDuration, task.At("due"), $"'due' must be {DueOffset.Expected}.");
        }

        foreach (var resource in task.Resources)
        {
            texts.RequiredLine(resource.Title, $"A resource of the task '{task.Id}'", "title", resource.At("title"));
            if (!SafeAddress.IsLink(resource.Url) && !SafeAddress.IsLocalPath(resource.Url))
            {
                found.Error(DiagnosticCodes.UnsafeAddress, resource.At("url"), $"A resource of the task '{task.Id}' needs a 'url': http, https, mailto, tel, or a path of the host that starts with a single '/'.");
            }
        }
    }

    private void CheckIsPlan(ChecklistDefinition checklist)
    {
        if (checklist.Roles.Count > MostRoles)
        {
            found.Error(DiagnosticCodes.BadPlan, checklist.At("roles"), $"The checklist '{checklist.Id}' has {checklist.Roles.Count} roles; {MostRoles} is the most.");
        }

        if (checklist.Template is not null)
        {
            return;
        }

        const string Why = "belongs to a launch plan: give the checklist a \"template\", or leave it out.";
        if (checklist.Roles.Count > 0)
        {
            found.Error(DiagnosticCodes.BadPlan, checklist.At("roles"), $"'roles' {Why}");
        }

        foreach (var task in checklist.Tasks)
        {
            foreach (var (field, isThere) in new[] { ("owner", task.Owner is not null), ("due", task.Due is not null) })
            {
                if (isThere)
                {
                    found.Error(DiagnosticCodes.BadPlan, task.At(field), $"'{field}' of the task '{task.Id}' {Why}");
                }
            }
        }
    }
}
