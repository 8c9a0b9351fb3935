namespace OnboardingSdk;

/// <summary>Makes what the widget draws of what delivery decided.</summary>
internal static class FlowViews
{
    /// <param name="decision">What is shown.</param>
    /// <param name="situation">What was decided with.</param>
    /// <param name="names">The names of those whom it mentions.</param>
    /// <param name="place">Where the user is.</param>
    /// <param name="texts">Every text that a user reads goes through it.</param>
    public static IReadOnlyList<FlowView> Of(Decision decision, in Situation situation, IReadOnlyDictionary<string, string> names, PageView place, TextRenderer texts)
    {
        var views = new List<FlowView>();
        foreach (var verdict in decision.Shown)
        {
            // What is new is listed in a center, and comes with that.
            if (verdict.Flow is AnnouncementDefinition)
            {
                continue;
            }

            var view = Of(verdict, decision, situation, names, place, texts);
            views.Add(verdict.Flow.Draft is null ? view : DraftViews.Of(view, texts.Culture));
        }

        return views;
    }

    private static FlowView Of(Verdict verdict, Decision decision, in Situation situation, IReadOnlyDictionary<string, string> names, PageView place, TextRenderer texts) => verdict.Edition!.Flow switch
    {
        TourDefinition tour => new TourViews(tour, verdict.State, new(situation.Catalog, tour, situation.User!, situation.Now), place, texts).View(),
        ChecklistDefinition checklist => Checklist(checklist, verdict.State, situation, names, texts),
        LauncherDefinition launcher => CenterViews.Launcher(launcher, verdict.State, texts),
        ResourceCenterDefinition center => CenterViews.Center(center, verdict.State, decision, situation, texts),
        var flow => MessageViews.Of(flow, verdict.State, texts),
    };

    private static ChecklistView Checklist(ChecklistDefinition checklist, FlowState state, in Situation situation, IReadOnlyDictionary<string, string> names, TextRenderer texts)
    {
        var (user, account, catalog) = (situation.User!, situation.Account, situation.Catalog);
        var translated = texts.Translate(checklist);
        var tasks = new List<TaskView>(checklist.Tasks.Count);
        var progress = checklist.Draft is not null ? Drafts.Looked(checklist, state, new(catalog, user, null, Scope.User, situation.Now, null))
            : checklist.Scope == Scope.Account ? account!.Flow(checklist.Id)
            : state;
        var (done, total, percent) = Checklists.Progress(checklist, progress);
        foreach (var task in PlanViews.InOrder(translated))
        {
            tasks.Add(PlanViews.With(Task(task, checklist, progress, catalog, Counted, texts), task, translated, progress, situation, names, texts));
        }

        return new()
        {
            Id = checklist.Id,
            Status = progress.Status == FlowStatus.Completed ? "completed" : state.Status == FlowStatus.Active ? "active" : "offered",
            Dismissible = checklist.Dismissible,
            Title = texts.Line(translated.Title),
            Body = texts.Body(translated.Body),
            CompletedBody = translated.Completed is null ? null : texts.Body(translated.Completed),
            Collapsed = state.Collapsed,
            Done = done,
            Total = total,
            Percent = percent,
            Phases = PlanViews.Phases(translated, progress, texts),
            Tasks = tasks,
        };

        int Counted(EventCondition condition)
        {
            var journey = (condition.Of ?? checklist.Scope) == Scope.Account ? account : user;
            return journey is not null && journey.Facts.TryGetValue(catalog.Index.FactKey(condition), out var fact)
                ? (int)Math.Min(fact.Count, condition.Count.AtLeast) : 0;
        }
    }

    private static TaskView Task(
        TaskDefinition task, ChecklistDefinition checklist, FlowState progress, Catalog catalog, Func<EventCondition, int> counted, TextRenderer texts)
    {
        var done = progress.Tasks.GetValueOrDefault(task.Id);
        var waitsFor = WaitsFor(task.Id, checklist, progress, catalog);
        return new()
        {
            Id = task.Id,
            Title = texts.Line(task.Title),
            Body = texts.Body(task.Body),
            Done = done is not null,
            DoneAt = done?.At,
            Optional = task.Optional,
            WaitsFor = waitsFor.Count > 0 ? waitsFor : null,
            Manual = TaskMoves.InHand(catalog, checklist, progress, task) ? true : null,
            Count = Checklists.Count(task) is { } counts && done is null ? new(counted(counts), counts.Count.AtLeast) : null,
            Progress = done is null && progress.Progress?.GetValueOrDefault(task.Id) is { } far ? new(far.Done, far.Total) : null,
            Action = task.Action is { } action && waitsFor.Count == 0 ? ButtonViews.Of(action, texts) : null,
        };
    }

    /// <summary>What has to be done first. Of several those that can be done now: of a long row the next one, not all of it.</summary>
    private static List<string> WaitsFor(string task, ChecklistDefinition checklist, FlowState progress, Catalog catalog)
    {
        List<string> missing = [.. TaskMoves.Missing(catalog, checklist, progress, task)];
        var open = missing.FindAll(id => !TaskMoves.Missing(catalog, checklist, progress, id).Any());
        return open.Count > 0 ? open : missing;
    }

}
