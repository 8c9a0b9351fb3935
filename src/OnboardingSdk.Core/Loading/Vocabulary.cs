namespace OnboardingSdk.Definitions;

/// <summary>Every word of the JSON that stands for a value of ours.</summary>
internal static class Vocabulary
{
    public static Words<EventSource> Sources { get; } = new(("server", EventSource.Server), ("client", EventSource.Client));

    public static Words<Scope> Scopes { get; } = new(("user", Scope.User), ("account", Scope.Account));

    public static Words<Priority> Priorities { get; } = new(("low", Priority.Low), ("normal", Priority.Normal), ("high", Priority.High));

    public static Words<FlowKind> FlowKinds { get; } = new(
        ("tour", FlowKind.Tour),
        ("checklist", FlowKind.Checklist),
        ("modal", FlowKind.Modal),
        ("banner", FlowKind.Banner),
        ("hint", FlowKind.Hint),
        ("survey", FlowKind.Survey),
        ("tracker", FlowKind.Tracker),
        ("launcher", FlowKind.Launcher),
        ("resourceCenter", FlowKind.ResourceCenter),
        ("announcement", FlowKind.Announcement));

    public static Words<LauncherVariant> LauncherVariants { get; } = new(
        ("icon", LauncherVariant.Icon), ("text", LauncherVariant.Text), ("beacon", LauncherVariant.Beacon));

    public static Words<LauncherIcon> LauncherIcons { get; } = new(
        ("help", LauncherIcon.Help),
        ("message", LauncherIcon.Message),
        ("book", LauncherIcon.Book),
        ("news", LauncherIcon.News),
        ("tip", LauncherIcon.Tip),
        ("support", LauncherIcon.Support));

    public static Words<LauncherPosition> LauncherPositions { get; } = new(
        ("bottomEnd", LauncherPosition.BottomEnd), ("bottomStart", LauncherPosition.BottomStart));

    public static Words<ResourceLayout> ResourceLayouts { get; } = new(("tabs", ResourceLayout.Tabs), ("list", ResourceLayout.List));

    public static Words<ResourceItemType> ResourceItemTypes { get; } = new(
        ("article", ResourceItemType.Article),
        ("video", ResourceItemType.Video),
        ("link", ResourceItemType.Link),
        ("flow", ResourceItemType.Flow),
        ("tours", ResourceItemType.Tours),
        ("action", ResourceItemType.Action));

    public static Words<OverlayVariant> OverlayVariants { get; } = new(("dialog", OverlayVariant.Dialog), ("slideOut", OverlayVariant.SlideOut));

    public static Words<OverlaySide> OverlaySides { get; } = new(("right", OverlaySide.Right), ("left", OverlaySide.Left));

    public static Words<BannerPosition> BannerPositions { get; } = new(
        ("top", BannerPosition.Top), ("bottom", BannerPosition.Bottom), ("inline", BannerPosition.Inline));

    public static Words<TrackerTrigger> TrackerTriggers { get; } = new(
        ("click", TrackerTrigger.Click), ("seen", TrackerTrigger.Seen), ("page", TrackerTrigger.Page));

    public static Words<QuestionType> QuestionTypes { get; } = new(
        ("nps", QuestionType.Nps),
        ("csat", QuestionType.Csat),
        ("rating", QuestionType.Rating),
        ("text", QuestionType.Text),
        ("single", QuestionType.Single),
        ("multiple", QuestionType.Multiple));

    public static Words<RatingStyle> RatingStyles { get; } = new(("stars", RatingStyle.Stars), ("numbers", RatingStyle.Numbers));

    public static Words<TaskOrder> TaskOrders { get; } = new(("any", TaskOrder.Any), ("sequential", TaskOrder.Sequential));

    public static Words<RepeatUntil> Repeats { get; } = new(
        ("completed", RepeatUntil.Completed), ("ended", RepeatUntil.Ended), ("never", RepeatUntil.Never));

