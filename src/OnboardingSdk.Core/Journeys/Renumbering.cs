namespace OnboardingSdk.Journeys;

/// <summary>Where a merge has put the lines of a log: runs, steps and facts of the journey refer to them.</summary>
/// <param name="before">The numbers before it, ascending.</param>
/// <param name="after">The numbers after it.</param>
/// <param name="none">What comes before all of them.</param>
internal sealed class Renumbering(List<long> before, List<long> after, long none)
{
    /// <summary>The place of the last line up to a number.</summary>
    public long Of(long number)
    {
        var place = before.BinarySearch(number);
        place = place < 0 ? ~place - 1 : place;
        return place < 0 ? none : after[place];
    }
}
