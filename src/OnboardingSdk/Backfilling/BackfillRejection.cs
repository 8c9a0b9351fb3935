namespace OnboardingSdk;

/// <summary>A fact that was not recorded.</summary>
/// <param name="Place">Its place in the stream, from 1.</param>
/// <param name="Id">Its id.</param>
/// <param name="Reason">Why not, in words.</param>
public sealed record BackfillRejection(long Place, string Id, string Reason);
