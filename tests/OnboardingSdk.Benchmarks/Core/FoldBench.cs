using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace OnboardingSdk.Benchmarks;

/// <summary>What the pure core costs as catalogs grow: time and allocated bytes of one operation.</summary>
internal static class FoldBench
{
    private static int kept;

    public static Task RunAsync(BenchSettings settings, Report report)
    {
        var table = new StringBuilder(
            "| core, on one thread | 10 flows | 100 flows | 1,000 flows |\n| --- | --- | --- | --- |\n");
        GrownCatalog[] sizes = [GrownCatalog.Of(10), GrownCatalog.Of(100), GrownCatalog.Of(1_000)];
        Add("`Journey.Apply`, an event that two flows use; a new user", s => Apply(s, s.Fresh));
        Add("`Journey.Apply`, the same; a user who has met half of the catalog", s => Apply(s, s.Used));
        Add("`Journey.Apply`, an event that nothing uses", s => s.Used.Apply(s.Unused, s.Catalog));
        Add("`Delivery.Decide`, a new user", s => Delivery.Decide(s.Fresh, null, s.Catalog, s.Page, s.Now));
        Add("`Delivery.Decide`, a user who has met half of the catalog", s => Delivery.Decide(s.Used, null, s.Catalog, s.Page, s.Now));
        Add("`Delivery.Show`, a new user: what a page's state asks", s => Delivery.Show(s.Fresh, null, s.Catalog, s.Page, s.Now));
        Add("`Delivery.Show`, a user who has met half of the catalog", s => Delivery.Show(s.Used, null, s.Catalog, s.Page, s.Now));
        Add("`JourneyJson.Write`, that user's journey", s => JourneyJson.Write(s.Used));
        table.Append("| (size of that user's journey as JSON) |");
        foreach (var size in sizes)
        {
            table.Append(CultureInfo.InvariantCulture, $" {JourneyJson.Write(size.Used).Length:N0} B |");
        }

        report.AddTable(table.Append('\n').ToString());
        return Task.CompletedTask;

        void Add(string what, Func<GrownCatalog, object> run)
        {
            table.Append("| ").Append(what).Append(" |");
            foreach (var size in sizes)
            {
                var (nanoseconds, bytes) = Measure(settings, () => run(size));
                table.Append(CultureInfo.InvariantCulture, $" {nanoseconds:N0} ns, {bytes:N0} B |");
            }

            table.Append('\n');
        }
    }

    private static Applied Apply(GrownCatalog size, Journey journey) => journey.Apply(size.Next(), size.Catalog);

    private static (double Nanoseconds, double Bytes) Measure(BenchSettings settings, Func<object> run)
    {
        var count = 1;
        while (Time(count).Elapsed < settings.FoldTime)
        {
            count *= 2;
        }

        var samples = Enumerable.Range(0, settings.FoldSamples).Select(_ => Time(count)).ToList();
        return (Pairs.Median(samples.Select(s => s.Elapsed.TotalNanoseconds / count)), Pairs.Median(samples.Select(s => (double)s.Bytes / count)));

        (TimeSpan Elapsed, long Bytes) Time(int times)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.GetTimestamp();
            for (var i = 0; i < times; i++)
            {
                kept += run() is null ? 1 : 0;
            }

            return (Stopwatch.GetElapsedTime(watch), GC.GetAllocatedBytesForCurrentThread() - bytes);
        }
    }
}
