namespace OnboardingSdk;

/// <summary>What the widget draws of phases, owners, due days and who did what.</summary>
internal static class PlanViews
{
    /// <summary>The users whom the shown lists name: for these the host is asked.</summary>
    public static IReadOnlyCollection<string> People(Decision decision, Journey user, Journey? account)
    {
        var people = new HashSet<string>(StringComparer.Ordinal);
        if (account is not null)
        {
            foreach (var checklist in decision.Shown.Select(v => v.Flow).OfType<ChecklistDefinition>().Where(c => c.Scope == Scope.Account))
            {
                var state = account.Flow(checklist.Id);
                people.UnionWith(state.Tasks.Values.Select(t => t.By).OfType<string>());
                people.UnionWith(checklist.Tasks.Where(t => !state.Tasks.ContainsKey(t.Id)).Select(t => Plans.Owner(checklist, t, state).UserId).OfType<string>());
            }
        }

        people.Remove(user.Subject.Id);
        return people;
    }

    /// <summary>The tasks without a phase, then those of each phase.</summary>
    public static IEnumerable<TaskDefinition> InOrder(ChecklistDefinition checklist) => checklist.Phases.Count == 0
        ? checklist.Tasks
        : checklist.Tasks.OrderBy(t => t.Phase is null ? -1 : checklist.Phases.TakeWhile(p => p.Id != t.Phase).Count());

    /// <summary>The phases that have tasks, with how far each is.</summary>
    public static IReadOnlyList<PhaseView>? Phases(ChecklistDefinition checklist, FlowState progress, TextRenderer texts)
    {
        List<PhaseView> phases = [];
        foreach (var phase in checklist.Phases)
        {
            var tasks = checklist.Tasks.Where(t => t.Phase == phase.Id).ToList();
            if (tasks.Count > 0)
            {
                phases.Add(new(phase.Id, texts.Line(phase.Title), tasks.Count(t => progress.Tasks.ContainsKey(t.Id)), tasks.Count));
            }
        }

        return phases.Count > 0 ? phases : null;
    }

    /// <summary>The task with what it has of a plan. Nobody's id goes to a browser.</summary>
    public static TaskView With(
        TaskView view, TaskDefinition task, ChecklistDefinition checklist, FlowState progress, in Situation situation, IReadOnlyDictionary<string, string> names, TextRenderer texts)
    {
        var done = progress.Tasks.GetValueOrDefault(task.Id);
        view = view with
        {
            Phase = task.Phase,
            DoneBy = done?.By is { } by ? Person(by, null, by == situation.User!.Subject.Id, names) : null,
            Resources = task.Resources.Count > 0 ? [.. task.Resources.Select(r => new ResourceView(texts.Line(r.Title), r.Url is ['/', ..] ? texts.PathBase + r.Url : r.Url))] : null,
        };
        if (done is not null || checklist.Template is null || progress.Plan is not { } plan)
        {
            return view;
        }

        var owner = Plans.Owner(checklist, task, progress);
        var due = Plans.Due(checklist, task, progress);
        return view with
        {
            Due = due,
            DueIn = due is { } day ? day.DayNumber - Plans.Today(plan.TimeZone, situation.Now).DayNumber : null,
            Overdue = Plans.Overdue(checklist, progress, situation.Now, task.Id).Any() ? true : null,
            Owner = owner.IsNobody ? null
                : Person(owner.UserId, texts.Line(checklist.Roles.FirstOrDefault(r => r.Id == owner.Role)?.Title), Plans.IsMine(owner, checklist, situation), names),
            Manual = view.Manual == true && Plans.MayTick(task, checklist, progress, situation) ? true : null,
        };
    }

    private static PersonView? Person(string? user, string? role, bool isMe, IReadOnlyDictionary<string, string> names)
    {
        var name = user is null || isMe ? null : names.GetValueOrDefault(user);
        return name is null && role is null && !isMe ? null : new(name, role, isMe ? true : null);
    }
}