    public static Words<VisitorRule> VisitorRules { get; } = new(
        ("exclude", VisitorRule.Exclude), ("include", VisitorRule.Include), ("only", VisitorRule.Only));

    public static Words<ChangePolicy> ChangePolicies { get; } = new(
        ("continue", ChangePolicy.Continue),
        ("keep", ChangePolicy.Keep),
        ("restart", ChangePolicy.Restart),
        ("restartAll", ChangePolicy.RestartAll),
        ("end", ChangePolicy.End));

    public static Words<DayOfWeek> Days { get; } = new(
        ("mon", DayOfWeek.Monday),
        ("tue", DayOfWeek.Tuesday),
        ("wed", DayOfWeek.Wednesday),
        ("thu", DayOfWeek.Thursday),
        ("fri", DayOfWeek.Friday),
        ("sat", DayOfWeek.Saturday),
        ("sun", DayOfWeek.Sunday));

    public static Words<AdvanceSince> Sinces { get; } = new(("tour", AdvanceSince.Tour), ("step", AdvanceSince.Step), ("ever", AdvanceSince.Ever));

    public static Words<AdvanceKind> Advances { get; } = new(
        ("button", AdvanceKind.Button),
        ("click", AdvanceKind.Click),
        ("input", AdvanceKind.Input),
        ("route", AdvanceKind.Route),
        ("delay", AdvanceKind.Delay),
        ("event", AdvanceKind.Event),
        ("when", AdvanceKind.Condition));

    public static Words<PropertyType> Types { get; } = new(
        ("string", PropertyType.String),
        ("number", PropertyType.Number),
        ("boolean", PropertyType.Boolean),
        ("date", PropertyType.Date),
        ("string[]", PropertyType.StringList));

    public static Words<MissingPolicy> MissingPolicies { get; } = new(
        ("wait", MissingPolicy.Wait),
        ("skip", MissingPolicy.Skip),
        ("center", MissingPolicy.Center),
        ("end", MissingPolicy.End));

    public static Words<Placement> Placements { get; } = new(
        ("auto", Placement.Auto),
        ("top", Placement.Top),
        ("top-start", Placement.TopStart),
        ("top-end", Placement.TopEnd),
        ("bottom", Placement.Bottom),
        ("bottom-start", Placement.BottomStart),
        ("bottom-end", Placement.BottomEnd),
        ("left", Placement.Left),
        ("left-start", Placement.LeftStart),
        ("left-end", Placement.LeftEnd),
        ("right", Placement.Right),
        ("right-start", Placement.RightStart),
        ("right-end", Placement.RightEnd),
        ("center", Placement.Center));

    public static Words<FlowTest> FlowTests { get; } = new(
        ("notStarted", FlowTest.NotStarted),
        ("seen", FlowTest.Seen),
        ("active", FlowTest.Active),
        ("completed", FlowTest.Completed),
        ("dismissed", FlowTest.Dismissed),
        ("ended", FlowTest.Ended),
        ("overdue", FlowTest.Overdue));

    public static Words<ValueOperator> Operators { get; } = new(
        ("equals", ValueOperator.Equal),
        ("notEquals", ValueOperator.NotEqual),
        ("in", ValueOperator.In),
        ("notIn", ValueOperator.NotIn),
        ("greaterThan", ValueOperator.GreaterThan),
        ("atLeast", ValueOperator.AtLeast),
        ("lessThan", ValueOperator.LessThan),
        ("atMost", ValueOperator.AtMost),
        ("contains", ValueOperator.Contains),
        ("startsWith", ValueOperator.StartsWith),
        ("endsWith", ValueOperator.EndsWith),
        ("exists", ValueOperator.Exists),
        ("before", ValueOperator.Before),
        ("after", ValueOperator.After),
        ("inLast", ValueOperator.InLast),
        ("moreThanAgo", ValueOperator.MoreThanAgo));
}
