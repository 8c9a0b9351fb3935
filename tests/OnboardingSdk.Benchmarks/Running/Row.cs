using System.Globalization;

namespace OnboardingSdk.Benchmarks;

/// <summary>A line of the table: what was measured against what, and whether that is good enough.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Pairs">The figures of the floor and ours, pair by pair.</param>
/// <param name="Unit">Their unit.</param>
/// <param name="Target">The bound of the ratio ours : floor; null: only for information.</param>
/// <param name="AtLeast">Whether the target is the least (a throughput) or the most (a cost).</param>
internal sealed record Row(string What, IReadOnlyList<(double Floor, double Ours)> Pairs, string Unit, double? Target, bool AtLeast)
{
    private IEnumerable<double> Ratios => Pairs.Select(p => p.Ours / p.Floor);

    public string ToMarkdown()
    {
        var ratio = Benchmarks.Pairs.Median(Ratios);
        var met = AtLeast ? ratio >= Target : ratio <= Target;
        var verdict = Target is null ? "–" : met ? "met" : "**missed**";
        var target = Target is null ? "–" : $"{(AtLeast ? "≥" : "≤")} {Number(Target.Value)}";
        var floor = Benchmarks.Pairs.Median(Pairs.Select(p => p.Floor));
        var ours = Benchmarks.Pairs.Median(Pairs.Select(p => p.Ours));
        return $"| {What} | {Number(floor)} {Unit} | {Number(ours)} {Unit} | {Number(ratio)} [{Number(Ratios.Min())}..{Number(Ratios.Max())}] | {Pairs.Count} | {target} | {verdict} |";
    }

    private static string Number(double value) => Math.Abs(value) switch
    {
        >= 1000 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("F0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("F1", CultureInfo.InvariantCulture),
        _ => value.ToString("F2", CultureInfo.InvariantCulture),
    };
}
