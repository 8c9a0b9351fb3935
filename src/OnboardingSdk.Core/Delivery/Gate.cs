namespace OnboardingSdk.Journeys;

/// <summary>What a flow has to pass to be shown, in the order in which it is looked at. What is active passes those from <see cref="OffersItself"/> to <see cref="Delay"/>.</summary>
public enum Gate
{
    /// <summary>It has not ended for good.</summary>
    NotEnded,

    /// <summary>An account-wide checklist needs a current account.</summary>
    HasAccount,

    /// <summary>It is published; or the user is among those who see the draft, or has opened it by a preview link.</summary>
    Draft,

    /// <summary>The user is in its audience.</summary>
    Audience,

    /// <summary>It is for visitors, or for those who have signed in, as its <c>visitors</c> says.</summary>
    Visitors,

    /// <summary>The user is in the variant of the experiment that it is for.</summary>
    Experiment,

    /// <summary>Its hide rule does not hold.</summary>
    Hide,

    /// <summary>It offers itself (<see cref="StartRule.Auto"/>).</summary>
    OffersItself,

    /// <summary>Its schedule is open; of one that is active, not over.</summary>
    Schedule,

    /// <summary>It offers itself on this page.</summary>
    StartPage,

    /// <summary>Its start condition holds.</summary>
    StartCondition,

    /// <summary>Of a tour: there is a step that is not passed over. Of a launcher: what it opens is there.</summary>
    Steps,

    /// <summary>It has not offered itself as often as it may.</summary>
    Frequency,

    /// <summary>Nothing that interrupts was on screen in the quiet period.</summary>
    QuietPeriod,

    /// <summary>No cap is reached.</summary>
    Cap,

    /// <summary>The user has been on the page for long enough.</summary>
    Delay,

    /// <summary>No other flow comes first in its place on the screen.</summary>
    OneAtATime,
}
