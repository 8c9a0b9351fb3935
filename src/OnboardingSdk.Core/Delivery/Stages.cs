namespace OnboardingSdk.Journeys;

/// <summary>The places on the screen that flows share: who is there keeps it, and the others wait.</summary>
internal enum Stage
{
    /// <summary>None: many at once.</summary>
    None,

    /// <summary>Before the page, which waits.</summary>
    Modal,

    /// <summary>Beside the page.</summary>
    Side,

    /// <summary>Above the page.</summary>
    Top,

    /// <summary>Below the page.</summary>
    Bottom,

    /// <summary>In the corner at the end of the line.</summary>
    EndCorner,

    /// <summary>In the corner at the start of the line.</summary>
    StartCorner,
}

/// <summary>Which flows share a place (docs/decisions/0006).</summary>
internal static class Stages
{
    public static readonly int Count = Enum.GetValues<Stage>().Length;

    public static Stage Of(FlowDefinition flow) => flow switch
    {
        TourDefinition or ModalDefinition { Variant: OverlayVariant.Dialog } or SurveyDefinition { Variant: OverlayVariant.Dialog } => Stage.Modal,
        ModalDefinition or SurveyDefinition => Stage.Side,
        BannerDefinition { Position: BannerPosition.Top } => Stage.Top,
        BannerDefinition { Position: BannerPosition.Bottom } => Stage.Bottom,
        LauncherDefinition { Target: null } launcher => launcher.Position == LauncherPosition.BottomEnd ? Stage.EndCorner : Stage.StartCorner,
        _ => Stage.None,
    };

    public static string OnlyOne(Stage stage) => stage switch
    {
        Stage.Modal => "only one modal flow is shown",
        Stage.Side => "only one slide-out is shown",
        Stage.EndCorner or Stage.StartCorner => "only one launcher is shown in that corner",
        _ => "only one banner is shown there",
    };
}
