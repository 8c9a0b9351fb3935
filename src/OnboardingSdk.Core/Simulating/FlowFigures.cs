namespace OnboardingSdk.Simulating;

/// <summary>What one catalog makes of a flow. Users, unless it says otherwise.</summary>
public sealed class FlowFigures
{
    /// <summary>Who saw it: reported by their browsers, and let through by the catalog's rules.</summary>
    public int Seen { get; internal set; }

    /// <summary>Who completed it; of an account-wide checklist, accounts.</summary>
    public int Completed { get; internal set; }

    /// <summary>How often it was on screen.</summary>
    public long Impressions { get; internal set; }

    /// <summary>Impressions that were reported and that the catalog's rules would have prevented.</summary>
    public long Prevented { get; internal set; }

    /// <summary>Impressions that were reported of a step, or of the flow, that the catalog does not have: what would have been instead is not known.</summary>
    public long WithoutPlace { get; internal set; }

    /// <summary>
    /// Who did not see it, and whom all gates but page, delay and "one at a time" would have let see it at a moment at which their browser reported something: the most
    /// that could have been, since pages are not in the log.
    /// </summary>
    public int Eligible { get; internal set; }
}
