namespace OnboardingSdk;

/// <summary>How an observer is told.</summary>
public sealed class ObserverOptions
{
    /// <summary>
    /// The name under which its notices wait, 1 to 200 characters. Default: the full name of its type. Set it where the type may be renamed: what waits under
    /// another name is not delivered.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// For how long a notice that fails is tried again before it is put aside, with an error in the log and degraded health; at least a second.
    /// Default: one day.
    /// </summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(1);
}
