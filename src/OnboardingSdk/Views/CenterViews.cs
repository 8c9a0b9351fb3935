namespace OnboardingSdk;

/// <summary>Makes what the widget draws of launchers and of resource centers that are closed.</summary>
internal static class CenterViews
{
    public static LauncherView Launcher(LauncherDefinition launcher, FlowState state, TextRenderer texts)
    {
        var translated = texts.Translate(launcher);
        var isBeacon = launcher.Look == LauncherVariant.Beacon;
        return new()
        {
            Id = launcher.Id,
            Status = state.Status switch { FlowStatus.NotStarted => "offered", FlowStatus.Completed => "completed", _ => "active" },
            Dismissible = launcher.Dismissible,
            Label = texts.Line(translated.Label),
            Variant = Vocabulary.LauncherVariants.For(launcher.Look),
            Icon = isBeacon ? null : Vocabulary.LauncherIcons.For(launcher.Icon),
            Position = launcher.Target is null ? Vocabulary.LauncherPositions.For(launcher.Position) : null,
            Target = launcher.Target,
            Placement = launcher.Target is null ? null : Vocabulary.Placements.For(launcher.Placement),
            Action = ButtonViews.Of(translated.Action, texts),
        };
    }

    public static ResourceCenterView Center(ResourceCenterDefinition center, FlowState state, Decision decision, in Situation situation, TextRenderer texts) => new()
    {
        Id = center.Id,
        Status = state.Status == FlowStatus.NotStarted ? "offered" : "active",
        Dismissible = false,
        Title = texts.Line(texts.Translate(center).Title),
        Side = Vocabulary.OverlaySides.For(center.Side),
        Unread = Unread(center, decision, situation),
    };

    /// <summary>Nothing is news in a center that has no feed for the user.</summary>
    private static List<string> Unread(ResourceCenterDefinition center, Decision decision, in Situation situation)
    {
        var hasFeed = false;
        foreach (var section in center.Sections.Where(s => s.Announcements))
        {
            hasFeed |= Resources.Has(section, situation);
        }

        List<string> unread = [];
        foreach (var announcement in hasFeed ? Resources.Announcements(decision) : [])
        {
            if (Resources.IsUnread(announcement, situation.User!, situation.Now))
            {
                unread.Add(announcement.Flow.Id);
            }
        }

        return unread;
    }
}
