namespace OnboardingSdk;

/// <summary>What came of a call that records something.</summary>
public enum TrackStatus
{
    /// <summary>It is recorded and durable.</summary>
    Recorded,

    /// <summary>An entry with this id was recorded before; this call changed nothing.</summary>
    Repeated,

    /// <summary>The store is not available, or slow: kept in memory and tried again until it works. Not durable yet: it is lost if the process ends first.</summary>
    Deferred,

    /// <summary>It is not recorded and will not be; the reason says why.</summary>
    Rejected,
}
