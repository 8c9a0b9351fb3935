namespace OnboardingSdk.Cli.Schemas;

/// <summary>What the words of enumerations mean, in the place where they are chosen.</summary>
internal static class WordTexts
{
    private static readonly Dictionary<Type, string[]> All = new()
    {
        [typeof(EventSource)] = ["Only the host's server.", "The browser too. Base nothing of value on it."],
        [typeof(Scope)] = ["The user.", "The account: the customer company, with all its members."],
        [typeof(Priority)] = ["After the others.", "As most are.", "Before the others."],
        [typeof(FlowKind)] =
        [
            "Tours.", "Checklists.", "Modals and slide-outs.", "Banners.", "Hints.", "Surveys.", "Trackers, which show nothing.", "Launchers.", "Resource centers.", "Announcements.",
        ],
        [typeof(LauncherVariant)] = ["A round button.", "A button with its label.", "A point on the corner of its target."],
        [typeof(LauncherIcon)] = ["A question mark.", "A speech bubble.", "A book.", "A newspaper.", "A light bulb.", "A life belt."],
        [typeof(LauncherPosition)] = ["At the bottom, on the right of a left-to-right page.", "At the bottom, on the left of a left-to-right page."],
        [typeof(ResourceLayout)] = ["One section at a time.", "All sections below each other."],
        [typeof(ResourceItemType)] =
        [
            "Read in place.", "Watched in place.", "Leads somewhere.", "Starts a flow.", "Every tour that the user has seen and that has no item of its own.", "Does something.",
        ],
        [typeof(OverlayVariant)] = ["In the middle, and the page waits.", "Beside the page, which stays usable."],
        [typeof(OverlaySide)] = ["On the right of a left-to-right page.", "On the left of a left-to-right page."],
        [typeof(BannerPosition)] = ["At the top of the window.", "At the bottom of the window.", "The first child of its target."],
        [typeof(TrackerTrigger)] = ["Each click on the target.", "The target is in view, once in a page view.", "The user is on one of the pages of 'start', once in a page view."],
        [typeof(QuestionType)] = ["0 to 10: how likely to recommend.", "1 to 5: how satisfied.", "1 to so much, as stars or numbers.", "A text.", "One of several choices.", "Some of several choices."],
        [typeof(RatingStyle)] = ["Stars.", "Numbers."],
        [typeof(TaskOrder)] = ["In any order.", "Each task waits for all tasks before it."],
        [typeof(RepeatUntil)] = ["A run that was completed.", "A run that was completed or dismissed.", "Nothing."],
        [typeof(VisitorRule)] = ["Signed-in users only.", "Signed-in users and visitors.", "Visitors only."],
        [typeof(ChangePolicy)] =
        [
            "Goes on at the same step; where that is gone, at the one that follows the last step behind.",
            "Goes through the version that they began with.",
            "Begins anew, as a new run.",
            "Begins anew, also for who is through or has closed it.",
            "It is closed for who is in the middle of it.",
        ],
        [typeof(DayOfWeek)] = ["Monday.", "Tuesday.", "Wednesday.", "Thursday.", "Friday.", "Saturday.", "Sunday."],
        [typeof(AdvanceSince)] = ["Since this run of the tour began.", "Since the step became current: it has to be done again.", "Whenever it was."],
        [typeof(PropertyType)] = ["A text.", "A number.", "true or false.", "A date in ISO 8601.", "A list of texts."],
        [typeof(MissingPolicy)] = ["Waits for it.", "Passes the step over.", "Shows the step in the middle.", "Ends the tour for now."],
        [typeof(Placement)] =
        [
            "Where there is room.",
            "Above.", "Above, from where the target begins.", "Above, to where the target ends.",
            "Below.", "Below, from where the target begins.", "Below, to where the target ends.",
            "On the left.", "On the left, from the target's top.", "On the left, to the target's bottom.",
            "On the right.", "On the right, from the target's top.", "On the right, to the target's bottom.",
            "In the middle of the window.",
        ],
        [typeof(FlowTest)] =
        [
            "It was never started and never on screen.",
            "It has been on screen at least once, whatever came of it.",
            "It was started and has not ended.",
            "It went through to its end.",
            "The user closed it before its end.",
            "It was completed or dismissed.",
            "A task of the launch plan is not done, and its day is over. Not in recorded conditions.",
        ],
    };

    /// <summary>What a word means.</summary>
    public static string Of(Type enumeration, string word) => All[enumeration][WordList.Of(enumeration).ToList().IndexOf(word)];
}
